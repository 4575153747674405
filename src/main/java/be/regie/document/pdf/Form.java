package be.regie.document.pdf;

/**
 * Something drawn alike on many pages, kept once in the file.
 *
 * @param name of the page's resource, see {@link Canvas#paintPage}
 */
public record Form(String name, Canvas content) {
}
