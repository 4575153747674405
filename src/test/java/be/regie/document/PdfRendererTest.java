package be.regie.document;

import static be.regie.document.DocumentFixtures.creditNote;
import static be.regie.document.DocumentFixtures.customer;
import static be.regie.document.DocumentFixtures.draft;
import static be.regie.document.DocumentFixtures.invoice;
import static be.regie.document.DocumentFixtures.named;
import static be.regie.document.DocumentFixtures.supplier;
import static be.regie.document.DocumentFixtures.workedExample;
import static be.regie.document.DocumentFixtures.workedExamples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import be.regie.invoice.IssuedDocument;
import be.regie.invoice.PaymentReference;
import be.regie.party.Logo;
import be.regie.party.OwnText;
import be.regie.party.Supplier;
import be.regie.party.VatTreatment;
import be.regie.text.Language;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRendererTest {

    private static final byte[] XML = "<?xml version=\"1.0\"?><Invoice>é\r\n</Invoice>".getBytes(StandardCharsets.UTF_8);

    private static byte[] pdf(IssuedDocument document) {
        return new PdfRenderer(document.supplier(), Texts.builtIn()).render(document, Optional.empty()).toByteArray();
    }

    private static String text(IssuedDocument document) {
        return PdfText.plain(pdf(document));
    }

    @Test
    void theSameDocumentGivesTheSameBytesWhateverWasRenderedBefore() {
        PdfRenderer renderer = new PdfRenderer(supplier(), Texts.builtIn());
        byte[] first = renderer.render(invoice(12), Optional.of(XML)).toByteArray();
        renderer.render(invoice(customer(VatTreatment.OUTSIDE_EU, Language.DE), workedExamples(80)), Optional.empty());
        assertThat(renderer.render(invoice(12), Optional.of(XML)).toByteArray()).isEqualTo(first);
        assertThat(new PdfRenderer(supplier(), Texts.builtIn()).render(invoice(12), Optional.of(XML)).toByteArray()).isEqualTo(first);
    }

    @Test
    void rendererThreadsShareTemplatesAndGiveTheSameBytes() {
        PdfTemplates templates = new PdfTemplates(supplier(), Texts.builtIn());
        byte[] expected = pdf(invoice(12));
        List<byte[]> all = IntStream.range(0, 16).parallel()
                .mapToObj(i -> new PdfRenderer(templates).render(invoice(12), Optional.empty()).toByteArray()).toList();
        assertThat(all).allSatisfy(pdf -> assertThat(pdf).isEqualTo(expected));
    }

    @Test
    void thePhoneReadsThePaymentFromThePage() throws Exception {
        IssuedDocument document = invoice(8);
        try (PDDocument pdf = Loader.loadPDF(pdf(document))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            String read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText();
            assertThat(read).isEqualTo(EpcQr.payload("Dépannage Exemple SRL", "BE68539007547034", "GKCCBEBB",
                    document.invoice().gross(), PaymentReference.of(2026, 123)));
        }
    }

    @Test
    void theElectronicInvoiceIsInsideByteByByte() throws IOException {
        byte[] rendered = new PdfRenderer(supplier(), Texts.builtIn()).render(invoice(2), Optional.of(XML)).toByteArray();
        try (PDDocument pdf = Loader.loadPDF(rendered)) {
            Map<String, PDComplexFileSpecification> files =
                    new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("2026-000123.xml");
            PDComplexFileSpecification file = files.get("2026-000123.xml");
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(XML);
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Alternative");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF).getObject(0))
                    .isEqualTo(file.getCOSObject());
        }
    }

    @Test
    void aConsumersInvoiceHasNoFileInside() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pdf(invoice(customer(VatTreatment.PRIVATE, Language.FR), workedExamples(2))))) {
            assertThat(new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles()).isNull();
        }
    }

    @Test
    void numbersAndPunctuationInFrenchHaveTheirNoBreakSpaces() {
        String text = PdfText.of(pdf(invoice(80)));
        assertThat(text).containsPattern("À payer.*\n(?s:.*)\\d\u00A0\\d{3},\\d\\d\u00A0€").contains("21\u202F%")
                .contains("Assistance à distance\u202F: ");
    }

    @Test
    void everyPageSaysWhichItIsAndRepeatsTheNumberAndTheHeadOfTheTable() {
        String[] pages = text(invoice(60)).split("\f");
        assertThat(pages).hasSizeGreaterThan(6);
        for (int i = 0; i < pages.length; i++) {
            assertThat(pages[i]).contains("Page " + (i + 1) + " / " + pages.length).contains("2026-000123");
        }
        assertThat(pages[1]).contains("Prix unitaire (EUR)");
    }

    /** However many lines there are, the last of them stands with the totals. */
    @Test
    void theTotalsNeverStandAlone() {
        for (int prestations = 1; prestations <= 40; prestations++) {
            String[] pages = text(invoice(prestations)).split("\f");
            String totals = Arrays.stream(pages).filter(page -> page.contains("Total hors TVA")).findFirst().orElseThrow();
            assertThat(totals.substring(0, totals.indexOf("Total hors TVA"))).as(prestations + " prestations")
                    .contains("P-2026-" + (100_000 + prestations));
        }
    }

    @Test
    void theCourtIsInTheCustomersLanguage() {
        Supplier firm = withCourt(new OwnText(Map.of(Language.NL, "Luik, afdeling Namen"), "Liège, division Namur"));
        assertThat(text(invoice(firm, customer(VatTreatment.STANDARD, Language.NL), workedExamples(1), "")))
                .contains("RPR Luik, afdeling Namen").doesNotContain("Liège, division");
        assertThat(text(invoice(firm, customer(VatTreatment.STANDARD, Language.DE), workedExamples(1), ""))).contains("RJP Liège, division Namur");
    }

    private static Supplier withCourt(OwnText court) {
        Supplier firm = supplier();
        return new Supplier(firm.name(), firm.legalForm(), firm.address(), firm.enterpriseNumber(), firm.vatNumber(), court, firm.iban(),
                firm.bic(), firm.email(), firm.phone(), firm.zone(), firm.logo(), firm.accentColor(), firm.footer(), firm.conditionsText(),
                firm.annex(), firm.invoiceSeries(), firm.creditNoteSeries(), firm.accounts(), firm.ledgerFormats(), firm.pages());
    }

    @Test
    void aLongNameWithoutLogoHasTheWholeWidth() {
        Supplier firm = supplier(Optional.empty(), true);
        Supplier longer = new Supplier("Dépannage Informatique Exemple et Associés", firm.legalForm(), firm.address(), firm.enterpriseNumber(),
                firm.vatNumber(), firm.court(), firm.iban(), firm.bic(), firm.email(), firm.phone(), firm.zone(), firm.logo(), firm.accentColor(),
                firm.footer(), firm.conditionsText(), firm.annex(), firm.invoiceSeries(), firm.creditNoteSeries(), firm.accounts(),
                firm.ledgerFormats(), firm.pages());
        assertThat(text(invoice(longer, customer(VatTreatment.STANDARD, Language.FR), workedExamples(1), "")).lines().findFirst())
                .hasValue("Dépannage Informatique Exemple et Associés SRL");
    }

    @Test
    void eachLineAndAllOfTheAnnexAreThereOnce() {
        String text = text(invoice(60));
        for (int i = 1; i <= 60; i++) {
            assertThat(text.split("P-2026-" + (100_000 + i) + "\\b", -1)).as("table and annex of " + i).hasSize(3);
        }
    }

    @Test
    void theLongestDescriptionBreaksAndIsWholeInTheAnnex() {
        String description = "a".repeat(1500) + " fin-du-mot " + "mot ".repeat(600) + "dernier-mot";
        String text = text(invoice(customer(VatTreatment.STANDARD, Language.FR), workedExample(5, 0, description).lines()));
        assertThat(text).contains("…").contains("fin-du-mot").contains("dernier-mot");
        assertThat(text.chars().filter(c -> c == 'a').count()).isGreaterThan(1500);
    }

    @Test
    void withoutTheAnnexTheDescriptionStandsInTheTable() {
        String text = text(invoice(supplier(Optional.empty(), false), customer(VatTreatment.STANDARD, Language.FR),
                workedExample(3, 0, "Une phrase assez longue pour trois lignes. ".repeat(3) + "Fin visible").lines(), ""));
        assertThat(text).contains("Fin visible").doesNotContain("Annexe");
    }

    @Test
    void namesInOtherScriptsAreKept() {
        String text = text(invoice(named("Żółć Ψάρια Булочная", Language.EN), workedExamples(1)));
        assertThat(text).contains("Żółć Ψάρια Булочная");
    }

    /** Characters that all documents may have, those of the neighbours, and of scripts that need another kind of font. */
    @ParameterizedTest
    @ValueSource(strings = {"(Œuvre) \\ l’œil – → 20 € − 3 × 2 · „Äß“ …", "Šimun Žižek ‰ ™ (Þórður) \\ ƒ † ‹ÿ›", "Ĝħ ∑ Ψ Щ (Ł) \\ €"})
    void everyCharacterIsReadBackAndHasTheGlyphOfItsWidth(String name) throws IOException {
        byte[] pdf = pdf(invoice(named(name, Language.FR), workedExamples(1)));
        assertThat(PdfText.of(pdf)).contains(name);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName key : resources.getFontNames()) {
                PDFont font = resources.getFont(key);
                for (byte[] code : codes(document.getPage(0), key)) {
                    int read = font.readCode(new ByteArrayInputStream(code));
                    assertThat(font.getWidthFromFont(read)).as("%s %02x", font.getName(), read).isPositive()
                            .isCloseTo(font.getWidth(read), within(1f));
                }
            }
        }
    }

    /** The characters shown in a font, each by itself. */
    private static List<byte[]> codes(PDPage page, COSName font) throws IOException {
        List<byte[]> codes = new ArrayList<>();
        COSName current = null;
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator && operator.getName().equals("Tf")) {
                current = (COSName) tokens.get(i - 2);
            } else if (tokens.get(i) instanceof COSString text && font.equals(current)) {
                int width = page.getResources().getFont(font) instanceof PDType0Font ? 2 : 1;
                for (int at = 0; at < text.getBytes().length; at += width) {
                    codes.add(Arrays.copyOfRange(text.getBytes(), at, at + width));
                }
            }
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    @ParameterizedTest
    @EnumSource
    void eachTreatmentCarriesItsLegalMention(VatTreatment treatment) {
        String text = text(invoice(customer(treatment, Language.FR), workedExamples(2)));
        switch (treatment) {
            case STANDARD, PRIVATE -> assertThat(text).contains("TVA 21 %").doesNotContain("Autoliquidation");
            case EU_REVERSE_CHARGE -> assertThat(text).contains("Autoliquidation").contains("articles 44 et 196")
                    .contains("FRANCE").contains("TVA 0 %");
            case BE_REVERSE_CHARGE -> assertThat(text).contains("Autoliquidation").contains("article 20");
            case OUTSIDE_EU -> assertThat(text).contains("Hors Union européenne").contains("SUISSE").contains("CHE123456788");
        }
    }

    @Test
    void aCreditNoteNamesTheInvoiceAndAsksForNoPayment() {
        String text = text(creditNote(customer(VatTreatment.STANDARD, Language.FR), workedExamples(2)));
        assertThat(text).contains("Note de crédit NC-2026-000001").contains("2026-000123 du 31/10/2026")
                .contains("TVA à reverser à l’État").contains("le ticket était déjà clos")
                .doesNotContain("À payer").doesNotContain("+++");
    }

    @Test
    void aDraftSaysSoOnEveryPageAndCannotBePaid() {
        String text = text(draft(20));
        assertThat(text.replace('\n', ' ')).contains("ne pas payer").doesNotContain("À payer").doesNotContain("Scanner");
        assertThat(text.split("\f")).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("BROUILLON"));
    }

    @Test
    void anotherFirmsDocumentIsRefused() {
        PdfRenderer renderer = new PdfRenderer(supplier(Optional.empty(), true), Texts.builtIn());
        assertThatThrownBy(() -> renderer.render(invoice(1), Optional.empty())).hasMessageContaining("2026-000123");
    }

    @Test
    void aLogoThatIsNoImageIsSaid() {
        Optional<Logo> logo = Optional.of(new Logo("logo.png", new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> new PdfTemplates(supplier(logo, true), Texts.builtIn()))
                .hasMessageContaining("neither a PNG nor a JPEG");
    }
}
