package be.regie.text;

/** What is wrong, and what to do about it. */
public record Advice(Words message, Words remedy) {

    /** The text {@code key}, and {@code key.do} as its remedy; both may use the values. */
    public static Advice of(String key, Object... values) {
        Words message = Words.of(key, values);
        return new Advice(message, new Words(key + ".do", message.values()));
    }
}
