package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.ledger.PostingKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * hledger's journal, with all accounts and the commodity declared and transactions in order of date, so that
 * {@code hledger check --strict ordereddates} passes. A customer's account is {@code 400000:C001}.
 */
final class Hledger implements LedgerFormat {

    @Override
    public String name() {
        return "hledger";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "hledger.journal";
    }

    @Override
    public void write(Iterable<JournalEntry> entries, LedgerContext context, OutputStream out) throws IOException {
        Texts texts = new Texts(StandardCharsets.UTF_8);
        Writer writer = texts.writer(out);
        declare(entries, context, texts, writer);
        Chronological.forEach(entries, entry -> write(entry, texts, writer));
        writer.flush();
    }

    private static void declare(Iterable<JournalEntry> entries, LedgerContext context, Texts texts, Writer writer)
            throws IOException {
        writer.write("; " + texts.fit(context.supplier().legalName()) + ", " + context.period() + "\n");
        writer.write("decimal-mark .\ncommodity 1000.00 EUR\n");
        SortedMap<String, PostingKind> accounts = new TreeMap<>();
        for (JournalEntry entry : entries) {
            entry.postings().forEach(posting -> accounts.putIfAbsent(account(posting), posting.kind()));
        }
        for (Map.Entry<String, PostingKind> account : accounts.entrySet()) {
            writer.write("account " + account.getKey() + "  ; type:" + type(account.getValue()) + "\n");
        }
    }

    private static void write(JournalEntry entry, Texts texts, Writer writer)
            throws IOException {
        writer.write("\n" + entry.date() + " (" + comment(texts, entry.invoice().number()) + ") "
                + comment(texts, entry.label()) + "  ; due:" + entry.invoice().dueDate());
        if (!entry.invoice().paymentReference().isEmpty()) {
            writer.write(", reference:" + entry.invoice().paymentReference());
        }
        writer.write("\n");
        for (Posting posting : entry.postings()) {
            writer.write("    " + account(posting) + "  " + posting.balance() + " EUR"
                    + (posting.vatGrid().isEmpty() ? "" : "  ; vat-grid:" + posting.vatGrid()) + "\n");
        }
    }

    private static String account(Posting posting) {
        String account = PlainTextNames.accountPart(posting.account());
        return posting.thirdParty().isEmpty()
                ? account : account + ":" + PlainTextNames.accountPart(posting.thirdParty());
    }

    private static String type(PostingKind kind) {
        return switch (kind) {
            case CUSTOMER -> "A";
            case REVENUE -> "R";
            case VAT -> "L";
        };
    }

    /** A semicolon begins a comment, a bar parts payee and note, a bracket ends the code. */
    private static String comment(Texts texts, String text) {
        return texts.fit(text).replace(';', ',').replace('|', '/').replace('(', '[').replace(')', ']').strip();
    }
}
