package be.regie.ledger.format;

/**
 * A mistake in a template.
 *
 * @param file    name of the file
 * @param line    of the file, from 1
 * @param key     the key that is wrong, or "" where the file as a whole is
 * @param message what is wrong
 * @param remedy  what to do
 */
public record TemplateProblem(String file, int line, String key, String message, String remedy) {

    /** {@code octopus.yml, line 12, separator: ...}, for the user. */
    @Override
    public String toString() {
        return file + ", line " + line + (key.isEmpty() ? "" : ", " + key) + ": " + message + ". " + remedy + ".";
    }
}
