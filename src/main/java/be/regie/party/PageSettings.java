package be.regie.party;

import be.regie.text.Language;

/**
 * How the firm reads what is written for itself: {@code report.html}, {@code index.html}, {@code rejects.csv} and
 * {@code waiting.csv}. Said in {@code supplier.yml} and not taken from the machine, so that a month gives the same bytes
 * everywhere and for ever.
 *
 * @param claimedSameDay percent of requests that the firm claims to take in charge the same day (R11), 1 to 100
 */
public record PageSettings(Language language, int claimedSameDay) {

    public static final PageSettings UNLESS_SAID = new PageSettings(Language.FR, 98);
}
