package be.regie.job;

import be.regie.money.Amount;
import be.regie.pricing.LineKind;
import be.regie.report.Difference;
import be.regie.report.FingerprintComparison;
import be.regie.report.FingerprintComparison.Changed;
import be.regie.report.FingerprintFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is not as it was approved, for an accountant: amounts first, then whom and which prestations it is about. Hashes,
 * and what only follows from something else that is told, are left to the table of differences.
 */
final class NotAsApproved {

    /** In the order in which they are told: what shapes all invoices, invoices, their prestations. */
    private static final List<String> KINDS = List.of(FingerprintFile.SUPPLIER, FingerprintFile.INPUT, FingerprintFile.INVOICE, FingerprintFile.LINE);
    private static final Set<String> AMOUNTS = Set.of("net", "vat", "gross", "services", "travel");
    private static final Set<String> NUMBERS = Set.of("vat_rate", "real_minutes", "coefficient", "covered_minutes", "quantity", "unit_price", "payment_days");
    /** They follow from the others: told only where they are all that changed. */
    private static final Set<String> DERIVED = Set.of("services", "travel", "vat", "gross", "journal", "postings",
            "minimum_minutes", "billed_minutes", "valued_minutes", "trace", "archived_row");
    /** What an accountant could not read: only that they changed is told. */
    private static final Set<String> UNREADABLE = Set.of("postings", "archived_row", "sha256", "logo", "accounts", "pages");

    private NotAsApproved() {
    }

    static List<Message> words(FingerprintComparison comparison, int most) {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.of("approval.totals", comparison.then().count(), comparison.then().net(),
                comparison.now().count(), comparison.now().net()));
        // other accounts of the supplier are in every invoice's entry: they are told once
        boolean otherAccounts = comparison.changed().stream().anyMatch(row -> changed(row).contains("accounts"));
        List<Changed> told = comparison.changed().stream().filter(row -> !otherAccounts || !changed(row).equals(List.of("postings")))
                .sorted(Comparator.comparing(row -> KINDS.indexOf(row.kind()))).toList();
        told.stream().limit(most).forEach(row -> messages.add(Message.of("approval." + row.kind(), subject(row), change(row))));
        if (told.size() > most) {
            messages.add(Message.of("difference.more", told.size() - most));
        }
        return messages;
    }

    /** The fields that are there both times and differ. */
    private static List<String> changed(Changed row) {
        return row.then().keySet().stream().filter(field -> row.now().containsKey(field) && !row.then().get(field).equals(row.now().get(field))).toList();
    }

    /** A line is called by its prestation and its kind, e.g. {@code P-15 TIME}. */
    private static Object subject(Changed row) {
        int kind = row.subject().lastIndexOf(' ');
        return row.kind().equals(FingerprintFile.LINE)
                ? Message.of("approval.line." + row.subject().substring(kind + 1), row.subject().substring(0, kind)) : row.subject();
    }

    private static Message change(Changed row) {
        if (row.then().isEmpty() || row.now().isEmpty()) {
            String net = (row.then().isEmpty() ? row.now() : row.then()).get("net");
            String key = row.then().isEmpty() ? "approval.new" : "approval.gone";
            return net == null ? Message.of(key) : Message.of(key + ".net", Amount.of(net));
        }
        List<String> changed = changed(row);
        List<String> told = changed.stream().filter(field -> !isDerived(field, row)).toList();
        return (told.isEmpty() ? changed : told).stream().map(field -> change(field, row.then().get(field), row.now().get(field)))
                .reduce((one, next) -> Message.of("approval.and", one, next)).orElseThrow();
    }

    /** The quantity of time follows from minutes, that of travel is what there is. */
    private static boolean isDerived(String field, Changed row) {
        return DERIVED.contains(field) || field.equals("quantity") && row.subject().endsWith(" " + LineKind.TIME);
    }

    private static Message change(String field, String then, String now) {
        Object name = ConsoleTexts.ENGLISH.find("field." + field).isPresent() ? Message.of("field." + field) : field;
        return UNREADABLE.contains(field) ? Message.of("approval.changed", name)
                : Message.of("approval.field", name, value(field, then), value(field, now));
    }

    private static Object value(String field, String text) {
        if (text.isEmpty()) {
            return Message.of("difference.nothing");
        }
        if (AMOUNTS.contains(field)) {
            return Amount.of(text);
        }
        return NUMBERS.contains(field) ? new BigDecimal(text)
                : Difference.shortened(text.replaceFirst("^'(?=[=+@-])", "").replaceAll("\\b[a-z_]+=", "").replaceFirst("^, ", ""));
    }
}
