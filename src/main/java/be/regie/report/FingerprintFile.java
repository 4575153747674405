package be.regie.report;

import be.regie.invoice.BillingGroup;
import be.regie.invoice.Invoice;
import be.regie.ledger.JournalEntry;
import be.regie.ledger.Posting;
import be.regie.money.Decimals;
import be.regie.party.Customer;
import be.regie.party.Supplier;
import be.regie.prestation.ContentHasher;
import be.regie.prestation.PrestationCodec;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.TimeCharge;
import be.regie.table.CsvFile;
import be.regie.table.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code fingerprint.csv}: everything that makes the result of a month (lines, totals, parties, entries), in canonical
 * text and without numbers, which only follow from the order. Its SHA-256 is the {@link Fingerprint}. The first row of
 * each kind is its heading; the first two cells of a row identify it.
 */
public final class FingerprintFile implements AutoCloseable {

    public static final String NAME = "fingerprint.csv";

    public static final String SUPPLIER = "supplier";
    public static final String INPUT = "input";
    public static final String INVOICE = "invoice";
    public static final String LINE = "line";

    private final DigestOutputStream digest;
    private final Writer writer;
    private final CsvFile file;
    private final PrestationCodec codec = new PrestationCodec();
    private final ContentHasher hasher = new ContentHasher();

    public FingerprintFile(Path path) {
        try {
            digest = new DigestOutputStream(Files.newOutputStream(path), Sha256.digest());
            writer = new BufferedWriter(new OutputStreamWriter(digest, StandardCharsets.UTF_8), 1 << 16);
            file = new CsvFile(writer, ';');
            List<String> supplier = new ArrayList<>(List.of(SUPPLIER, "supplier"));
            supplier.addAll(Facts.names(Supplier.class));
            row(supplier);
            row(List.of(INPUT, "file", "sha256"));
            List<String> invoice = new ArrayList<>(List.of(INVOICE, "invoice", "issue_date", "due_date", "vat_treatment", "vat_rate",
                    "services", "travel", "net", "vat", "gross", "journal", "postings"));
            invoice.addAll(Facts.names(Customer.class));
            row(invoice);
            row(List.of(LINE, "prestation", "customer_id", "purchase_order", "real_minutes", "minimum_minutes", "billed_minutes",
                    "coefficient", "valued_minutes", "covered_minutes", "quantity", "unit_price", "net", "trace", "archived_row"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void supplier(Supplier supplier) {
        List<String> cells = new ArrayList<>(List.of(SUPPLIER, supplier.name()));
        cells.addAll(Facts.of(supplier));
        row(cells);
    }

    /** A file of the input that shapes what is issued: texts, templates. */
    public void input(String name, String sha256) {
        row(List.of(INPUT, name, sha256));
    }

    public void invoice(Invoice invoice, JournalEntry entry, Customer customer) {
        List<String> cells = new ArrayList<>(List.of(INVOICE, called(invoice.customerId(), invoice.purchaseOrder()),
                invoice.issueDate().toString(), invoice.dueDate().toString(), invoice.vatTreatment().name(),
                Decimals.plain(invoice.vatRate()), invoice.services().toString(), invoice.travel().toString(),
                invoice.net().toString(), invoice.vat().toString(), invoice.gross().toString(), entry.journal(), postings(entry)));
        cells.addAll(Facts.of(customer));
        row(cells);
    }

    private static String postings(JournalEntry entry) {
        return entry.postings().stream().map(FingerprintFile::posting).collect(Collectors.joining(", "));
    }

    private static String posting(Posting posting) {
        return posting.account() + (posting.thirdParty().isEmpty() ? "" : " " + posting.thirdParty())
                + (posting.vatGrid().isEmpty() ? "" : " [" + posting.vatGrid() + "]") + " " + posting.balance();
    }

    public void lines(BillingGroup group) {
        for (PricedPrestation priced : group.prestations()) {
            String row = HexFormat.of().formatHex(hasher.hash(codec.encode(priced.prestation())).bytes());
            priced.lines().forEach(line -> line(group, line, row));
        }
    }

    private void line(BillingGroup group, PricedLine line, String archivedRow) {
        List<String> cells = new ArrayList<>(15);
        cells.addAll(List.of(LINE, line.priced().prestation().id() + " " + line.kind(), group.customerId(), group.purchaseOrder()));
        if (line.kind() == LineKind.TIME) {
            TimeCharge time = line.priced().time();
            cells.addAll(List.of(Integer.toString(time.realMinutes()), Decimals.plain(time.minimum().value()),
                    Integer.toString(time.billedMinutes()), Decimals.plain(time.coefficient()),
                    Decimals.plain(time.valuedMinutes()), Decimals.plain(time.coveredMinutes())));
        } else {
            cells.addAll(List.of("", "", "", "", "", ""));
        }
        cells.addAll(List.of(Decimals.plain(line.quantity()), Decimals.price(line.unitPrice()), line.net().toString(), line.trace(),
                archivedRow));
        row(cells);
    }

    /** How an invoice without a number is called. */
    static String called(String customerId, String purchaseOrder) {
        return purchaseOrder.isEmpty() ? customerId : customerId + " / " + purchaseOrder;
    }

    private void row(List<String> cells) {
        try {
            for (String cell : cells) {
                file.text(cell);
            }
            file.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the file. */
    public Fingerprint finish() {
        close();
        return new Fingerprint(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
