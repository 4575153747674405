package be.regie.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.money.Amount;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Each format read again, as the other side would, and added up: what comes out are the totals of the invoices. */
class RereadTest {

    /** Debit - credit, worked out by hand from the ten documents of the fixture. */
    private static final Map<String, Amount> ACCOUNTS = amounts("400000", "1640.58", "451000", "-83.68",
            "705000", "-1353.76", "705100", "-64.38", "705900", "-138.76");
    private static final Map<String, Amount> CUSTOMERS = amounts("C001", "142.17", "C002", "34.04", "C003", "1035.00",
            "C004", "81.26", "C005", "35.00", "c_006/x:1 très long", "302.51", "C007", "0.00", "4000008", "10.60");
    private static final Map<String, Amount> GRIDS = amounts("01", "10.00", "03", "423.77", "44", "101.26", "45", "1035.00",
            "47", "35.00", "48", "20.00", "49", "28.13", "54", "89.59", "64", "5.91");

    private final Map<String, Amount> accounts = new TreeMap<>();
    private final Map<String, Amount> customers = new TreeMap<>();
    private final Map<String, Amount> grids = new TreeMap<>();

    @Test
    void journal() {
        for (String[] row : body("journal", ';')) {
            add(row[4], row[5], Amount.of(row[7]).minus(Amount.of(row[8])), row[9]);
        }
        assertTotals(CUSTOMERS, GRIDS);
    }

    @Test
    void odoo() {
        for (String[] row : body("odoo", ',')) {
            add(row[3], "", Amount.of(row[6]).minus(Amount.of(row[7])), "");
        }
        assertTotals(Map.of(), Map.of());
    }

    @Test
    void yuki() {
        for (String[] row : body("yuki", ';')) {
            add(row[0], row[7], Amount.of(row[4].replace(',', '.')), "");
        }
        assertTotals(CUSTOMERS, Map.of());
    }

    @Test
    void bob50() {
        for (String[] row : rows("bob50", ';')) {
            boolean customer = row[2].equals("C");
            add(customer ? "400000" : row[3], customer ? row[3] : "", Amount.of(row[4]).minus(Amount.of(row[5])), "");
        }
        assertTotals(CUSTOMERS, Map.of());
    }

    @Test
    void fec() {
        for (String line : Written.text("fec").split("\r\n")) {
            String[] row = line.split("\t", -1);
            if (!row[0].equals("JournalCode")) {
                add(row[4], row[6], comma(row[11]).minus(comma(row[12])), "");
            }
        }
        assertTotals(CUSTOMERS, Map.of());
    }

    @Test
    void datev_where_a_document_of_zero_has_no_line() {
        for (String[] row : body("datev", ';').stream().skip(1).toList()) {
            Amount amount = row[1].equals("S") ? comma(row[0]) : comma(row[0]).negated();
            add(row[6].equals("4000008") ? "400000" : row[6], row[21], amount, "");
            add(row[7], "", amount.negated(), "");
            grids.merge(row[23], comma(row[0]), Amount::plus);
            assertThat(row).hasSize(120);
        }
        Map<String, Amount> withoutZero = new TreeMap<>(CUSTOMERS);
        withoutZero.remove("C007");
        assertTotals(withoutZero, GRIDS);
    }

    @Test
    void winbooks_with_its_vat_bases() {
        Map<String, Amount> bases = new TreeMap<>();
        for (String[] row : rows("winbooks", ',')) {
            assertThat(row).hasSize(36);
            assertThat(row[3]).matches("[0-9]{10}");
            if (row[0].equals("4")) {
                bases.merge("without VAT", Amount.of(row[17]), Amount::plus);
            } else {
                add(row[6], row[7], Amount.of(row[16]), "");
            }
            if (row[4].equals("VAT") && row[0].equals("3")) {
                bases.merge(row[1] + " " + row[18], Amount.of(row[17]), Amount::plus);
            }
        }
        Map<String, Amount> shortened = new TreeMap<>(CUSTOMERS);
        shortened.put("c_006/~qjs", shortened.remove("c_006/x:1 très long"));
        assertTotals(shortened, Map.of());
        assertThat(bases).isEqualTo(amounts("VEN ", "10.00", "VEN 211400", "423.77", "NCV 211400", "28.13",
                "without VAT", "1191.26"));
    }

