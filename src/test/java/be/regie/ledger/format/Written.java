package be.regie.ledger.format;

import be.regie.ledger.JournalEntry;
import be.regie.ledger.LedgerFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The fixture's month in a format. */
final class Written {

    /** The templates of the sample, as the product finds them. */
    static final LedgerFormats FORMATS = formats();

    private Written() {
    }

    static byte[] bytes(String format) {
        return bytes(format, LedgerFixture.month());
    }

    static byte[] bytes(String format, Iterable<JournalEntry> entries) {
        return bytes(FORMATS.named(format).orElseThrow(), entries);
    }

    static byte[] bytes(LedgerFormat format, Iterable<JournalEntry> entries) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            format.write(entries, LedgerFixture.context(), out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(String format) {
        return new String(bytes(format), charset(format));
    }

    static Charset charset(String format) {
        return switch (format) {
            case "winbooks", "datev", "bob50", "yuki", "sage-50" -> Charset.forName("windows-1252");
            case "fec" -> Charset.forName("ISO-8859-15");
            case "ubl-zip" -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static LedgerFormats formats() {
        try {
            return LedgerFormats.withTemplates(Path.of("input/ledger"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
