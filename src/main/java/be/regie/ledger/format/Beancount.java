package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Beancount's ledger; {@code bean-check} passes. No part of an account may begin with a digit, so 400000 of customer C001
 * is {@code Actifs:C400000:Client-C001}.
 */
final class Beancount implements LedgerFormat {

    @Override
    public String name() {
        return "beancount";
    }

    @Override
    public String fileName(LedgerContext context) {
        return "ledger.beancount";
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
        writer.write("option \"title\" " + string(texts, context.supplier().legalName() + ", " + context.period()) + "\n");
        writer.write("""
                option "operating_currency" "EUR"
                option "name_assets" "Actifs"
                option "name_liabilities" "Passifs"
                option "name_equity" "Capitaux"
                option "name_income" "Produits"
                option "name_expenses" "Charges"

                """);
        LocalDate opened = context.period().atDay(1);
        SortedSet<String> accounts = new TreeSet<>();
        for (JournalEntry entry : entries) {
            opened = entry.date().isBefore(opened) ? entry.date() : opened;
            entry.postings().forEach(posting -> accounts.add(account(posting)));
        }
        for (String account : accounts) {
            writer.write(opened + " open " + account + " EUR\n");
        }
    }

    private static void write(JournalEntry entry, Texts texts, Writer writer)
            throws IOException {
        String number = entry.invoice().number();
        writer.write("\n" + entry.date() + " * " + string(texts, entry.label()) + " " + string(texts, number)
                + " ^" + PlainTextNames.accountPart(number) + "\n  due: " + entry.invoice().dueDate() + "\n");
        if (!entry.invoice().paymentReference().isEmpty()) {
            writer.write("  reference: " + string(texts, entry.invoice().paymentReference()) + "\n");
        }
        for (Posting posting : entry.postings()) {
            writer.write("  " + account(posting) + "  " + posting.balance() + " EUR\n");
            if (!posting.vatGrid().isEmpty()) {
                writer.write("    vat-grid: \"" + posting.vatGrid() + "\"\n");
            }
        }
    }

    private static String account(Posting posting) {
        String code = "C" + PlainTextNames.accountPart(posting.account());
        return switch (posting.kind()) {
            case CUSTOMER -> "Actifs:" + code + ":Client-" + PlainTextNames.accountPart(posting.thirdParty());
            case REVENUE -> "Produits:" + code;
            case VAT -> "Passifs:" + code;
        };
    }

    private static String string(Texts texts, String text) {
        return '"' + texts.fit(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
