package be.regie.ledger.format;

import be.regie.invoice.Invoice;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.ledger.PostingKind;
import be.regie.table.CsvFile;
import be.regie.table.Quoting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;

/**
 * WinBooks {@code ACT.txt}: no header, commas, all quoted, 36 columns, windows-1252. The code of 21 % is 211400; codes of
 * other rates are the dossier's own and stay blank, as does the code of the book year. A document without VAT gets a line
 * of type 4 with its base, since WinBooks takes the base of the VAT return from there.
 */
final class WinBooks implements LedgerFormat {

    private static final int LABEL_WIDTH = 40;
    private static final int ACCOUNT_WIDTH = 8;
    private static final int THIRD_PARTY_WIDTH = 10;
    private static final int JOURNAL_WIDTH = 6;
    /** CURRATE to DOCSTATUS */
    private static final int COLUMNS_AFTER_VAT = 12;
    private static final BigDecimal STANDARD_RATE = BigDecimal.valueOf(21);
    private static final String ZERO = "0.00";

    @Override
    public String name() {
        return "winbooks";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "ACT.txt";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Texts texts = new Texts(Charset.forName("windows-1252"));
        Writer writer = texts.writer(out);
        CsvFile file = new CsvFile(writer, ',', Quoting.ALWAYS, "\r\n");
        for (JournalEntry entry : entries) {
            int order = 0;
            for (Posting posting : entry.postings()) {
                order++;
                line(entry, posting, order, texts, file);
            }
            if (entry.invoice().vat().isZero() && !entry.invoice().net().isZero()) {
                baseWithoutVat(entry, texts, file);
            }
        }
        writer.flush();
    }

    private static void line(JournalEntry entry, Posting posting, int order, Texts texts, CsvFile file)
            throws IOException {
        Invoice invoice = entry.invoice();
        boolean customer = posting.kind() == PostingKind.CUSTOMER;
        boolean tax = posting.kind() == PostingKind.VAT;
        begin(entry, customer ? "1" : "3", texts, file);
        file.numbers(tax ? "VAT" : "00" + order, tax ? "FIXED" : "")
                .text(texts.code(posting.account(), ACCOUNT_WIDTH))
                .text(customer ? texts.code(posting.thirdParty(), THIRD_PARTY_WIDTH) : "");
        dates(entry, customer, texts, file);
        file.numbers(customer ? invoice.paymentReference() : "", ZERO, posting.balance().toString());
        file.numbers(customer || tax ? invoice.net().toString() : ZERO, tax ? code(invoice) : "", ZERO, "", ZERO,
                customer ? invoice.vat().toString() : ZERO,
                posting.kind() == PostingKind.REVENUE ? code(invoice) : "");
        file.blanks(COLUMNS_AFTER_VAT).end();
    }

    private static void baseWithoutVat(JournalEntry entry, Texts texts, CsvFile file) throws IOException {
        begin(entry, "4", texts, file);
        file.numbers("VAT", "FIXED", "", "");
        dates(entry, false, texts, file);
        file.numbers("", ZERO, ZERO, entry.invoice().net().toString(), code(entry.invoice()), ZERO, "", ZERO, ZERO, "");
        file.blanks(COLUMNS_AFTER_VAT).end();
    }

    private static void begin(JournalEntry entry, String type, Texts texts, CsvFile file) throws IOException {
        file.number(type).text(texts.code(entry.journal(), JOURNAL_WIDTH))
                .numbers(entry.invoice().isCreditNote() ? "3" : "2", Numbers.digits(entry.invoice()));
    }

    /** BOOKYEAR to COMMENT. */
    private static void dates(JournalEntry entry, boolean customer, Texts texts, CsvFile file) throws IOException {
        String date = Numbers.compact(entry.date());
        file.numbers("", date.substring(4, 6), date, date, customer ? Numbers.compact(entry.invoice().dueDate()) : "")
                .text(texts.fit(entry.label(), LABEL_WIDTH));
    }

    private static String code(Invoice invoice) {
        return invoice.vatRate().compareTo(STANDARD_RATE) == 0 ? "211400" : "";
    }
}
