package be.regie.bench;

import be.regie.document.DocumentFixtures;
import be.regie.document.PdfRenderer;
import be.regie.document.Texts;
import be.regie.document.einvoice.ElectronicInvoice;
import be.regie.invoice.IssuedDocument;
import be.regie.party.VatTreatment;
import be.regie.pricing.PricedLine;
import be.regie.text.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One invoice of ten prestations as a PDF, by this product and by other ways, in one run: CPU time of the thread, the
 * ways in turn, medians of rounds. Compare the ratios; the microseconds are this machine's of today.
 */
public final class DocumentBenchmark {

    private static final int ROUNDS = 15;
    private static final long ROUND_NANOS = 300_000_000L;

    private record Way(String name, Supplier<byte[]> make) {
    }

    private DocumentBenchmark() {
    }

    /** @param words folder of JasperReports' jars */
    public static void main(String[] words) throws ReflectiveOperationException, IOException {
        List<PricedLine> lines = DocumentFixtures.workedExamples(10);
        IssuedDocument document = DocumentFixtures.invoice(DocumentFixtures.supplier(Optional.empty(), false),
                DocumentFixtures.customer(VatTreatment.STANDARD, Language.FR), lines, "BC-2026/77");
        byte[] xml = ElectronicInvoice.of(document);
        PdfRenderer renderer = new PdfRenderer(document.supplier(), Texts.builtIn());
        FloorPdf floor = new FloorPdf(renderer.render(document, Optional.of(xml)).toByteArray(), lines);
        TablePdf table = new TablePdf(document);
        List<Way> ways = List.of(
                new Way("by hand, nothing laid out, XML inside (floor)", () -> floor.make(xml)),
                new Way("Regie, PDF/A-3b with the XML inside", () -> renderer.render(document, Optional.of(xml)).toByteArray()),
                new Way("Regie, without the XML", () -> renderer.render(document, Optional.empty()).toByteArray()),
                new Way("Regie, the XML alone", () -> ElectronicInvoice.of(document)),
                new Way("OpenPDF PdfPTable, cached fonts, plain PDF", table::make),
                new Way("JasperReports, compiled once", new JasperPdf(Path.of(words[0]), document)::make));
        double[] medians = medians(ways);
        System.out.printf(Locale.ROOT, "%nOne document of %d lines, Java %s%n%-50s %9s %9s %9s%n", lines.size(), Runtime.version(), "",
                "us CPU", "bytes", "x floor");
        for (int i = 0; i < medians.length; i++) {
            System.out.printf(Locale.ROOT, "%-50s %9.0f %9d %9.2f%n", ways.get(i).name(), medians[i], ways.get(i).make().get().length,
                    medians[i] / medians[0]);
        }
        System.out.printf(Locale.ROOT, "Against Regie's PDF without the XML: PdfPTable x %.1f, JasperReports x %.1f%n",
                medians[4] / medians[2], medians[5] / medians[2]);
    }

    /** Microseconds of CPU by way; the first third of the rounds only warms up. */
    private static double[] medians(List<Way> ways) {
        double[][] rounds = new double[ways.size()][ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) {
                double measured = round(ways.get(way));
                if (round >= 0) {
                    rounds[way][round] = measured;
                }
            }
        }
        return Arrays.stream(rounds).mapToDouble(measured -> Arrays.stream(measured).sorted().toArray()[ROUNDS / 2]).toArray();
    }

    private static double round(Way way) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long bytes = 0;
        int count = 0;
        long used;
        do {
            bytes += way.make().get().length;
            count++;
            used = threads.getCurrentThreadCpuTime() - start;
        } while (used < ROUND_NANOS);
        if (bytes == 0) {
            throw new IllegalStateException("nothing was made");
        }
        return used / 1e3 / count;
    }
}
