package be.regie.report;

/**
 * How requests under one promised delay were taken in charge (R11).
 *
 * @param delay    what was promised
 * @param requests of which both moments are known
 * @param sameDay  taken on the day of the request
 * @param within   taken within the delay
 */
public record DelayCounts(Delay delay, long requests, long sameDay, long within) {

    DelayCounts plus(DelayCounts other) {
        return new DelayCounts(delay, requests + other.requests, sameDay + other.sameDay, within + other.within);
    }
}
