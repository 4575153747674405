package be.regie.document;

import be.regie.conditions.Rule;
import be.regie.pricing.TimeCharge;
import java.math.BigDecimal;

/**
 * How a line of time was priced, in the customer's words (R13): {@code 15 min minimum · sans contrat ×1,25 · urgent ×3
 * = 56,25 min}. The numbers are those of the rules that applied, in the order in which they did.
 */
final class Derivation {

    private static final String SEPARATOR = " \u00B7 ";
    private static final String CONTRACT = "contract:";
    private static final String OPTION = "option:";

    private Derivation() {
    }

    static String of(TimeCharge time, Texts texts) {
        StringBuilder words = new StringBuilder(120).append(billed(time, texts));
        for (Rule factor : time.factors()) {
            words.append(SEPARATOR)
                    .append(texts.get(Phrase.FACTOR, name(factor, texts), texts.formats().number(factor.value())));
        }
        if (time.valuedMinutes().compareTo(BigDecimal.valueOf(time.billedMinutes())) != 0) {
            words.append(' ').append(texts.get(Phrase.VALUED, texts.formats().number(time.valuedMinutes())));
        }
        if (time.coveredMinutes().signum() > 0) {
            String contract = time.contract().map(known -> known.contractId()).orElse("");
            words.append(", ").append(
                    texts.get(Phrase.COVERED, texts.formats().number(time.coveredMinutes()), contract));
        }
        return words.toString();
    }

    private static String billed(TimeCharge time, Texts texts) {
        String minutes = texts.formats().number(time.billedMinutes());
        if (time.realMinutes() >= time.billedMinutes()) {
            return texts.get(Phrase.BILLED_REAL, minutes);
        }
        boolean toolMissing = time.minimum().appliesTo().equals("remote-tool-missing");
        return texts.get(toolMissing ? Phrase.BILLED_TOOL_MISSING : Phrase.BILLED_MINIMUM, minutes);
    }

    /** A level's, an option's or a firm's own surcharge's name as the conditions have it. */
    private static String name(Rule factor, Texts texts) {
        String appliesTo = factor.appliesTo();
        if (appliesTo.startsWith(CONTRACT)) {
            return texts.get(Phrase.FACTOR_CONTRACT, appliesTo.substring(CONTRACT.length()));
        }
        if (appliesTo.startsWith(OPTION)) {
            return texts.get(Phrase.FACTOR_OPTION, appliesTo.substring(OPTION.length()));
        }
        return switch (appliesTo) {
            case "no-contract" -> texts.get(Phrase.FACTOR_NO_CONTRACT);
            case "urgent" -> texts.get(Phrase.FACTOR_URGENT);
            case "out-of-hours" -> texts.get(Phrase.FACTOR_OUT_OF_HOURS);
            default -> appliesTo;
        };
    }
}
