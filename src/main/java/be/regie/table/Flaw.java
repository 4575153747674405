package be.regie.table;

/** Why lines make no row. */
enum Flaw {
    NOT_UTF8("it is not UTF-8 text", "Save the file as CSV UTF-8"),
    TOO_LONG("it is longer than a row can be", "Look for a missing line break or a missing closing quote"),
    UNCLOSED_QUOTE("a quote is opened and never closed",
            "Close the quoted field with \", and write a \" inside it as \"\""),
    STRAY_QUOTE("a quote stands inside a field that is not quoted, or text follows a closing quote",
            "Put the whole field between quotes, and write a \" inside it as \"\""),
    FIELD_COUNT("it has another number of fields than the heading",
            "Give every row as many fields as the heading; put a field that contains the separator between quotes");

    private final String message;
    private final String remedy;

    Flaw(String message, String remedy) {
        this.message = message;
        this.remedy = remedy;
    }

    String message() {
        return message;
    }

    String remedy() {
        return remedy;
    }
}
