package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.VatGrids;
import be.regie.ledger.format.LedgerContext;
import be.regie.ledger.format.LedgerFormat;
import be.regie.ledger.format.LedgerFormats;
import be.regie.pricing.PricedLine;
import be.regie.report.Registers;
import be.regie.table.CsvFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the registers of a month, from the slices' parts and its invoices, and the ledger files from its journal. */
record MonthExports(FrozenMonth month, WorkFolder folder, MonthInvoices monthInvoices, LedgerFiles ledgerFiles,
                    CreditNoteDocuments creditNotes) {

    void write() throws IOException {
        List<String> names = new ArrayList<>(List.of("register/covered.csv", "register/invoices.csv", "register/lines.csv",
                "register/vat-grids.csv"));
        concatenate("lines");
        creditedLines();
        concatenate("covered");
        invoices();
        names.addAll(ledger());
        StringBuilder list = new StringBuilder();
        names.forEach(name -> list.append(folder.listed(name)));
        Files.writeString(folder.parts().resolve("files-register"), list);
    }

    private void concatenate(String register) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.path("register/" + register + ".csv")), 1 << 16);
                Stream<Path> parts = Files.list(folder.parts())) {
            StringWriter heading = new StringWriter();
            Registers.lineHeading(new CsvFile(heading, ';'));
            out.write(heading.toString().getBytes(StandardCharsets.UTF_8));
            for (Path part : parts.filter(path -> path.getFileName().toString().startsWith(register + "-")).sorted().toList()) {
                Files.copy(part, out);
            }
        }
    }

    /** The lines of the month's credit notes, after those of its invoices. */
    private void creditedLines() throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.path("register/lines.csv"), StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            CsvFile file = new CsvFile(writer, ';');
            for (Invoice note : monthInvoices.creditNotes()) {
                List<PricedLine> lines = creditNotes.document(note).lines();
                for (int i = 0; i < lines.size(); i++) {
                    Registers.creditedLine(file, note.number(), Integer.toString(i + 1), lines.get(i));
                }
            }
        }
    }

    private void invoices() throws IOException {
        try (Writer writer = WorkFolder.writer(folder.path("register/invoices.csv"))) {
            CsvFile file = new CsvFile(writer, ';');
            Registers.invoiceHeading(file);
            for (Invoice invoice : monthInvoices.register()) {
                Registers.invoice(file, invoice);
            }
        }
    }

    private List<String> ledger() throws IOException {
        Iterable<JournalEntry> entries = monthInvoices.journal();
        LedgerContext context = ledgerFiles.context(month, folder.path("invoices"));
        LedgerFormats formats = InputFolder.ledgerFormats(month.folder().resolve(FrozenMonth.INPUT));
        List<LedgerFormat> wanted = new ArrayList<>(List.of(LedgerFormats.JOURNAL));
        month.reference().supplier().ledgerFormats().forEach(name -> formats.named(name)
                .filter(format -> format != LedgerFormats.JOURNAL).ifPresent(wanted::add));
        List<String> names = new ArrayList<>();
        for (LedgerFormat format : wanted) {
            String name = "ledger/" + format.fileName(context);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.path(name)), 1 << 16)) {
                format.write(entries, context, out);
            }
            names.add(name);
        }
        try (Writer writer = WorkFolder.writer(folder.path("register/vat-grids.csv"))) {
            VatGrids.write(VatGrids.totals(entries), writer);
        }
        return names;
    }
}
