package be.regie.prestation;

import static be.regie.prestation.PrestationColumn.*;

import be.regie.table.Columns;
import be.regie.table.MalformedRow;
import be.regie.table.Row;
import be.regie.table.TableRow;
import be.regie.text.Advice;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Makes a prestation of a row of the archive, or says all that is wrong with it. What needs other tables (customers,
 * conditions, what was billed) is not looked at here. Not for several threads at once.
 */
public final class PrestationReader {

    /** What to ask a table of prestations for. */
    public static final Columns COLUMNS =
            Columns.of(PrestationColumn.class, EnumSet.of(PRESTATION_ID, CUSTOMER_ID, STARTED_AT, MODE));

    /** Longest real duration: a week. */
    static final int MOST_MINUTES = 7 * 24 * 60;
    static final int MOST_TRIPS = 1_000;
    static final int MOST_KILOMETRES = 100_000;
    static final int KILOMETRE_DECIMALS = 3;
    static final int LONGEST_TECHNICIAN = 200;
    static final int LONGEST_DESCRIPTION = 4_000;

    private static final List<Mode> MODES = List.of(Mode.values());
    private static final List<PrestationColumn> PHASES = List.of(MINUTES_READING, MINUTES_PREPARATION,
            MINUTES_IMPLEMENTATION, MINUTES_VERIFICATION, MINUTES_ARCHIVING);

    private final LocalTimes localTimes;

    /** @param zone in which times without an offset are meant */
    public PrestationReader(ZoneId zone) {
        this.localTimes = new LocalTimes(zone);
    }

    public Reading read(TableRow tableRow) {
        return switch (tableRow) {
            case MalformedRow malformed -> new RefusedRow(List.of(Reject.of(malformed)), Optional.empty());
            case Row row -> read(row);
        };
    }

    private Reading read(Row row) {
        Fields fields = new Fields(row);
        Prestation prestation = prestation(fields);
        if (fields.problems().isEmpty()) {
            return new PrestationRow(row.file(), row.line(), prestation);
        }
        String id = readableId(fields);
        return new RefusedRow(fields.problems().stream()
                .map(problem -> new Reject(row.file(), row.line(), id, problem)).toList(), Optional.of(prestation));
    }

    private static String readableId(Fields fields) {
        boolean readable = fields.problems().stream().noneMatch(problem -> problem.field().equals("prestation_id"));
        return readable ? fields.raw(PRESTATION_ID) : "";
    }

    private Prestation prestation(Fields fields) {
        String id = fields.needed(PRESTATION_ID, Fields.ID);
        String requestId = fields.text(REQUEST_ID, Fields.ID);
        String customerId = fields.needed(CUSTOMER_ID, Fields.ID);
        String purchaseOrder = fields.text(PURCHASE_ORDER, Fields.ID);
        Optional<Instant> requestedAt = time(fields, REQUESTED_AT);
        Optional<Instant> confirmedAt = time(fields, CONFIRMED_AT);
        Optional<Instant> takenAt = time(fields, TAKEN_AT);
        Instant startedAt = startedAt(fields);
        Optional<Phases> phases = phases(fields);
        int minutes = minutes(fields, phases);
        Optional<Mode> mode = fields.word(MODE, MODES);
        boolean remote = mode.equals(Optional.of(Mode.REMOTE));
        return new Prestation(id, requestId, customerId, purchaseOrder, requestedAt, confirmedAt, takenAt, startedAt,
                minutes, phases, mode.orElse(Mode.WORKSHOP), remoteToolReady(fields, remote),
                fields.yesOrNo(URGENT).orElse(false), fields.yesOrNo(OUT_OF_HOURS),
                fields.whole(TRIPS, 0, MOST_TRIPS, mode.equals(Optional.of(Mode.ONSITE)) ? 1 : 0),
                fields.decimal(TRAVEL_KM, KILOMETRE_DECIMALS, MOST_KILOMETRES, BigDecimal.ZERO),
                time(fields, CONDITIONS_ACCEPTED_AT), archivedAt(fields, startedAt),
                fields.text(TECHNICIAN, LONGEST_TECHNICIAN), fields.longText(DESCRIPTION, LONGEST_DESCRIPTION));
    }

