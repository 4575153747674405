package be.regie.job;

import be.regie.table.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A firm with a customer of each kind, whose September 2026 is billed; each test works on a copy. The conditions are
 * those of the sample: 90.00 an hour, x1.25 without contract, GOLD x1.10, a trip 35.00 (GOLD 30.00), 0.444 a kilometre.
 */
final class BilledFirm {

    /** How a command ended. */
    record Ended(ExitCode exitCode, String out, String err) {
    }

    private static final String CUSTOMERS = """
            customer_id;name;street;postal_code;city;country;enterprise_number;vat_number;vat_treatment;language
            C1;Boulangerie Exemple SRL;Rue du Four 12;5000;Namur;BE;0100000763;BE0100000763;STANDARD;fr
            C2;Atelier Modèle SAS;Rue du Test 1;59000;Lille;FR;;FR12123456789;EU_REVERSE_CHARGE;fr
            C3;Bouw Voorbeeld BV;Teststraat 2;9000;Gent;BE;0100001456;BE0100001456;BE_REVERSE_CHARGE;nl
            C4;Sample Trading Inc;Test Road 3;10001;New York;US;0060:123456789;;OUTSIDE_EU;en
            C5;Jean Exemple;Rue de l'Essai 4;5000;Namur;BE;;;PRIVATE;fr
            CK;Pharmacie Fictive SRL;Avenue Test 7;1300;Wavre;BE;0100002842;BE0100002842;STANDARD;de
            """;
    private static final String CONTRACTS = """
            contract_id;customer_id;level;options;included_minutes;valid_from;valid_to
            K;CK;GOLD;;60;2026-01-01;
            """;
    static final String HEADING = "prestation_id;customer_id;started_at;minutes;mode;remote_tool_ready;"
            + "conditions_accepted_at;travel_km;archived_at\n";

    /** Net by hand: P1 93.75 + 35.00 + 16.65; P2 37.50; P3 28.13; Q2 to Q5 112.50 each; KA 0.00 (22 of the 60 included
     *  minutes), KB 49.5 less 38 included is 17.25, + 30.00 + 4.44; KC 49.50. */
    private static final String SEPTEMBER = HEADING + onSite("P1", "C1", "09-01", 50, "37.5") + remote("P2", "C1", "09-02", 20, "09")
            + remote("P3", "C1", "09-03", 10, "09") + remote("Q2", "C2", "09-04", 60, "09") + remote("Q3", "C3", "09-07", 60, "09")
            + remote("Q4", "C4", "09-08", 60, "09") + remote("Q5", "C5", "09-09", 60, "09") + remote("KA", "CK", "09-10", 20, "09")
            + onSite("KB", "CK", "09-14", 45, "10") + remote("KC", "CK", "09-15", 30, "09");

    private final Path folder;
    private final List<String> always;

    private BilledFirm(Path folder, List<String> always) {
        this.folder = folder;
        this.always = always;
    }

    static String remote(String id, String customer, String day, int minutes, String monthArchived) {
        return id + ";" + customer + ";2026-" + day + "T10:00;" + minutes + ";REMOTE;yes;2026-" + day + "T09:00;;2026-" + monthArchived
                + "-28T12:00\n";
    }

    private static String onSite(String id, String customer, String day, int minutes, String kilometres) {
        return id + ";" + customer + ";2026-" + day + "T10:00;" + minutes + ";ONSITE;;;" + kilometres + ";2026-09-28T12:00\n";
    }

    /**
     * Writes the input and bills September: invoices 1 (C1) to 5 (C5), then 6 (CK).
     *
     * @param always options of every command
     */
    static BilledFirm bill(Path folder, String... always) {
        try {
            Path input = Files.createDirectories(folder.resolve("input"));
            InProcess.copy(Path.of("input"), input);
            try (Stream<Path> samples = Files.list(input.resolve("prestations"))) {
                for (Path sample : samples.toList()) {
                    Files.delete(sample);
                }
            }
            String supplier = Files.readString(input.resolve("supplier.yml"));
            Files.writeString(input.resolve("supplier.yml"), supplier.replaceFirst("formats: \\[.*\\]",
                    "formats: [hledger, beancount, winbooks, fec, datev, bob50, odoo, ubl-zip, sage-50, yuki]"));
            Files.writeString(input.resolve("customers.csv"), CUSTOMERS);
            Files.writeString(input.resolve("contracts.csv"), CONTRACTS);
            Files.writeString(input.resolve("prestations/2026-09.csv"), SEPTEMBER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BilledFirm firm = new BilledFirm(folder, List.of(always));
        Ended ended = firm.regie("bill", "--period", "2026-09");
        if (ended.exitCode() != ExitCode.DONE) {
            throw new AssertionError(ended.toString());
        }
        return firm;
    }

    BilledFirm copyTo(Path other) {
        InProcess.copy(folder, other);
        return new BilledFirm(other, always);
    }

    Path input(String name) {
        return folder.resolve("input").resolve(name);
    }

    Path output(String name) {
        return folder.resolve("output").resolve(name);
    }

    /** The words of a command on this firm's folders and books. */
    String[] words(String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, "--input", input("").toString(), "--output", output("").toString()));
        words.addAll(always);
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }

    Ended regie(String command, String... options) {
        PackagedProgram.Ended ended = RegieHere.run(words(command, options));
        return new Ended(ExitCode.values()[ended.exitCode()], ended.out(), ended.err());
    }

    /** Credits with a reason, on a day in October. */
    Ended credit(String invoice, String day, String... prestations) {
        List<String> options = new ArrayList<>(List.of("--invoice", invoice, "--reason", "Mauvais client", "--issue-date", day));
        if (prestations.length > 0) {
            options.add("--prestation");
            options.addAll(List.of(prestations));
        }
        return regie("credit", options.toArray(String[]::new));
    }

    Ended billOctober() {
        return regie("bill", "--period", "2026-10");
    }

    /** The rows of a CSV file of the output by their columns. */
    List<Map<String, String>> table(String name) {
        List<String> lines = lines(name);
        String[] columns = lines.getFirst().split(";", -1);
        return lines.stream().skip(1).map(line -> {
            String[] fields = line.split(";", -1);
            Map<String, String> row = new LinkedHashMap<>();
            IntStream.range(0, columns.length).forEach(column -> row.put(columns[column], fields[column]));
            return row;
        }).toList();
    }

    /** Some columns of the rows of a CSV file, with blanks between them. */
    List<String> columns(String name, String... columns) {
        return table(name).stream().map(row -> String.join(" ", Stream.of(columns).map(row::get).toList())).toList();
    }

    List<String> lines(String name) {
        try {
            return Files.readAllLines(output(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of every file of a folder of the output. */
    Map<String, String> hashes(String name) {
        Map<String, String> hashes = new TreeMap<>();
        Folders.files(output(name)).forEach(file -> hashes.put(file, Sha256.of(output(name).resolve(file))));
        return hashes;
    }
}
