package be.regie.invoice;

/** A file that a month was computed from, as the books vouch for it. */
public record FrozenFile(String name, String sha256, long rows) {
}
