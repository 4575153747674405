package be.regie.invoice;

import java.time.YearMonth;

/** A contract and the month of the work: what included time is counted for (R9). */
public record WorkMonth(String contractId, YearMonth month) {
}
