package be.regie.report;

import be.regie.money.Amount;
import be.regie.money.Decimals;
import be.regie.table.Sha256;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a record says, field by field in texts that can be compared: two records are equal where these are. */
final class Facts {

    private Facts() {
    }

    /** The names of a record's fields, as columns are written. */
    static List<String> names(Class<? extends Record> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(column(component.getName()));
        }
        return names;
    }

    static List<String> of(Record facts) {
        List<String> texts = new ArrayList<>();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            texts.add(text(value(component, facts)));
        }
        return texts;
    }

    private static Object value(RecordComponent component, Record facts) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> optional.map(Facts::text).orElse("");
            case BigDecimal number -> Decimals.plain(number);
            case Amount amount -> amount.toString();
            case byte[] bytes -> Sha256.of(bytes);
            case Collection<?> all -> all.stream().map(Facts::text).collect(Collectors.joining("|"));
            case Map<?, ?> map -> map.entrySet().stream().map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .sorted().collect(Collectors.joining("|"));
            case Record nested -> nested(nested);
            default -> value.toString().replaceAll("\\s+", " ");
        };
    }

    private static String nested(Record nested) {
        boolean plain = nested.getClass().getRecordComponents().length == 1;
        List<String> names = names(nested.getClass());
        List<String> texts = of(nested);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(plain ? texts.get(i) : names.get(i) + "=" + texts.get(i));
        }
        return String.join(", ", parts);
    }

    /** {@code paymentDays} becomes {@code payment_days}. */
    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
