package be.regie.document;

import be.regie.conditions.Contract;
import be.regie.conditions.Rule;
import be.regie.conditions.RuleKind;
import be.regie.invoice.DocumentKind;
import be.regie.invoice.Invoice;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.PaymentReference;
import be.regie.money.Amount;
import be.regie.party.Address;
import be.regie.party.Customer;
import be.regie.party.LedgerAccounts;
import be.regie.party.Logo;
import be.regie.party.OwnText;
import be.regie.party.PageSettings;
import be.regie.party.Supplier;
import be.regie.party.VatTreatment;
import be.regie.prestation.Mode;
import be.regie.prestation.Phases;
import be.regie.prestation.Prestation;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.PricedPrestation;
import be.regie.pricing.TimeCharge;
import be.regie.pricing.TravelCharge;
import be.regie.text.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Issued documents of a plainly fictional firm, made by hand from the worked examples of the conditions. */
public final class DocumentFixtures {

    public static final LocalDate ISSUED = LocalDate.of(2026, 10, 31);

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final Rule MINIMUM = rule("MIN-15", RuleKind.MINIMUM, "*", "15", "min");
    private static final Rule TOOL_MISSING = rule("MIN-60", RuleKind.MINIMUM, "remote-tool-missing", "60", "min");
    private static final Rule RATE = rule("RATE-90", RuleKind.HOURLY_RATE, "*", "90", "EUR/h");
    private static final Rule NO_CONTRACT = rule("NO-CONTRACT", RuleKind.COEFFICIENT, "no-contract", "1.25", "x");
    private static final Rule BASIC = rule("BASIC", RuleKind.COEFFICIENT, "contract:BASIC", "1.00", "x");
    private static final Rule GOLD = rule("GOLD", RuleKind.COEFFICIENT, "contract:GOLD", "1.10", "x");
    private static final Rule EXTENDED = rule("EXTENDED", RuleKind.COEFFICIENT, "option:EXTENDED", "1.05", "x");
    private static final Rule URGENT = rule("URGENT", RuleKind.SURCHARGE, "urgent", "3", "x");
    private static final Rule OUT_OF_HOURS = rule("OUT-OF-HOURS", RuleKind.SURCHARGE, "out-of-hours", "2", "x");
    private static final Rule TRIP = rule("TRIP-35", RuleKind.TRAVEL_TRIP, "*", "35.00", "EUR");
    private static final Rule KILOMETRE = rule("KM-045", RuleKind.TRAVEL_KM, "*", "0.45", "EUR/km");

    private DocumentFixtures() {
    }

    private static Rule rule(String id, RuleKind kind, String appliesTo, String value, String unit) {
        return new Rule(id, kind, appliesTo, new BigDecimal(value), Optional.empty(), unit, FROM, Optional.empty(),
                "CIV art. 5");
    }

    public static Supplier supplier() {
        return supplier(Optional.of(new Logo("logo.png", logo())), true);
    }

    public static Supplier supplier(Optional<Logo> logo, boolean annex) {
        return new Supplier("Dépannage Exemple", "SRL", new Address("Rue de l’Exemple 12", "5000", "Namur", "BE"),
                "0123456749", "BE0123456749", OwnText.of("Liège, division Namur"), "BE68539007547034", "GKCCBEBB",
                "facturation@exemple.invalid", "+32 81 00 00 00", ZoneId.of("Europe/Brussels"), logo, 0x0B6E8A,
                OwnText.of("Merci de votre confiance. Les Conditions Intégrales de Vente se lisent sur exemple.invalid."),
                OwnText.of("Toute somme impayée à l’échéance produit de plein droit l’intérêt légal et une indemnité forfaitaire de "
                        + "40,00 EUR. Réclamations par écrit dans les quinze jours."),
                annex, "", "NC-", LedgerAccounts.DEFAULTS, List.of(), PageSettings.UNLESS_SAID);
    }

