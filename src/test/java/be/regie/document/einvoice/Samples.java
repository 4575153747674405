package be.regie.document.einvoice;

import be.regie.conditions.Rule;
import be.regie.conditions.RuleKind;
import be.regie.invoice.DocumentKind;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.money.Amount;
import be.regie.party.Address;
import be.regie.party.Customer;
import be.regie.party.LedgerAccounts;
import be.regie.party.OwnText;
import be.regie.party.PageSettings;
import be.regie.party.Supplier;
import be.regie.party.VatCategory;
import be.regie.party.VatTreatment;
import be.regie.prestation.Mode;
import be.regie.prestation.Prestation;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.TimeCharge;
import be.regie.pricing.TravelCharge;
import be.regie.text.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents of a fictional firm, with totals worked out in cents, apart from the code under test. */
final class Samples {

    static final LocalDate ISSUED = LocalDate.of(2026, 10, 31);

    private Samples() {
    }

    static Supplier supplier() {
        return supplier(true, "");
    }

    static Supplier supplier(boolean annex, String conditions) {
        return new Supplier("Informatique Exemple", "SRL", new Address("Rue de l'Exemple 1", "5000", "Namur", "BE"),
                "0123456749", "BE0123456749", OwnText.of("Liège, division Namur"), "BE68539007547034", "EXAMBEBB",
                "facturation@exemple.example", "+32 81 00 00 00", ZoneId.of("Europe/Brussels"), Optional.empty(),
                0x204060, OwnText.of(""), OwnText.of(conditions), annex, "", "NC-", LedgerAccounts.DEFAULTS, List.of(), PageSettings.UNLESS_SAID);
    }

    static Customer belgian() {
        return customer("C001", "Boulangerie Exemple SRL", "BE", "0200000043", "BE0200000043", VatTreatment.STANDARD,
                Language.FR);
    }

    static Customer customer(String id, String name, String country, String enterpriseNumber, String vatNumber,
            VatTreatment treatment, Language language) {
        return new Customer(id, name, new Address("Place du Marché 2", "1000", "Ville", country), enterpriseNumber,
                vatNumber, treatment, language, "achats@client.example", 30, "", "");
    }

    static Customer named(Customer customer, String name, String buyerReference) {
        return new Customer(customer.customerId(), name, customer.address(), customer.enterpriseNumber(),
                customer.vatNumber(), customer.vatTreatment(), customer.language(), customer.email(),
                customer.paymentDays(), buyerReference, customer.ledgerAccount());
    }

    /** Every kind of line: example 1, 2 and 5 of the domain, one covered in part and one in full. */
    static List<PricedPrestation> work(Customer customer, String purchaseOrder) {
        return List.of(
                new Work(customer.customerId(), purchaseOrder, "P-01", Mode.REMOTE, 4, 15, "1.25", "0").priced(),
                new Work(customer.customerId(), purchaseOrder, "P-02", Mode.WORKSHOP, 16, 16, "1", "0").priced(),
                new Work(customer.customerId(), purchaseOrder, "P-03", Mode.ONSITE, 50, 50, "1.25", "0")
                        .priced(1, "37.5"),
                new Work(customer.customerId(), purchaseOrder, "P-04", Mode.REMOTE, 20, 20, "1.1", "10.5").priced(),
                new Work(customer.customerId(), purchaseOrder, "P-05", Mode.ONSITE, 45, 45, "1.1", "49.5")
                        .priced(1, "10"));
    }

