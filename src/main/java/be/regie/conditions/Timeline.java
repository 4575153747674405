package be.regie.conditions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions of one thing by day: at most one is in force on any day. */
final class Timeline<T extends Dated> {

    private final NavigableMap<LocalDate, T> byFirstDay = new TreeMap<>();

    private Timeline(List<T> versions) {
        List<Overlap<T>> overlaps = overlapsOf(versions);
        if (!overlaps.isEmpty()) {
            throw new IllegalArgumentException("in force on the same day: " + overlaps.getFirst());
        }
        for (T version : versions) {
            if (!version.inForceOn(version.validFrom())) {
                throw new IllegalArgumentException("ends before it begins: " + version);
            }
            byFirstDay.put(version.validFrom(), version);
        }
    }

    /** One timeline a name; the readers have refused overlaps before, so here they are a defect and throw. */
    static <T extends Dated> Map<String, Timeline<T>> byName(Collection<T> versions, Function<T, String> name) {
        return versions.stream().collect(
                Collectors.groupingBy(name, Collectors.collectingAndThen(Collectors.toList(), Timeline::new)));
    }

    /** Overlaps within each name, names in order of appearance. */
    static <T extends Dated> List<Overlap<T>> overlaps(Collection<T> versions, Function<T, ?> name) {
        Map<Object, List<T>> byName =
                versions.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream().flatMap(sameName -> overlapsOf(sameName).stream()).toList();
    }

    Optional<T> inForceOn(LocalDate day) {
        Map.Entry<LocalDate, T> latestBegun = byFirstDay.floorEntry(day);
        return latestBegun == null || !latestBegun.getValue().inForceOn(day)
                ? Optional.empty()
                : Optional.of(latestBegun.getValue());
    }

    /**
     * Each version beside the one before it that lasts longest, where they meet: every version that overlaps another
     * is in some pair, and there are fewer pairs than versions.
     */
    private static <T extends Dated> List<Overlap<T>> overlapsOf(List<T> versions) {
        List<T> inOrder = versions.stream().sorted(Comparator.comparing(Dated::validFrom)).toList();
        List<Overlap<T>> overlaps = new ArrayList<>();
        T longest = null;
        for (T version : inOrder) {
            if (longest != null && !lastDay(longest).isBefore(version.validFrom())) {
                overlaps.add(new Overlap<>(longest, version));
            }
            if (longest == null || lastDay(version).isAfter(lastDay(longest))) {
                longest = version;
            }
        }
        return overlaps;
    }

    private static LocalDate lastDay(Dated version) {
        return version.validTo().orElse(LocalDate.MAX);
    }
}
