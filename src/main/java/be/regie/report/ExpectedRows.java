package be.regie.report;

import be.regie.invoice.BookLine;
import be.regie.invoice.Invoice;
import be.regie.invoice.PricedGroup;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.money.Amount;
import be.regie.prestation.Months;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the books must hold for what was computed: written down apart from the code that fills them, to check it too. */
public final class ExpectedRows {

    private final Map<String, String> columns = new LinkedHashMap<>();

    private ExpectedRows() {
    }

    private ExpectedRows column(String name, Object value) {
        columns.put(name, BookRows.text(value instanceof Amount amount ? amount.toBigDecimal() : value));
        return this;
    }

    public static Map<String, String> group(int month, PricedGroup group) {
        return new ExpectedRows().column("first_line", group.firstLine()).column("period", month).column("slice", group.slice())
                .column("line_count", group.lineCount()).column("prestation_count", group.prestationCount())
                .column("late_count", group.lateCount()).column("customer_id", group.customerId())
                .column("purchase_order", group.purchaseOrder()).column("covered", group.covered())
                .column("services", group.services()).column("travel", group.travel()).columns;
    }

    /** Which turn of a prestation a line is (how often it had been released) is not in the frozen rows: not compared. */
    public static Map<String, String> line(BookLine line) {
        return new ExpectedRows().column("line_id", line.lineId()).column("prestation_id", line.prestationId())
                .column("kind", line.kind().ordinal()).column("covered_minutes", line.coveredMinutes())
                .column("quantity", line.quantity()).column("unit_price", line.unitPrice()).column("net", line.net()).columns;
    }

    /**
     * A billed prestation as the intake took it.
     *
     * @param contentHash of its frozen row
     * @param line        of its time
     */
    public static Map<String, String> prestation(byte[] contentHash, String customerId, int month, long line) {
        return new ExpectedRows().column("content_hash", contentHash).column("customer_id", customerId).column("period", month)
                .column("billed_line", line).columns;
    }

    /** @param firstLine of an invoice; a credit note has none */
    public static Map<String, String> invoice(Invoice invoice, Long firstLine, String series, int year, int counter) {
        return new ExpectedRows().column("series", series).column("year_of_issue", year).column("counter", counter)
                .column("previous_counter", counter == 1 ? null : counter - 1).column("number", invoice.number())
                .column("kind", invoice.kind()).column("period", Months.number(invoice.period()))
                .column("issue_date", invoice.issueDate()).column("due_date", invoice.dueDate()).column("first_line", firstLine)
                .column("customer_id", invoice.customerId()).column("purchase_order", invoice.purchaseOrder())
                .column("vat_treatment", invoice.vatTreatment()).column("vat_rate", invoice.vatRate())
                .column("services", invoice.services()).column("travel", invoice.travel()).column("net", invoice.net())
                .column("vat", invoice.vat()).column("gross", invoice.gross()).column("payment_reference", invoice.paymentReference())
                .column("corrects", invoice.corrects()).column("reason", invoice.reason()).columns;
    }

    public static Map<String, String> entry(JournalEntry entry) {
        Invoice invoice = entry.invoice();
        Iterator<Posting> postings = entry.postings().iterator();
        Posting customer = postings.next();
        return new ExpectedRows().column("number", invoice.number()).column("journal", entry.journal())
                .column("customer_account", customer.account()).column("third_party", customer.thirdParty())
                .column("label", entry.label()).column("receivable", customer.amount())
                .side("services", invoice.services(), postings).side("travel", invoice.travel(), postings)
                .side("vat", invoice.vat(), postings).columns;
    }

    private ExpectedRows side(String name, Amount amount, Iterator<Posting> postings) {
        Posting posting = amount.isZero() ? new Posting("", "", Amount.ZERO, Amount.ZERO, "") : postings.next();
        return column(name + "_account", posting.account()).column(name + "_grid", posting.vatGrid()).column(name, posting.amount());
    }
}