    /** One piece of work at 90.00 an hour, 35.00 a trip and 0.45 a kilometre. */
    record Work(String customerId, String purchaseOrder, String id, Mode mode, int minutes, int billed,
                String coefficient, String covered) {

        private static final Instant STARTED = Instant.parse("2026-10-02T07:00:00Z");

        PricedPrestation priced() {
            return priced(0, "0");
        }

        PricedPrestation priced(int trips, String kilometres) {
            return priced(trips, kilometres, "90.00", "Remise en service d'un poste");
        }

        PricedPrestation priced(int trips, String kilometres, String rate, String description) {
            return new PricedPrestation(prestation(STARTED, trips, kilometres, description), time(rate),
                    travel(trips, kilometres));
        }

        PricedPrestation startedAt(String started) {
            return new PricedPrestation(prestation(Instant.parse(started), 0, "0", ""), time("90.00"), List.of());
        }

        private Prestation prestation(Instant started, int trips, String kilometres, String description) {
            return new Prestation(id, "T-" + id, customerId, purchaseOrder, Optional.empty(), Optional.empty(),
                    Optional.empty(), started, minutes, Optional.empty(), mode, true, false, Optional.empty(), trips,
                    new BigDecimal(kilometres), Optional.of(started), Optional.of(Instant.parse("2026-10-30T10:00:00Z")),
                    "T1", description);
        }

        private TimeCharge time(String rate) {
            BigDecimal valued = new BigDecimal(coefficient).multiply(BigDecimal.valueOf(billed));
            BigDecimal charged = valued.subtract(new BigDecimal(covered));
            Rule hourly = rule("rate", RuleKind.HOURLY_RATE, rate, "EUR/h");
            // net in cents: minutes x rate x 100 / 60, a half rounded up by adding it before the floor
            Amount net = floor(charged.multiply(hourly.value()), 60);
            return new TimeCharge(minutes, rule("minimum", RuleKind.MINIMUM, "15", "min"), billed, List.of(),
                    new BigDecimal(coefficient), valued, new BigDecimal(covered), hourly, Optional.empty(), false, net);
        }

        private static List<TravelCharge> travel(int trips, String kilometres) {
            List<TravelCharge> travel = new ArrayList<>();
            add(travel, LineKind.TRAVEL_TRIP, BigDecimal.valueOf(trips),
                    rule("trip", RuleKind.TRAVEL_TRIP, "35.00", "EUR"));
            add(travel, LineKind.TRAVEL_KM, new BigDecimal(kilometres),
                    rule("km", RuleKind.TRAVEL_KM, "0.45", "EUR/km"));
            return travel;
        }

        private static void add(List<TravelCharge> travel, LineKind kind, BigDecimal quantity, Rule rule) {
            if (quantity.signum() > 0) {
                travel.add(new TravelCharge(kind, quantity, rule, floor(quantity.multiply(rule.value()), 1)));
            }
        }
    }

    private static Rule rule(String id, RuleKind kind, String value, String unit) {
        return new Rule(id, kind, "*", new BigDecimal(value), Optional.empty(), unit, LocalDate.of(2026, 1, 1),
                Optional.empty(), "art. 1");
    }

    /** {@code euros / divisor} in cents, halves up, in whole numbers: (2 x 10^6 x euros x 100 + d) / (2 d). */
    private static Amount floor(BigDecimal euros, long divisor) {
        long millionths = euros.movePointRight(8).longValueExact();
        long scaled = 1_000_000 * divisor;
        return new Amount((2 * millionths + scaled) / (2 * scaled));
    }

    static IssuedDocument invoice(Customer customer) {
        return invoice(customer, "", work(customer, ""));
    }

    static IssuedDocument invoice(Customer customer, String purchaseOrder, List<PricedPrestation> work) {
        return document(customer, purchaseOrder, work, DocumentKind.INVOICE);
    }

    static IssuedDocument creditNote(Customer customer) {
        return document(customer, "", work(customer, ""), DocumentKind.CREDIT_NOTE);
    }

    private static IssuedDocument document(Customer customer, String purchaseOrder, List<PricedPrestation> work,
            DocumentKind kind) {
        List<PricedLine> lines = work.stream().flatMap(priced -> priced.lines().stream()).toList();
        long services = lines.stream().filter(line -> line.kind() == LineKind.TIME)
                .mapToLong(line -> line.net().cents()).sum();
        long travel = lines.stream().mapToLong(line -> line.net().cents()).sum() - services;
        int rate = customer.vatTreatment().category() == VatCategory.S ? 21 : 0;
        long net = services + travel;
        long vat = (net * rate + 50) / 100;
        boolean credit = kind == DocumentKind.CREDIT_NOTE;
        Invoice invoice = new Invoice(credit ? "NC-2026-000001" : "2026-000123", kind, YearMonth.of(2026, 10), ISSUED,
                ISSUED.plusDays(customer.paymentDays()), customer.customerId(), purchaseOrder, customer.vatTreatment(),
                BigDecimal.valueOf(rate), new Amount(services), new Amount(travel), new Amount(net), new Amount(vat),
                new Amount(net + vat), credit ? "" : "+++202/6000/12320+++", credit ? "2026-000123" : "",
                credit ? "Prestation facturée deux fois" : "");
        return new IssuedDocument(invoice, supplier(), customer, lines,
                credit ? Optional.of(LocalDate.of(2026, 9, 30)) : Optional.empty(), false);
    }
}
