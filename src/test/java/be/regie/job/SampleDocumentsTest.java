package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.document.VeraPdf;
import be.regie.document.einvoice.Peppol;
import be.regie.ledger.format.OtherProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every document that the sample gives, a credit note too, held against the validators of others. */
class SampleDocumentsTest {

    @TempDir
    static Path output;

    @BeforeAll
    static void billTheSample() {
        assertThat(RegieApplication.start("run", "--as-of=2026-11-05", "--output", output.toString())).isEqualTo(ExitCode.DONE);
        assertThat(RegieApplication.start("credit", "--invoice=2026-000017", "--reason=Essai", "--issue-date=2026-11-06",
                "--output", output.toString())).isEqualTo(ExitCode.DONE);
    }

    private static List<Path> documents(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }

    @Test
    void theirXmlHasNeitherErrorNorWarningByTheRulesOfPeppol() throws IOException {
        for (Path xml : documents(".xml")) {
            assertThat(Peppol.complaints(Files.readAllBytes(xml))).as(xml.toString()).isEmpty();
        }
    }

    @Test
    void theirPdfIsArchivable() throws Exception {
        for (Path pdf : documents(".pdf")) {
            assertThat(VeraPdf.failures(Files.readAllBytes(pdf))).as(pdf.toString()).isEmpty();
        }
    }

    @Test
    void thePdfCarriesTheXmlThatLiesBesideIt() throws IOException {
        for (Path xml : documents(".xml")) {
            Path pdf = Path.of(xml.toString().replace(".xml", ".pdf"));
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                PDComplexFileSpecification attached = new PDDocumentNameDictionary(document.getDocumentCatalog())
                        .getEmbeddedFiles().getNames().get(xml.getFileName().toString());
                assertThat(attached.getEmbeddedFile().toByteArray()).as(pdf.toString()).isEqualTo(Files.readAllBytes(xml));
            }
        }
    }

    @Test
    void itsMonthsPassTheChecksOfHledgerAndBeancount() throws Exception {
        for (String month : List.of("2026-09", "2026-10")) {
            assertThat(RegieApplication.start("export", "--period=" + month, "--format=hledger,beancount", "--output", output.toString()))
                    .isEqualTo(ExitCode.DONE);
            Path folder = output.resolve("export").resolve(month);
            assertThat(OtherProgram.output(List.of("hledger", "-f", only(folder, ".journal"), "check", "--strict", "ordereddates"))).isEmpty();
            assertThat(OtherProgram.output(List.of("bean-check", "--no-cache", only(folder, ".beancount")))).isEmpty();
        }
    }

    private static String only(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).findFirst().orElseThrow().toString();
        }
    }
}
