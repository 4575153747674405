package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.party.LedgerAccounts;
import be.regie.table.CsvFile;
import be.regie.table.Quoting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;

/**
 * The French <em>fichier des écritures comptables</em> (LPF, article A47 A-1): 18 fields, tabs, CRLF, ISO 8859-15, in
 * order of date. {@code EcritureNum} is period and entry, {@code 202610000001}: without gap within the month and unique
 * over the months of a year. The name ends with the last day of the month instead of the year's.
 */
final class Fec implements LedgerFormat {

    @Override
    public String name() {
        return "fec";
    }

    @Override
    public String fileName(LedgerContext context) {
        return context.supplier().enterpriseNumber() + "FEC" + Numbers.compact(context.period().atEndOfMonth()) + ".txt";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Texts texts = new Texts(Charset.forName("ISO-8859-15"));
        Writer writer = texts.writer(out);
        CsvFile file = new CsvFile(writer, '\t', Quoting.NEVER, "\r\n");
        file.numbers("JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum",
                "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet",
                "ValidDate", "Montantdevise", "Idevise").end();
        AccountLabels labels = new AccountLabels(context.supplier().accounts());
        Chronological.forEach(entries, entry -> write(entry, context, labels, texts, file));
        writer.flush();
    }

    private static void write(JournalEntry entry, LedgerContext context, AccountLabels labels, Texts texts, CsvFile file)
            throws IOException {
        String date = Numbers.compact(entry.date());
        for (Posting posting : entry.postings()) {
            boolean customer = !posting.thirdParty().isEmpty();
            file.text(texts.fit(entry.journal()))
                    .numbers(journalLabel(entry, context.supplier().accounts()), number(entry, context), date)
                    .text(texts.fit(posting.account())).number(texts.fit(labels.of(posting.account())))
                    .text(texts.fit(posting.thirdParty())).text(customer ? texts.fit(entry.customer().name()) : "")
                    .text(texts.fit(entry.invoice().number())).number(date)
                    .text(texts.fit(entry.label()))
                    .numbers(Numbers.withComma(posting.debit()), Numbers.withComma(posting.credit()), "", "", date, "", "")
                    .end();
        }
    }

    private static String journalLabel(JournalEntry entry, LedgerAccounts accounts) {
        return entry.journal().equals(accounts.creditNoteJournal())
                && !accounts.creditNoteJournal().equals(accounts.invoiceJournal())
                ? "Journal des notes de crédit" : "Journal des ventes";
    }

    private static String number(JournalEntry entry, LedgerContext context) {
        String number = Integer.toString(entry.entry());
        return context.period().toString().replace("-", "") + "0".repeat(Math.max(0, 6 - number.length())) + number;
    }
}
