package be.regie.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An input folder made by counting, not by chance: the sample's parties, contracts and conditions, and an archive in
 * which every rule, customer and contract of it comes up, with late, waiting, repeated and, where asked for, refused rows.
 */
final class ArchiveFixture {

    static final String HEADING = "prestation_id;customer_id;purchase_order;started_at;minutes;mode;remote_tool_ready;urgent;"
            + "out_of_hours;trips;travel_km;conditions_accepted_at;archived_at;technician;description\n";

    private static final int CUSTOMERS = 16;
    private static final List<String> MODES = List.of("REMOTE", "ONSITE", "REMOTE", "WORKSHOP", "REMOTE");

    private ArchiveFixture() {
    }

    /** {@code rows} rows for each of the months 2026-09 (and 2026-10, 2026-11), with some that are refused. */
    static Path write(Path input, int months, int rows) {
        return write(input, months, rows, true);
    }

    static Path write(Path input, int months, int rows, boolean withRejects) {
        tables(input);
        for (int month = 0; month < months; month++) {
            YearMonth of = YearMonth.of(2026, 9).plusMonths(month);
            StringBuilder csv = new StringBuilder(HEADING);
            for (int row = 0; row < rows; row++) {
                csv.append(row(of, month * rows + row, row));
            }
            csv.append(row(of, month * rows, 0));
            if (withRejects) {
                csv.append(wrong(of));
            }
            prestations(input, of + ".csv", csv.toString());
        }
        return input;
    }

    /** The sample's tables without its archive. */
    static Path tables(Path input) {
        Path sample = Path.of("input");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.startsWith(sample.resolve("prestations"))).toList()) {
                Path copy = input.resolve(sample.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            Files.createDirectories(input.resolve("prestations"));
            return input;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes or replaces one file of the archive. */
    static void prestations(Path input, String name, String csv) {
        try {
            Files.writeString(input.resolve("prestations").resolve(name), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plain row: remote work of so many minutes on a day at ten, archived at noon; a blank day: not archived. */
    static String plain(String id, String customer, String day, int minutes, String archived) {
        return String.format(Locale.ROOT, "%s;%s;;%sT10:00;%d;REMOTE;yes;;;;;%sT09:00;%s;T1;Sauvegarde%n", id, customer, day, minutes,
                day, archived.isBlank() ? "" : archived + "T23:00");
    }

    private static String row(YearMonth month, int number, int row) {
        LocalDateTime archived = month.atDay(1 + row * 7 % month.lengthOfMonth()).atTime(23, row % 60);
        LocalDateTime started = archived.minusHours(1 + row * 5 % 24).minusDays(row % 29 == 0 ? 33 : 0);
        String mode = MODES.get(row % MODES.size());
        boolean remote = mode.equals("REMOTE");
        return String.join(";", String.format(Locale.ROOT, "P-%06d", number), String.format(Locale.ROOT, "C%03d", 1 + row % CUSTOMERS),
                row % 11 == 3 ? "PO-" + row % 3 : "", started.toString(), Integer.toString(1 + row * 17 % 190), mode,
                remote ? (row % 7 == 0 ? "no" : "yes") : "", row % 9 == 4 ? "yes" : "", row % 13 == 5 ? "no" : "", "",
                mode.equals("ONSITE") ? row % 80 + ",5" : "", remote ? started.minusMinutes(30).toString() : "",
                row % 37 == 36 ? "" : archived.toString(), "T" + row % 3, "Intervention " + row) + "\n";
    }

    private static String wrong(YearMonth month) {
        return plain("W-" + month + "-1", "C404", month.atDay(3).toString(), 20, month.atDay(4).toString())
                + plain("W-" + month + "-2", "C001", month.atDay(3).toString(), -5, month.atDay(4).toString())
                + plain("W-" + month + "-3", "C002", month.atDay(3).toString(), 25, month.atDay(4).toString())
                + plain("W-" + month + "-3", "C002", month.atDay(3).toString(), 26, month.atDay(4).toString())
                + "W-" + month + "-4;C001;too;few\n";
    }
}