    @Test
    void sage_50_one_line_a_document() {
        Amount net = Amount.ZERO;
        Amount vat = Amount.ZERO;
        for (String[] row : rows("sage-50", ',')) {
            boolean credit = row[0].equals("SC");
            net = credit ? net.minus(Amount.of(row[7])) : net.plus(Amount.of(row[7]));
            vat = credit ? vat.minus(Amount.of(row[9])) : vat.plus(Amount.of(row[9]));
        }
        assertThat(net).isEqualTo(Amount.of("1556.90"));
        assertThat(vat).isEqualTo(Amount.of("83.68"));
    }

    @Test
    void hledger() {
        for (String line : Written.text("hledger").split("\n")) {
            if (line.startsWith("    ")) {
                String[] parts = line.strip().split(" {2}");
                String[] account = parts[0].split(":");
                add(account[0], account.length > 1 ? account[1] : "", Amount.of(parts[1].replace(" EUR", "")),
                        parts.length > 2 ? parts[2].substring(parts[2].length() - 2) : "");
            }
        }
        assertTotals(plainText(CUSTOMERS), GRIDS);
    }

    @Test
    void beancount() {
        Amount last = Amount.ZERO;
        for (String line : Written.text("beancount").split("\n")) {
            String[] parts = line.strip().split(" {2}");
            if (line.strip().startsWith("vat-grid: ")) {
                grids.merge(line.replaceAll("[^0-9]", ""), positive(last), Amount::plus);
            } else if (line.startsWith("  ") && parts.length == 2) {
                String[] account = parts[0].split(":");
                last = Amount.of(parts[1].replace(" EUR", ""));
                add(account[1].substring(1), account.length > 2 ? account[2].substring("Client-".length()) : "", last, "");
            }
        }
        assertTotals(plainText(CUSTOMERS), GRIDS);
    }

    @Test
    void ubl_zip_has_every_e_invoice_in_order() throws Exception {
        List<String> content = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Written.bytes("ubl-zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getExtra()).as("no time stamp that depends on a time zone").isNull();
                content.add(entry.getName() + " " + new String(zip.readAllBytes(), Written.charset("odoo")));
            }
        }
        assertThat(content).containsExactly("2026-000001.xml <Invoice>é</Invoice>", "NC-2026-000001.xml <CreditNote/>");
    }

    private void add(String account, String customer, Amount amount, String grid) {
        accounts.merge(account, amount, Amount::plus);
        if (!customer.isEmpty()) {
            customers.merge(customer, amount, Amount::plus);
        }
        if (!grid.isEmpty()) {
            grids.merge(grid, positive(amount), Amount::plus);
        }
    }

    private void assertTotals(Map<String, Amount> expectedCustomers, Map<String, Amount> expectedGrids) {
        assertThat(accounts).isEqualTo(ACCOUNTS);
        assertThat(customers).isEqualTo(expectedCustomers);
        assertThat(grids).isEqualTo(expectedGrids);
    }

    private static Map<String, Amount> plainText(Map<String, Amount> customers) {
        Map<String, Amount> renamed = new TreeMap<>();
        customers.forEach((customer, amount) -> renamed.put(customer.equals("c_006/x:1 très long")
                ? "c-x5f-006-x2f-x-x3a-1-x20-tr-xe8-s-x20-long" : customer, amount));
        return renamed;
    }

    private static Amount positive(Amount amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    private static Amount comma(String amount) {
        return Amount.of(amount.replace(',', '.'));
    }

    private static List<String[]> body(String format, char separator) {
        return rows(format, separator).stream().skip(1).toList();
    }

    private static List<String[]> rows(String format, char separator) {
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(Written.text(format)))
                .withCSVParser(new RFC4180ParserBuilder().withSeparator(separator).build()).build()) {
            return reader.readAll();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, Amount> amounts(String... namesAndAmounts) {
        Map<String, Amount> amounts = new TreeMap<>();
        for (int at = 0; at < namesAndAmounts.length; at += 2) {
            amounts.put(namesAndAmounts[at], Amount.of(namesAndAmounts[at + 1]));
        }
        return amounts;
    }
}