    /** A mark and two bars, partly transparent as logos are. */
    public static byte[] logo() {
        BufferedImage image = new BufferedImage(640, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x0B6E8A));
        graphics.fillOval(0, 0, 200, 200);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(60, 60, 80, 80);
        graphics.setColor(new Color(0x0B6E8A));
        graphics.fillRect(240, 40, 400, 50);
        graphics.setColor(new Color(31, 41, 51, 160));
        graphics.fillRect(240, 115, 260, 40);
        graphics.dispose();
        return written(image, "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static Customer customer(VatTreatment treatment, Language language) {
        return switch (treatment) {
            case STANDARD, BE_REVERSE_CHARGE -> new Customer("C-014", "Boulangerie Exemple SRL",
                    new Address("Grand-Place 1", "4000", "Liège", "BE"), "0403170701", "BE0403170701", treatment,
                    language, "compta@boulangerie.invalid", 30, "Service achats", "");
            case EU_REVERSE_CHARGE -> new Customer("C-020", "Atelier Modèle SAS",
                    new Address("10 rue du Modèle", "59000", "Lille", "FR"), "", "FR40303265045", treatment, language,
                    "compta@modele.invalid", 45, "", "");
            case OUTSIDE_EU -> new Customer("C-030", "Muster & Beispiel AG",
                    new Address("Musterstrasse 5", "8000", "Zürich", "CH"), "", "CHE123456788", treatment, language,
                    "buchhaltung@muster.invalid", 30, "", "");
            case PRIVATE -> new Customer("P-007", "Client Exemple", new Address("Chemin des Exemples 3", "5100", "Jambes",
                    "BE"), "", "", treatment, language, "client@exemple.invalid", 15, "", "");
        };
    }

    public static Customer named(String name, Language language) {
        Customer model = customer(VatTreatment.STANDARD, language);
        return new Customer(model.customerId(), name, model.address(), model.enterpriseNumber(), model.vatNumber(),
                model.vatTreatment(), language, model.email(), model.paymentDays(), model.buyerReference(), "");
    }

