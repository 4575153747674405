package be.regie.table;

import be.regie.text.Advice;

/** One or, where a quoted field contains line breaks, several lines of a CSV file. */
sealed interface CsvRecord {

    /** Number of its first line. */
    long line();

    record Fields(long line, String[] values) implements CsvRecord {
    }

    /**
     * @param lastLine number of the last line that was passed over
     */
    record Broken(long line, long lastLine, String text, Advice flaw) implements CsvRecord {
    }
}
