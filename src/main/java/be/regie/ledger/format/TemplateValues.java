package be.regie.ledger.format;

import be.regie.ledger.Posting;
import be.regie.ledger.format.TemplateContent.Code;
import be.regie.ledger.format.TemplateContent.Day;
import be.regie.ledger.format.TemplateContent.Money;
import be.regie.ledger.format.TemplateContent.Own;
import be.regie.ledger.format.TemplateContent.Text;
import be.regie.money.Decimals;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** All that a template's key {@code value} can name. */
final class TemplateValues {

    static final Map<String, TemplateContent> ALL = all();

    /** those that a document's line, which is no posting, cannot have */
    static final Set<String> OF_POSTING = Set.of("account", "vat-grid", "side", "debit", "credit", "amount");

    private TemplateValues() {
    }

    private static Map<String, TemplateContent> all() {
        Map<String, TemplateContent> values = new LinkedHashMap<>();
        ofEntry(values);
        ofInvoice(values);
        ofCustomer(values);
        ofPosting(values);
        return Collections.unmodifiableMap(values);
    }

    private static void ofEntry(Map<String, TemplateContent> values) {
        values.put("entry", new Own(line -> Integer.toString(line.entry().entry())));
        values.put("line", new Own(line -> Integer.toString(line.number())));
        values.put("journal", new Code(line -> line.entry().journal()));
        values.put("date", new Day(line -> line.entry().date()));
        values.put("due-date", new Day(line -> line.invoice().dueDate()));
        values.put("label", new Text(line -> line.entry().label()));
        values.put("customers-account", new Code(line -> line.customer().account()));
        values.put("revenue-account", new Code(line -> line.revenue().account()));
        values.put("base-grid", new Code(line -> line.revenue().vatGrid()));
    }

    private static void ofInvoice(Map<String, TemplateContent> values) {
        values.put("kind", new Code(line -> line.invoice().kind().name()));
        values.put("piece", new Code(line -> line.invoice().number()));
        values.put("piece-digits", new Code(line -> Numbers.digits(line.invoice())));
        values.put("corrects", new Code(line -> line.invoice().corrects()));
        values.put("purchase-order", new Text(line -> line.invoice().purchaseOrder()));
        values.put("payment-reference", new Own(line -> line.invoice().paymentReference()));
        values.put("payment-digits", new Own(line -> line.invoice().paymentReference().replace("+", "").replace("/", "")));
        values.put("vat-treatment", new Code(line -> line.invoice().vatTreatment().name()));
        values.put("vat-rate", new Code(line -> Decimals.plain(line.invoice().vatRate())));
        values.put("services", new Money(line -> line.signed(line.invoice().services())));
        values.put("travel", new Money(line -> line.signed(line.invoice().travel())));
        values.put("net", new Money(line -> line.signed(line.invoice().net())));
        values.put("vat", new Money(line -> line.signed(line.invoice().vat())));
        values.put("gross", new Money(line -> line.signed(line.invoice().gross())));
    }

    private static void ofCustomer(Map<String, TemplateContent> values) {
        values.put("third-party", new Code(line -> line.customer().thirdParty()));
        values.put("customer-name", new Text(line -> line.entry().customer().name()));
        values.put("vat-number", new Code(line -> line.entry().customer().vatNumber()));
        values.put("country", new Code(line -> line.entry().customer().address().country()));
    }

    private static void ofPosting(Map<String, TemplateContent> values) {
        values.put("account", new Code(line -> line.posting().account()));
        values.put("vat-grid", new Code(line -> line.posting().vatGrid()));
        values.put("side", new Code(line -> side(line.posting())));
        values.put("debit", new Money(line -> line.posting().debit()));
        values.put("credit", new Money(line -> line.posting().credit()));
        values.put("amount", new Money(line -> line.posting().balance()));
    }

    private static String side(Posting posting) {
        return posting.credit().isZero() ? "DEBIT" : "CREDIT";
    }
}
