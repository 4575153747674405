package be.regie.job;

import be.regie.conditions.Conditions;
import be.regie.invoice.BillingGroup;
import be.regie.invoice.FrozenFile;
import be.regie.invoice.Reference;
import be.regie.invoice.SlicePricing;
import be.regie.prestation.Months;
import be.regie.prestation.Prestation;
import be.regie.prestation.SnapshotReader;
import be.regie.pricing.ContractMonth;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.springframework.batch.core.job.JobInterruptedException;

/**
 * A month as it was frozen: what it is computed from, and nothing else.
 *
 * @param previous    the month issued before it, as a number; 0 for the first
 * @param folder      of the frozen files
 * @param reference   parties, contracts and conditions as frozen
 * @param drawnBefore included time drawn by earlier months
 * @param turns       how often credit notes released its prestations; absent: never
 */
record FrozenMonth(
        YearMonth month, int previous, LocalDate issueDate, Path folder, List<FrozenFile> files, Reference reference,
        Map<ContractMonth, BigDecimal> drawnBefore, Map<String, Integer> turns) {

    /** Folder of the copies of the input's tables and texts, within the month's. */
    static final String INPUT = "input";

    int number() {
        return Months.number(month);
    }

    /** The same month under other conditions. */
    FrozenMonth under(Conditions conditions) {
        Reference other = Reference.of(reference.supplier(), reference.customers(), reference.blocked(), reference.contracts(), conditions);
        return new FrozenMonth(month, previous, issueDate, folder, files, other, drawnBefore, turns);
    }

    SnapshotReader slice(int slice) {
        FrozenFile file = files.stream().filter(frozen -> frozen.name().equals(sliceName(slice))).findFirst().orElseThrow();
        return new SnapshotReader(folder.resolve(file.name()), file.sha256());
    }

    /** The numbers of the slices, in order. */
    List<Integer> slices() {
        return files.stream().flatMapToInt(file -> sliceNumber(file.name()).stream()).boxed().toList();
    }

    /** Prices the rows of a slice; its groups come in order. */
    SlicePricing price(int slice, Consumer<BillingGroup> groups, StopSignal stop) throws JobInterruptedException {
        SlicePricing pricing = new SlicePricing(reference, issueDate, number(), slice, drawnBefore, groups);
        try (SnapshotReader rows = slice(slice)) {
            while (rows.hasNext()) {
                pricing.take(rows.next().prestation());
                stop.check();
            }
        }
        pricing.finish();
        return pricing;
    }

    /** How many prestations of a group were started in an earlier month. */
    int late(BillingGroup group) {
        return (int) group.prestations().stream().filter(priced -> isLate(priced.prestation())).count();
    }

    private boolean isLate(Prestation prestation) {
        return Months.number(YearMonth.from(prestation.startedAt().atZone(reference.supplier().zone()))) < number();
    }

    static String sliceName(int slice) {
        return String.format(Locale.ROOT, "slice-%06d.rows.gz", slice);
    }

    static OptionalInt sliceNumber(String fileName) {
        return fileName.startsWith("slice-") ? OptionalInt.of(Integer.parseInt(fileName.substring(6, 12))) : OptionalInt.empty();
    }
}
