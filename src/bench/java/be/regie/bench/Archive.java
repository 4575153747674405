package be.regie.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An archive of October 2026 from a seed: a customer for fifty prestations, with {@link #ORDERS} purchase orders each unless
 * another number is asked for, so about ten prestations an invoice. Conditions, supplier and logo are those of the sample; every one of its rules is used.
 */
final class Archive {

    static final int ORDERS = 5;

    private static final int ROWS_A_FILE = 250_000;
    private static final int ROWS_A_CUSTOMER = 50;
    private static final String CUSTOMER_HEADING = "customer_id;name;street;postal_code;city;country;enterprise_number;"
            + "vat_number;vat_treatment;language;email;payment_days;buyer_reference;ledger_account\n";
    private static final String PRESTATION_HEADING = "prestation_id;request_id;customer_id;purchase_order;requested_at;"
            + "confirmed_at;taken_at;started_at;minutes;minutes_reading;minutes_preparation;minutes_implementation;"
            + "minutes_verification;minutes_archiving;mode;remote_tool_ready;urgent;out_of_hours;trips;travel_km;"
            + "conditions_accepted_at;archived_at;technician;description\n";
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
    private static final List<String> LEVELS = List.of("BASIC", "SILVER", "GOLD");
    private static final List<String> OPTIONS = List.of("", "EXTENDED", "EXTENDED|BACKUP", "BACKUP");
    private static final List<String> MODES = List.of("REMOTE", "REMOTE", "REMOTE", "ONSITE", "WORKSHOP");
    private static final List<String> KILOMETRES = List.of("12", "37,5", "80");
    private static final int[] MINUTES = {4, 10, 16, 25, 40, 61, 90};
    private static final List<String> DESCRIPTIONS = List.of("Imprimante hors ligne : pilote réinstallé",
            "Boîte aux lettres restaurée", "Mise à jour du poste et contrôle des sauvegardes",
            "Configuration du VPN pour télétravail", "Remplacement d'un disque et restauration");
    /** Customers abroad, under the numbers of the sample, which have the form of their countries. */
    private static final List<String> ABROAD = List.of(
            "Atelier Exemple SAS;Rue du Modèle 14;59000;Lille;FR;;FR 12 345 678 901;EU_REVERSE_CHARGE;fr",
            "Voorbeeld Handel B.V.;Proefkade 8;6211 AB;Maastricht;NL;;NL123456789B01;EU_REVERSE_CHARGE;nl",
            "Exemple Horlogerie SA;Rue du Spécimen 2;1200;Genève;CH;;CHE-123.456.789 TVA;OUTSIDE_EU;fr");

    private final Path folder;
    private final int rows;
    private final int orders;
    private final int customers;
    private final Random random;

    private Archive(Path folder, int rows, int orders, long seed) {
        this.folder = folder;
        this.rows = rows;
        this.orders = orders;
        this.customers = Math.max(10, rows / ROWS_A_CUSTOMER);
        this.random = new Random(seed);
    }

    /** The input folder of so many rows in a work folder, written unless it is there: the same bytes for the same figures. */
    static Path in(Path work, int rows, int orders, long seed) throws IOException {
        Path folder = work.resolve("input-" + rows + (orders == ORDERS ? "" : "-orders-" + orders));
        if (!Files.exists(folder.resolve("done"))) {
            new Archive(folder, rows, orders, seed).write(Path.of("input"));
            Files.createFile(folder.resolve("done"));
        }
        return folder;
    }

    private void write(Path sample) throws IOException {
        Files.createDirectories(folder.resolve("prestations"));
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        customers();
        contracts();
        prestations();
    }

    private void customers() throws IOException {
        try (BufferedWriter out = writer("customers.csv")) {
            out.write(CUSTOMER_HEADING);
            for (int i = 0; i < customers; i++) {
                out.write(customer(i) + ";client" + i + "@example.com;30;;\n");
            }
        }
    }

    private static String customer(int i) {
        String id = String.format(Locale.ROOT, "C%06d;", i);
        if (i % 20 == 7) {
            return id + ABROAD.get(i / 20 % ABROAD.size());
        }
        String language = LANGUAGES.get(i % LANGUAGES.size());
        String address = ";Rue du Test " + i % 300 + ';' + (1000 + i % 8000) + ";Namur;BE;";
        if (i % 20 == 11) {
            return id + "Particulier Exemple " + i + address + ";;PRIVATE;" + language;
        }
        String base = String.format(Locale.ROOT, "%08d", 2_000_000 + i);
        String number = base + String.format(Locale.ROOT, "%02d", 97 - Integer.parseInt(base) % 97);
        return id + "Client Exemple " + i + " SRL" + address + number + ";BE" + number + ';'
                + (i % 20 == 13 ? "BE_REVERSE_CHARGE" : "STANDARD") + ';' + language;
    }

    /** Every other customer has one; a third of these include an hour. */
    private void contracts() throws IOException {
        try (BufferedWriter out = writer("contracts.csv")) {
            out.write("contract_id;customer_id;level;options;included_minutes;valid_from;valid_to\n");
            for (int i = 0; i < customers; i += 2) {
                out.write(String.format(Locale.ROOT, "K%06d;C%06d;%s;%s;%s;2025-01-01;\n", i, i, LEVELS.get(i / 2 % 3),
                        OPTIONS.get(i / 2 % 4), i % 6 == 0 ? "60" : ""));
            }
        }
    }

    private void prestations() throws IOException {
        for (int first = 0; first < rows; first += ROWS_A_FILE) {
            try (BufferedWriter out = writer(String.format(Locale.ROOT, "prestations/p%03d.csv", first / ROWS_A_FILE))) {
                out.write(PRESTATION_HEADING);
                for (int i = first; i < Math.min(rows, first + ROWS_A_FILE); i++) {
                    out.write(prestation(i));
                }
            }
        }
    }

    /** One in a thousand waits for its archiving, one in a hundred is of September and comes late. */
    private String prestation(int i) {
        int customer = random.nextInt(customers);
        String day = (random.nextInt(100) == 0 ? "2026-09-" : "2026-10-") + two(1 + random.nextInt(30));
        String mode = MODES.get(random.nextInt(MODES.size()));
        boolean remote = mode.equals("REMOTE");
        int minutes = MINUTES[random.nextInt(MINUTES.length)];
        String phases = random.nextInt(10) == 0 ? "1;1;" + (minutes - 3) + ";1;0" : ";;;;";
        return String.format(Locale.ROOT, "P%09d;T%d;C%06d;", i, i, customer)
                + "PO-" + customer + '-' + random.nextInt(orders) + ';'
                + day + "T06:00;" + day + "T06:05;" + day + "T06:30;"
                + day + 'T' + two(7 + random.nextInt(12)) + ':' + two(random.nextInt(60)) + ';'
                + minutes + ';' + phases + ';' + mode + ';'
                + (remote ? random.nextInt(10) == 0 ? "non" : "oui" : "") + ';'
                + (random.nextInt(20) == 0 ? "oui" : "") + ';'
                + (random.nextInt(50) == 0 ? "non" : "") + ";;"
                + (mode.equals("ONSITE") ? KILOMETRES.get(random.nextInt(KILOMETRES.size())) : "") + ';'
                + (remote ? "2026-09-01T06:01" : "") + ';'
                + (random.nextInt(1000) == 0 ? "" : "2026-10-31T18:00") + ";T" + random.nextInt(9) + ';'
                + DESCRIPTIONS.get(random.nextInt(DESCRIPTIONS.size())) + '\n';
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private BufferedWriter writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