    private Instant startedAt(Fields fields) {
        if (fields.isBlank(STARTED_AT)) {
            fields.missing(STARTED_AT, Words.of("start.write"));
        }
        return time(fields, STARTED_AT).orElse(Instant.EPOCH);
    }

    private Optional<Instant> archivedAt(Fields fields, Instant startedAt) {
        Optional<Instant> archivedAt = time(fields, ARCHIVED_AT);
        if (archivedAt.isPresent() && archivedAt.get().isBefore(startedAt) && !archivedAt.get().equals(Instant.EPOCH)) {
            fields.badValue(ARCHIVED_AT, Advice.of("archived.before-start", fields.raw(STARTED_AT)));
        }
        return archivedAt;
    }

    /** R3: whether the tool was there decides the minimum, so a remote row must say it. */
    private static boolean remoteToolReady(Fields fields, boolean remote) {
        Optional<Boolean> ready = fields.yesOrNo(REMOTE_TOOL_READY);
        if (remote && fields.isBlank(REMOTE_TOOL_READY)) {
            fields.missing(REMOTE_TOOL_READY, Words.of("tool.say"));
        }
        return !remote || ready.orElse(false);
    }

    /** R1. A blank phase beside others is one of 0 minutes. */
    private static Optional<Phases> phases(Fields fields) {
        int[] minutes = new int[PHASES.size()];
        boolean given = false;
        for (int index = 0; index < minutes.length; index++) {
            given |= !fields.isBlank(PHASES.get(index));
            minutes[index] = fields.whole(PHASES.get(index), 0, MOST_MINUTES, 0);
        }
        return given ? Optional.of(new Phases(minutes[0], minutes[1], minutes[2], minutes[3], minutes[4]))
                : Optional.empty();
    }

    /** The real duration (R1): as given, or the sum of the five phases where all of them are given. */
    private static int minutes(Fields fields, Optional<Phases> phases) {
        int earlierProblems = fields.problems().size();
        boolean soundPhases = fields.problems().stream().noneMatch(problem -> problem.field().startsWith("minutes_"));
        int total = phases.map(Phases::total).orElse(0);
        if (fields.isBlank(MINUTES)) {
            if (PHASES.stream().anyMatch(fields::isBlank)) {
                fields.missing(MINUTES, Words.of("minutes.give"));
            } else if (total > MOST_MINUTES) {
                fields.badValue(MINUTES, Advice.of("phases.long", total, MOST_MINUTES));
            }
            return total;
        }
        int minutes = fields.whole(MINUTES, 0, MOST_MINUTES, 0);
        if (phases.isPresent() && soundPhases && fields.problems().size() == earlierProblems && total != minutes) {
            fields.refuse(RejectCode.PHASES_DO_NOT_ADD_UP, MINUTES, Advice.of("phases.sum", total, minutes));
        }
        return minutes;
    }

    /** Empty where the field is blank. */
    private Optional<Instant> time(Fields fields, PrestationColumn column) {
        String text = fields.raw(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        TimeText time = TimeText.parse(text);
        if (time == null) {
            fields.badValue(column, Advice.of("time.none"));
            return Optional.of(Instant.EPOCH);
        }
        if (!time.isPlausible()) {
            fields.badValue(column, Advice.of("time.year", LocalTimes.FIRST_YEAR, LocalTimes.LAST_YEAR));
            return Optional.of(Instant.EPOCH);
        }
        Optional<Instant> instant = time.instant(localTimes);
        if (instant.isEmpty()) {
            fields.badValue(column, Advice.of("time.skipped"));
        }
        return instant;
    }
}