    /** The ten worked examples of the conditions in turn, one an hour; {@code count} prestations. */
    public static List<PricedLine> workedExamples(int count) {
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.addAll(workedExample(i % 10 + 1, i, DESCRIPTIONS.get(i % DESCRIPTIONS.size())).lines());
        }
        return lines;
    }

    private static final List<String> DESCRIPTIONS = List.of(
            "Imprimante du comptoir bloquée, file d’attente vidée et pilote réinstallé",
            "Mot de passe expiré",
            "Installation de l’outil à distance, puis nettoyage du poste : logiciels indésirables, navigateur, démarrage. "
                    + "Le poste est lent depuis la mise à jour du mois ; disque vérifié, sauvegarde testée, client informé.",
            "Sauvegarde en échec depuis trois nuits",
            "Remplacement du commutateur de l’atelier et étiquetage des câbles",
            "Boîte aux lettres pleine");

    /** Example {@code number} of the conditions as the prestation at place {@code index}. */
    public static PricedPrestation workedExample(int number, int index, String description) {
        return switch (number) {
            case 1 -> remote(index, description, 4, MINIMUM, List.of(NO_CONTRACT), "0", false);
            case 2 -> remote(index, description, 16, MINIMUM, List.of(BASIC), "0", true);
            case 3 -> remote(index, description, 20, TOOL_MISSING, List.of(NO_CONTRACT), "0", false);
            case 4 -> remote(index, description, 61, TOOL_MISSING, List.of(NO_CONTRACT), "0", false);
            case 5 -> onSite(index, description, 50, List.of(NO_CONTRACT), "0", "37.5", false);
            case 6 -> remote(index, description, 10, MINIMUM, List.of(NO_CONTRACT, URGENT), "0", false);
            case 7 -> remote(index, description, 10, MINIMUM, List.of(NO_CONTRACT, URGENT, OUT_OF_HOURS), "0", false);
            case 8 -> remote(index, description, 30, MINIMUM, List.of(GOLD, EXTENDED, OUT_OF_HOURS), "0", true);
            case 9 -> onSite(index, description, 45, List.of(GOLD), "49.5", "10", true);
            case 10 -> remote(index, description, 20, MINIMUM, List.of(GOLD), "10.5", true);
            default -> throw new IllegalArgumentException("There are ten examples, not " + number);
        };
    }

    private static PricedPrestation remote(int index, String description, int minutes, Rule minimum, List<Rule> factors,
            String covered, boolean contract) {
        return new PricedPrestation(prestation(index, description, minutes, Mode.REMOTE, 0, "0"),
                time(minutes, minimum, factors, covered, contract), List.of());
    }

    private static PricedPrestation onSite(int index, String description, int minutes, List<Rule> factors, String covered,
            String kilometres, boolean contract) {
        BigDecimal distance = new BigDecimal(kilometres);
        return new PricedPrestation(prestation(index, description, minutes, Mode.ONSITE, 1, kilometres),
                time(minutes, MINIMUM, factors, covered, contract), List.of(
                        new TravelCharge(LineKind.TRAVEL_TRIP, BigDecimal.ONE, TRIP, Amount.of("35.00")),
                        new TravelCharge(LineKind.TRAVEL_KM, distance, KILOMETRE,
                                Amount.roundedHalfUp(distance.multiply(KILOMETRE.value())))));
    }

    private static TimeCharge time(int minutes, Rule minimum, List<Rule> factors, String covered, boolean contract) {
        int billed = Math.max(minutes, minimum.value().intValueExact());
        BigDecimal coefficient = factors.stream().map(Rule::value).reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal valued = coefficient.multiply(BigDecimal.valueOf(billed));
        BigDecimal charged = valued.subtract(new BigDecimal(covered));
        Amount net = Amount.roundedHalfUp(charged.multiply(RATE.value()).divide(BigDecimal.valueOf(60)));
        Optional<Contract> inForce = contract ? Optional.of(new Contract("C-001", "C-014", "GOLD", List.of("EXTENDED"),
                new BigDecimal("60"), FROM, Optional.empty())) : Optional.empty();
        return new TimeCharge(minutes, minimum, billed, factors, coefficient, valued, new BigDecimal(covered), RATE,
                inForce, factors.contains(OUT_OF_HOURS), net);
    }

    private static Prestation prestation(
            int index, String description, int minutes, Mode mode, int trips, String kilometres) {
        Instant start = Instant.parse("2026-10-01T07:05:00Z").plus(index, ChronoUnit.HOURS);
        Phases phases = new Phases(1, 1, minutes - 4, 1, 1);
        return new Prestation("P-2026-" + (100_001 + index), "T-" + (4_200 + index), "C-014", "", Optional.empty(),
                Optional.empty(), Optional.empty(), start, minutes, Optional.of(phases), mode, true, false,
                Optional.empty(), trips, new BigDecimal(kilometres), Optional.of(start), Optional.of(start),
                "T" + (index % 3 + 1), description);
    }

    public static IssuedDocument invoice(int prestations) {
        return invoice(customer(VatTreatment.STANDARD, Language.FR), workedExamples(prestations));
    }

    public static IssuedDocument invoice(Customer customer, List<PricedLine> lines) {
        return invoice(supplier(), customer, lines, "BC-2026/77");
    }

    public static IssuedDocument invoice(
            Supplier supplier, Customer customer, List<PricedLine> lines, String purchaseOrder) {
        Invoice head = head("2026-000123", DocumentKind.INVOICE, customer, lines, purchaseOrder,
                PaymentReference.of(2026, 123).printed(), "", "");
        return new IssuedDocument(head, supplier, customer, lines, Optional.empty(), false);
    }

    public static IssuedDocument creditNote(Customer customer, List<PricedLine> lines) {
        Invoice head = head("NC-2026-000001", DocumentKind.CREDIT_NOTE, customer, lines, "BC-2026/77", "", "2026-000123",
                "Intervention facturée deux fois : le ticket était déjà clos.");
        return new IssuedDocument(head, supplier(), customer, lines, Optional.of(ISSUED), false);
    }

    public static IssuedDocument draft(int prestations) {
        Customer customer = customer(VatTreatment.STANDARD, Language.FR);
        List<PricedLine> lines = workedExamples(prestations);
        Invoice head = head("DRAFT-1", DocumentKind.INVOICE, customer, lines, "", "", "", "");
        return new IssuedDocument(head, supplier(), customer, lines, Optional.empty(), true);
    }

    private static Invoice head(String number, DocumentKind kind, Customer customer, List<PricedLine> lines,
            String purchaseOrder, String reference, String corrects, String reason) {
        Amount services = sum(lines, true);
        Amount travel = sum(lines, false);
        Amount net = services.plus(travel);
        BigDecimal rate = new BigDecimal(switch (customer.vatTreatment()) {
            case STANDARD, PRIVATE -> "21";
            case EU_REVERSE_CHARGE, BE_REVERSE_CHARGE, OUTSIDE_EU -> "0";
        });
        Amount vat = Amount.roundedHalfUp(net.toBigDecimal().multiply(rate).movePointLeft(2));
        return new Invoice(number, kind, YearMonth.from(ISSUED), ISSUED, ISSUED.plusDays(customer.paymentDays()),
                customer.customerId(), purchaseOrder, customer.vatTreatment(), rate, services, travel, net, vat,
                net.plus(vat), reference, corrects, reason);
    }

    private static Amount sum(List<PricedLine> lines, boolean time) {
        return lines.stream().filter(line -> (line.kind() == LineKind.TIME) == time).map(PricedLine::net)
                .reduce(Amount.ZERO, Amount::plus);
    }
}
