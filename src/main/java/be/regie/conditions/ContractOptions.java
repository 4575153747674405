package be.regie.conditions;

import static be.regie.conditions.ContractColumn.INCLUDED_MINUTES;
import static be.regie.conditions.ContractColumn.OPTIONS;

import be.regie.prestation.Fields;
import be.regie.text.Advice;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** What a contract adds to its level. */
final class ContractOptions {

    private static final int LONGEST_LIST = 500;
    /** included minutes of a month are fewer than this, and have at most so many decimals */
    private static final int MOST_MINUTES = 1_000_000;
    private static final int DECIMALS = 6;

    private ContractOptions() {
    }

    /** {@code EXTENDED|ONSITE}: each once, in the contract's order (R5). */
    static List<String> of(Fields fields) {
        String text = fields.text(OPTIONS, LONGEST_LIST);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> options = Stream.of(text.split("\\|", -1)).map(String::strip).toList();
        if (options.contains("")) {
            fields.badValue(OPTIONS, Advice.of("option.blank"));
        } else if (new HashSet<>(options).size() < options.size()) {
            fields.badValue(OPTIONS, Advice.of("option.twice"));
        }
        return options;
    }

    static BigDecimal includedMinutes(Fields fields) {
        return fields.decimal(INCLUDED_MINUTES, DECIMALS, MOST_MINUTES, BigDecimal.ZERO);
    }
}
