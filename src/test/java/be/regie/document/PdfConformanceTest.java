package be.regie.document;

import static be.regie.document.DocumentFixtures.creditNote;
import static be.regie.document.DocumentFixtures.customer;
import static be.regie.document.DocumentFixtures.invoice;
import static be.regie.document.DocumentFixtures.named;
import static be.regie.document.DocumentFixtures.supplier;
import static be.regie.document.DocumentFixtures.workedExample;
import static be.regie.document.DocumentFixtures.workedExamples;
import static be.regie.document.DocumentFixtures.written;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.invoice.IssuedDocument;
import be.regie.party.Logo;
import be.regie.party.VatTreatment;
import be.regie.text.Language;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of document is PDF/A-3b in the eyes of veraPDF. */
class PdfConformanceTest {

    private static final byte[] XML = "<Invoice>é</Invoice>".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> documents() {
        List<Arguments> documents = new ArrayList<>();
        for (Language language : Language.values()) {
            for (VatTreatment treatment : VatTreatment.values()) {
                documents.add(kind(language + " " + treatment, invoice(customer(treatment, language), workedExamples(4))));
            }
            documents.add(kind(language + " credit note",
                    creditNote(customer(VatTreatment.STANDARD, language), workedExamples(2))));
        }
        documents.add(kind("one page", invoice(1)));
        documents.add(kind("many pages", invoice(200)));
        documents.add(kind("draft", DocumentFixtures.draft(12)));
        documents.add(kind("long names", longNames()));
        documents.add(kind("names in other scripts and signs that no font has", invoice(
                named("Żółć, Ψάρια & Булочная 東京 \uD83D\uDE00 \u05D0\u200B\u0007", Language.EN), workedExamples(2))));
        documents.add(kind("no logo, no annex", withLogo(Optional.empty())));
        documents.add(kind("logo in RGB JPEG", withLogo(Optional.of(jpeg(BufferedImage.TYPE_INT_RGB)))));
        documents.add(kind("logo in grey JPEG", withLogo(Optional.of(jpeg(BufferedImage.TYPE_BYTE_GRAY)))));
        return documents.stream();
    }

    private static Arguments kind(String name, IssuedDocument document) {
        return Arguments.of(name, document);
    }

    private static IssuedDocument withLogo(Optional<Logo> logo) {
        return invoice(supplier(logo, false), customer(VatTreatment.STANDARD, Language.FR), workedExamples(1), "");
    }

    private static Logo jpeg(int type) {
        return new Logo("logo.jpg", written(new BufferedImage(120, 40, type), "jpeg"));
    }

    private static IssuedDocument longNames() {
        return invoice(supplier(), named("Association des Très Longues Dénominations ".repeat(9), Language.FR),
                workedExample(5, 0, "long ".repeat(400) + "x".repeat(2000)).lines(), "9".repeat(200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void everyKindOfDocumentIsPdfA3b(String name, IssuedDocument document) throws Exception {
        Optional<byte[]> xml = document.customer().vatTreatment().hasElectronicInvoice() ? Optional.of(XML) : Optional.empty();
        byte[] pdf = new PdfRenderer(document.supplier(), Texts.builtIn()).render(document, xml).toByteArray();
        assertThat(VeraPdf.failures(pdf)).as(name).isEmpty();
    }

    @Test
    void theCheckItselfFindsAPdfThatIsNotPdfA() throws Exception {
        byte[] pdf = new PdfRenderer(supplier(), Texts.builtIn()).render(invoice(1), Optional.empty()).toByteArray();
        String broken = new String(pdf, StandardCharsets.ISO_8859_1).replace("/AFRelationship", "/AFRelationshiq")
                .replace("<pdfaid:part>3", "<pdfaid:part>9");
        assertThat(VeraPdf.failures(broken.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
    }
}
