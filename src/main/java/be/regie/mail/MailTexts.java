package be.regie.mail;

import be.regie.document.Formats;
import be.regie.invoice.Invoice;
import be.regie.party.Supplier;
import be.regie.text.Language;
import be.regie.text.TextBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What a letter to a customer says, in one language: the program's words, or the firm's own. */
public final class MailTexts {

    public static final TextBundle BUNDLE = new TextBundle(MailTexts.class, "mail");

    private final Properties texts;
    private final Formats formats;

    private MailTexts(Language language, Properties texts) {
        this.texts = texts;
        this.formats = Formats.of(language);
    }

    /** @param overrides a firm's {@code mail_fr.properties} and so on, by language; any key may be missing */
    public static MailTexts of(Language language, Map<Language, Properties> overrides) {
        return new MailTexts(language, BUNDLE.in(language, overrides));
    }

    /** The letter that goes with an invoice or a credit note. */
    public Letter letter(Invoice invoice, Supplier supplier, List<Letter.Attached> attached, OutboxRow row) {
        return new Letter(supplier.legalName(), row.recipient(), subject(invoice, supplier),
                body(invoice, supplier), attached, row.messageId());
    }

    private String subject(Invoice invoice, Supplier supplier) {
        return get(invoice.isCreditNote() ? MailPhrase.SUBJECT_CREDIT_NOTE : MailPhrase.SUBJECT_INVOICE, invoice.number(),
                supplier.legalName());
    }

    private String body(Invoice invoice, Supplier supplier) {
        List<String> lines = new ArrayList<>(List.of(get(MailPhrase.GREETING), ""));
        if (invoice.isCreditNote()) {
            creditNote(lines, invoice);
        } else {
            invoice(lines, invoice, supplier);
        }
        if (invoice.vatTreatment().hasElectronicInvoice()) {
            lines.addAll(List.of("", get(MailPhrase.ELECTRONIC_ATTACHED)));
        }
        lines.addAll(List.of("", get(MailPhrase.QUESTIONS), "", get(MailPhrase.CLOSING), "", supplier.legalName()));
        lines.add(supplier.address().street() + ", " + supplier.address().postalCode() + " " + supplier.address().city());
        List.of(supplier.phone(), supplier.email()).stream().filter(text -> !text.isEmpty()).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private void invoice(List<String> lines, Invoice invoice, Supplier supplier) {
        lines.addAll(List.of(get(MailPhrase.INVOICE_ATTACHED, invoice.number(), formats.date(invoice.issueDate())), ""));
        if (invoice.gross().isZero()) {
            lines.add(get(MailPhrase.NOTHING_TO_PAY));
            return;
        }
        lines.add(get(MailPhrase.TO_PAY, formats.amount(invoice.gross())));
        lines.add(get(MailPhrase.PAY_BY, formats.date(invoice.dueDate())));
        // in groups of four with blanks, which a bank's form drops when it is pasted
        lines.add(get(MailPhrase.PAY_TO, supplier.iban().replaceAll("(.{4})(?=.)", "$1 "), supplier.bic()));
        lines.add(get(MailPhrase.PAY_BENEFICIARY, supplier.legalName()));
        lines.add(get(MailPhrase.PAY_WITH, invoice.paymentReference()));
    }

    private void creditNote(List<String> lines, Invoice note) {
        lines.addAll(List.of(get(MailPhrase.CREDIT_NOTE_ATTACHED, note.number(), formats.date(note.issueDate()), note.corrects()), ""));
        lines.add(get(MailPhrase.CREDITED, formats.amount(note.gross())));
        lines.add(get(MailPhrase.CREDITED_REASON, note.reason()));
    }

    private String get(MailPhrase phrase, String... values) {
        return TextBundle.filled(texts.getProperty(phrase.key()), values);
    }
}
