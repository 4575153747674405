package be.regie.document;

import static be.regie.document.DocumentFixtures.creditNote;
import static be.regie.document.DocumentFixtures.customer;
import static be.regie.document.DocumentFixtures.invoice;
import static be.regie.document.DocumentFixtures.workedExamples;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.IssuedDocument;
import be.regie.party.VatTreatment;
import be.regie.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of whole documents, word for word, against files that a person has read. After a wanted change, run with
 * {@code -Dgolden=write} and read the difference.
 */
class GoldenTextTest {

    private static final Path FOLDER = Path.of("src/test/resources/be/regie/document");

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("invoice-fr", invoice(customer(VatTreatment.STANDARD, Language.FR), workedExamples(10))),
                Arguments.of("invoice-nl", invoice(customer(VatTreatment.BE_REVERSE_CHARGE, Language.NL), workedExamples(10))),
                Arguments.of("invoice-de", invoice(customer(VatTreatment.OUTSIDE_EU, Language.DE), workedExamples(10))),
                Arguments.of("invoice-en", invoice(customer(VatTreatment.EU_REVERSE_CHARGE, Language.EN), workedExamples(10))),
                Arguments.of("credit-note-fr", creditNote(customer(VatTreatment.STANDARD, Language.FR), workedExamples(2))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void theTextOfADocumentIsWhatItWasWhenLastRead(String name, IssuedDocument document) throws IOException {
        String text = PdfText.of(new PdfRenderer(document.supplier(), Texts.builtIn()).render(document, Optional.empty()).toByteArray());
        Path golden = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
