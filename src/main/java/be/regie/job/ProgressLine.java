package be.regie.job;

/**
 * How far a step is, in one line of at most 79 characters.
 *
 * @param done  rows or invoices
 * @param total of them, 0 where not known
 * @param millis since the step began
 */
record ProgressLine(String step, long done, long total, long millis) {

    private static final int BAR = 16;

    /** With a bar, for a terminal. */
    String withBar(ConsoleTexts texts, char full, char empty) {
        if (total <= 0) {
            return pad(label(texts)) + counted(texts) + rate(texts);
        }
        int percent = percent();
        int length = percent * BAR / 100;
        return pad(label(texts)) + String.valueOf(full).repeat(length) + String.valueOf(empty).repeat(BAR - length)
                + " " + (percent < 10 ? " " : "") + percent + " %  " + counted(texts) + rate(texts) + left(texts);
    }

    /** In words, for a file. */
    String inWords(ConsoleTexts texts) {
        return texts.get("of-step", label(texts)) + counted(texts) + (total > 0 ? " (" + percent() + " %)" : "") + rate(texts) + left(texts);
    }

    /** At the end of the step. */
    String finished(ConsoleTexts texts) {
        return texts.get("of-step", label(texts)) + counted(texts) + ", " + texts.span((millis + 500) / 1_000);
    }

    private String label(ConsoleTexts texts) {
        return texts.find("step." + step).orElse(step);
    }

    private String counted(ConsoleTexts texts) {
        return texts.count(step.equals("render") ? "invoice" : "row", done);
    }

    /** Never 100 before the end: totals of texts with line breaks are estimates. */
    private int percent() {
        return (int) Math.min(99, done * 100 / total);
    }

    private String rate(ConsoleTexts texts) {
        return millis < 1_000 ? "" : "  " + texts.number(done * 1_000 / millis) + "/s";
    }

    private String left(ConsoleTexts texts) {
        return millis < 2_000 || done == 0 || total <= done ? ""
                : "  " + texts.get("left", texts.span((total - done) * millis / done / 1_000));
    }

    private static String pad(String label) {
        return label + " ".repeat(Math.max(1, 14 - label.length()));
    }
}
