package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.ledger.PostingKind;
import be.regie.party.LedgerAccounts;
import be.regie.table.CsvFile;
import be.regie.table.Quoting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.LocalDate;

/**
 * DATEV's <em>Buchungsstapel</em>, EXTF 700 / 21, version 9 with 120 columns. One line for each posting against the
 * customer: amount, {@code S} (debit of the customer) or {@code H}, customer, counter account. The customer's own account
 * stands there where it is a number one digit longer than the general accounts (a <em>Personenkonto</em>), otherwise the
 * customers' account, with the customer in a <em>Beleginfo</em>. Adviser 1001 and client 1 are placeholders.
 */
final class Datev implements LedgerFormat {

    private static final int NUMBER_WIDTH = 36;
    private static final int LABEL_WIDTH = 60;
    private static final int INFO_WIDTH = 210;

    @Override
    public String name() {
        return "datev";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "EXTF_Buchungsstapel.csv";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Texts texts = new Texts(Charset.forName("windows-1252"));
        Writer writer = texts.writer(out);
        CsvFile file = new CsvFile(writer, ';', Quoting.TEXTS, "\r\n");
        header(entries, context, file);
        file.numbers(DatevColumns.NAMES).end();
        int accountLength = accountLength(context.supplier().accounts());
        for (JournalEntry entry : entries) {
            Posting customer = entry.postings().getFirst();
            for (Posting posting : entry.postings()) {
                if (posting.kind() != PostingKind.CUSTOMER) {
                    line(entry, customer, posting, accountLength, texts, file);
                }
            }
        }
        writer.flush();
    }

    private static void header(Iterable<JournalEntry> entries, LedgerContext context, CsvFile file) throws IOException {
        LocalDate first = context.period().atDay(1);
        LocalDate last = context.period().atEndOfMonth();
        for (JournalEntry entry : entries) {
            first = entry.date().isBefore(first) ? entry.date() : first;
            last = entry.date().isAfter(last) ? entry.date() : last;
        }
        file.text("EXTF").numbers("700", "21").text("Buchungsstapel")
                .numbers("9", Numbers.compact(context.period().atEndOfMonth()) + "000000000", "")
                .text("RE").text("").text("").numbers("1001", "1", first.getYear() + "0101",
                        Integer.toString(accountLength(context.supplier().accounts())),
                        Numbers.compact(first), Numbers.compact(last))
                .text("Regie " + context.period()).text("").numbers("1", "0", "0").text("EUR")
                .number("").text("").blanks(2).text("").blanks(2).text("").text("").end();
    }

    private static void line(JournalEntry entry, Posting customer, Posting posting, int accountLength, Texts texts,
                             CsvFile file) throws IOException {
        String third = customer.thirdParty();
        boolean personal = third.length() == accountLength + 1 && third.chars().allMatch(c -> c >= '0' && c <= '9');
        String due = day(entry.invoice().dueDate()) + entry.invoice().dueDate().getYear();
        file.number(Numbers.withComma(posting.amount())).text(posting.credit().isZero() ? "H" : "S").text("EUR").blanks(3)
                .numbers(personal ? third : customer.account(), posting.account(), "", day(entry.date()))
                .text(texts.fit(entry.invoice().number(), NUMBER_WIDTH)).text(due.substring(0, 4) + due.substring(6))
                .number("").text(texts.fit(entry.label(), LABEL_WIDTH)).blanks(6)
                .text("Client").text(texts.fit(third, INFO_WIDTH));
        if (posting.vatGrid().isEmpty()) {
            file.blanks(2);
        } else {
            file.text("Grille TVA").text(posting.vatGrid());
        }
        file.blanks(DatevColumns.DUE - DatevColumns.INFO_AFTER - 1).number(due)
                .blanks(DatevColumns.NAMES.length - DatevColumns.DUE).end();
    }

    /** DDMM: the year is the header's. */
    private static String day(LocalDate date) {
        String compact = Numbers.compact(date);
        return compact.substring(6) + compact.substring(4, 6);
    }

    private static int accountLength(LedgerAccounts accounts) {
        return Math.clamp(accounts.customers().length(), 4, 8);
    }
}
