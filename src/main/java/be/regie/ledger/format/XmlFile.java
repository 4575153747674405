package be.regie.ledger.format;

/** An e-invoice as it was issued: {@code 2026-000123.xml} and its bytes. */
public record XmlFile(String name, byte[] bytes) {
}
