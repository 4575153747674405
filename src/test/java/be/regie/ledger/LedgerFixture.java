package be.regie.ledger;

import be.regie.invoice.DocumentKind;
import be.regie.invoice.Invoice;
import be.regie.ledger.format.LedgerContext;
import be.regie.ledger.format.XmlFile;
import be.regie.money.Amount;
import be.regie.party.Address;
import be.regie.party.Customer;
import be.regie.party.LedgerAccounts;
import be.regie.party.OwnText;
import be.regie.party.PageSettings;
import be.regie.party.Supplier;
import be.regie.party.VatTreatment;
import be.regie.text.Language;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A month with every VAT treatment, a reduced rate, only services, only travel, nothing at all, two credit notes dated
 * before the invoices, and names and codes that hurt.
 */
public final class LedgerFixture {

    public static final YearMonth PERIOD = YearMonth.of(2026, 10);

    public static final Customer BAKERY =
            customer("C001", "Boulangerie Exemple SRL", "BE0123456749", VatTreatment.STANDARD, "");
    static final Customer CONSUMER = customer("C002", "Ménage Exemple", "", VatTreatment.PRIVATE, "");
    static final Customer BUILDER =
            customer("C003", "Construction Fictive SA", "BE0111111124", VatTreatment.BE_REVERSE_CHARGE, "");
    static final Customer SPECIMEN = customer("C004",
            "Łódź Συστήματα «Жук» Muster Übung GmbH & Co. KG; \"Nr. 7\", straße", "PL1111111111",
            VatTreatment.EU_REVERSE_CHARGE, "");
    static final Customer FORMULA =
            customer("C005", "=HYPERLINK(\"http://example.invalid\")", "", VatTreatment.OUTSIDE_EU, "");
    static final Customer BROKEN =
            customer("c_006/x:1 très long", "-2+3 @\tTab\r\nLigne | a ; b \\ \"c\"", "BE0222222248", VatTreatment.STANDARD, "");
    static final Customer SCRIPTS = customer("C007", "漢字 🚀 Exemple…", "BE0333333372", VatTreatment.STANDARD, "");
    static final Customer LONG = customer("C008",
            "Société Fictive de Dépannage Informatique de Très Longue Dénomination et de Conseil ASBL",
            "", VatTreatment.STANDARD, "4000008");

    private LedgerFixture() {
    }

    /** In order of piece: the journal's own. */
    public static List<JournalEntry> month() {
        return List.of(
                entry(1, invoice("2026-000001", BAKERY, 21, "93.75", "51.88", "30.58"), BAKERY),
                entry(2, invoice("2026-000002", CONSUMER, 21, "28.13", "0.00", "5.91"), CONSUMER),
                entry(3, invoice("2026-000003", BUILDER, 0, "1000.00", "35.00", "0.00"), BUILDER),
                entry(4, invoice("2026-000004", SPECIMEN, 0, "84.38", "16.88", "0.00"), SPECIMEN),
                entry(5, invoice("2026-000005", FORMULA, 0, "0.00", "35.00", "0.00"), FORMULA),
                entry(6, invoice("2026-000006", BROKEN, 21, "250.01", "0.00", "52.50"), BROKEN),
                entry(7, invoice("2026-000007", SCRIPTS, 21, "0.00", "0.00", "0.00"), SCRIPTS),
                entry(8, invoice("2026-000008", LONG, 6, "10.00", "0.00", "0.60"), LONG),
                entry(9, credit("NC-2026-000001", 12, BAKERY, 21, "28.13", "0.00", "5.91"), BAKERY),
                entry(10, credit("NC-2026-000002", 20, SPECIMEN, 0, "20.00", "0.00", "0.00"), SPECIMEN));
    }

    public static LedgerContext context() {
        return new LedgerContext(supplier(), PERIOD, List.of(
                new XmlFile("2026-000001.xml", "<Invoice>é</Invoice>".getBytes(StandardCharsets.UTF_8)),
                new XmlFile("NC-2026-000001.xml", "<CreditNote/>".getBytes(StandardCharsets.UTF_8))));
    }

    public static Supplier supplier() {
        return new Supplier("Dépannage Exemple", "SRL", new Address("Rue Fictive 1", "5000", "Namur", "BE"), "0123456749",
                "BE0123456749", OwnText.of("Liège, division Namur"), "BE68539007547034", "GEBABEBB", "info@example.invalid", "",
                ZoneId.of("Europe/Brussels"), Optional.empty(), 0x1f4e79, OwnText.of(""), OwnText.of(""), false, "", "NC-",
                LedgerAccounts.DEFAULTS, List.of(), PageSettings.UNLESS_SAID);
    }

    public static Customer customer(String id, String name, String vatNumber, VatTreatment treatment, String account) {
        return new Customer(id, name, new Address("Rue Fictive 2", "1000", "Bruxelles", "BE"), "", vatNumber, treatment,
                Language.FR, "", 30, "", account);
    }

    public static Invoice invoice(String number, Customer customer, int rate, String services, String travel, String vat) {
        return document(number, DocumentKind.INVOICE, LocalDate.of(2026, 10, 31), customer, BigDecimal.valueOf(rate),
                Amount.of(services), Amount.of(travel), Amount.of(vat));
    }

    public static Invoice credit(String number, int day, Customer customer, int rate, String services, String travel,
                                 String vat) {
        return document(number, DocumentKind.CREDIT_NOTE, LocalDate.of(2026, 10, day), customer, BigDecimal.valueOf(rate),
                Amount.of(services), Amount.of(travel), Amount.of(vat));
    }

    public static Invoice document(String number, DocumentKind kind, LocalDate date, Customer customer, BigDecimal rate,
                                   Amount services, Amount travel, Amount vat) {
        Amount net = services.plus(travel);
        boolean credit = kind == DocumentKind.CREDIT_NOTE;
        return new Invoice(number, kind, PERIOD, date, date.plusDays(customer.paymentDays()), customer.customerId(), "",
                customer.vatTreatment(), rate, services, travel, net, vat, net.plus(vat),
                credit ? "" : "+++202/6000/12397+++", credit ? "2026-000001" : "", credit ? "Erreur" : "");
    }

    public static JournalEntry entry(int number, Invoice invoice, Customer customer) {
        return Journal.entry(number, invoice, customer, LedgerAccounts.DEFAULTS);
    }
}
