package be.regie.prestation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One archived piece of work, as its row says, checked and typed. Texts are never null: a blank column is "".
 * Times are instants; which day or month they fall on is asked in the supplier's zone.
 *
 * @param id                   unique in the archive, for ever
 * @param requestId            the helpdesk's ticket, or ""
 * @param customerId           whom it is billed to
 * @param purchaseOrder        invoices are per customer and purchase order; "" is one like any other
 * @param requestedAt          request introduced
 * @param confirmedAt          request acknowledged
 * @param takenAt              taken in charge (R11)
 * @param startedAt            start of the work: its day decides rules and contract (R4)
 * @param minutes              the real duration (R1), 0 to 10080
 * @param phases               the five phases where the row gives them; they add up to {@code minutes}
 * @param mode                 where the work was done
 * @param remoteToolReady      whether the remote tool was installed beforehand (R3); true when not REMOTE
 * @param urgent               R6
 * @param outOfHours           R7 as the row says it; empty: derived from start, opening hours and holidays
 * @param trips                trips billed (R8)
 * @param travelKm             kilometres billed (R8), at most 3 decimals
 * @param conditionsAcceptedAt when the customer accepted the conditions (R4)
 * @param archivedAt           validation; empty: not archived yet, so it waits (R12)
 * @param technician           for the invoice's annex, or ""
 * @param description          for the invoice's annex, or ""
 */
public record Prestation(
        String id,
        String requestId,
        String customerId,
        String purchaseOrder,
        Optional<Instant> requestedAt,
        Optional<Instant> confirmedAt,
        Optional<Instant> takenAt,
        Instant startedAt,
        int minutes,
        Optional<Phases> phases,
        Mode mode,
        boolean remoteToolReady,
        boolean urgent,
        Optional<Boolean> outOfHours,
        int trips,
        BigDecimal travelKm,
        Optional<Instant> conditionsAcceptedAt,
        Optional<Instant> archivedAt,
        String technician,
        String description) {
}
