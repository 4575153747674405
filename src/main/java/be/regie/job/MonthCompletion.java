package be.regie.job;

import be.regie.document.AtomicFiles;
import be.regie.invoice.GateClosed;
import be.regie.ledger.JournalBooks;
import be.regie.report.EndCheck;
import be.regie.report.Figures;
import be.regie.report.FiguresFile;
import be.regie.report.Manifest;
import be.regie.report.MonthReport;
import be.regie.report.QuietCustomers;
import be.regie.report.ReportBooks;
import be.regie.report.ReportJson;
import be.regie.report.ReportPage;
import be.regie.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Report, check at the end and manifest: what makes the files of a month a whole. */
record MonthCompletion(FrozenMonth month, WorkFolder work, MonthInvoices invoices, ReportBooks reportBooks) {

    /**
     * The manifest appears when all else is there; the lists of the steps go only after it, so a try cut off goes on.
     *
     * @param previousManifest SHA-256 of the manifest of the month closed before, the link of the chain of custody
     */
    void complete(Optional<String> previousManifest) throws IOException {
        if (!Files.exists(work.path(Manifest.NAME))) {
            writeManifest(previousManifest);
        }
        KillPoint.reached("report.manifest");
        Folders.delete(work.parts());
        AtomicFiles.sync(work.root());
    }

    private void writeManifest(Optional<String> previousManifest) throws IOException {
        Files.deleteIfExists(work.path(Manifest.NAME + AtomicFiles.SUFFIX));
        Figures figures = FiguresFile.collect(work.parts());
        MonthReport report = new MonthReport(month.reference(), month.month(), month.issueDate(), invoices.places(), invoices.totals(),
                figures, QuietCustomers.of(month.previous(), reportBooks.customers(month.previous()), figures.customers().keySet()),
                invoices.creditNotes(), invoices.draft());
        if (!report.disagreements().isEmpty()) {
            throw new GateClosed(report.disagreements());
        }
        String list = work.write("report.json", ReportJson.of(report).getBytes(StandardCharsets.UTF_8))
                + work.write("report.html", ReportPage.html(report).getBytes(StandardCharsets.UTF_8));
        Files.writeString(work.parts().resolve("files-report"), list);
        SortedMap<String, String> files = Manifest.collect(work.parts());
        List<Words> disagreements = endCheck(files.keySet()).disagreements();
        if (!disagreements.isEmpty()) {
            throw new GateClosed(disagreements);
        }
        for (String name : List.of("report.json", "report.html", "invoices", "register", "ledger")) {
            AtomicFiles.sync(work.path(name));
        }
        Manifest.write(work.path(Manifest.NAME), month.month(), previousManifest, files);
    }

    private EndCheck endCheck(Set<String> listed) throws IOException {
        JournalBooks.Totals journal = invoices.journalTotals();
        try (Stream<String> lines = Files.lines(work.path("register/lines.csv"))) {
            List<String> onDisk = Folders.files(work.root()).stream().filter(name -> !name.startsWith(".parts/")).toList();
            return new EndCheck(invoices.totals(), invoices.lines(), lines.count() - 1, journal.entries(), journal.receivable(),
                    listed, onDisk);
        }
    }
}
