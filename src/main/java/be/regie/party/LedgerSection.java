package be.regie.party;

import be.regie.table.Nearest;
import be.regie.table.YamlSection;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code ledger} part of {@code supplier.yml}: formats, accounts and journals, each with its default. */
final class LedgerSection {

    private static final List<String> KEYS = List.of("formats", "accounts", "journals");
    private static final List<String> ACCOUNT_KEYS = List.of("customers", "vat_due", "services_belgium", "services_eu",
            "services_outside_eu", "travel");
    private static final List<String> JOURNAL_KEYS = List.of("invoices", "credit_notes");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{2,12}");
    private static final Pattern JOURNAL = Pattern.compile("[A-Z0-9]{1,10}");
    private static final int LONGEST = 64;

    private LedgerSection() {
    }

    static LedgerAccounts accounts(YamlSection ledger) {
        ledger.allowOnly(KEYS);
        YamlSection accounts = ledger.section("accounts");
        accounts.allowOnly(ACCOUNT_KEYS);
        YamlSection journals = ledger.section("journals");
        journals.allowOnly(JOURNAL_KEYS);
        LedgerAccounts defaults = LedgerAccounts.DEFAULTS;
        return new LedgerAccounts(
                account(accounts, "customers", defaults.customers()),
                account(accounts, "vat_due", defaults.vatDue()),
                account(accounts, "services_belgium", defaults.servicesBelgium()),
                account(accounts, "services_eu", defaults.servicesEu()),
                account(accounts, "services_outside_eu", defaults.servicesOutsideEu()),
                account(accounts, "travel", defaults.travel()),
                journal(journals, "invoices", defaults.invoiceJournal()),
                journal(journals, "credit_notes", defaults.creditNoteJournal()));
    }

    private static String account(YamlSection section, String key, String otherwise) {
        String account = section.textOr(key, LONGEST, otherwise);
        if (!ACCOUNT.matcher(account).matches()) {
            section.refuse(key, Advice.of("account", otherwise));
        }
        return account;
    }

    private static String journal(YamlSection section, String key, String otherwise) {
        String journal = section.textOr(key, LONGEST, otherwise);
        if (!JOURNAL.matcher(journal).matches()) {
            section.refuse(key, Advice.of("journal", otherwise));
        }
        return journal;
    }

    /** Each once, in the file's order. */
    static List<String> formats(YamlSection ledger, Collection<String> known) {
        List<String> formats = ledger.list("formats");
        formats.stream().filter(format -> !known.contains(format))
                .forEach(format -> ledger.refuse("formats", new Advice(Words.of("format.unknown", format),
                        Nearest.remedy(format, known))));
        return formats.stream().distinct().toList();
    }
}
