package be.regie.document.pdf;

/** A file inside the PDF, an alternative form of its content. */
public record Attachment(String name, String mediaType, String description, byte[] content) {
}
