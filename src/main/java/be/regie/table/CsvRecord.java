package be.regie.table;

/** One or, where a quoted field contains line breaks, several lines of a CSV file. */
sealed interface CsvRecord {

    /** Number of its first line. */
    long line();

    record Fields(long line, String[] values) implements CsvRecord {
    }

    /**
     * @param lastLine number of the last line that was passed over
     * @param count    how many fields it has, where that is what is wrong
     */
    record Broken(long line, long lastLine, String text, Flaw flaw, int count) implements CsvRecord {
    }
}
