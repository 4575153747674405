package be.regie.document.einvoice;

import be.regie.invoice.IssuedDocument;
import be.regie.pricing.PricedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The day of the work of each line, in the supplier's zone, and the first and last of them. They are the period of
 * supply: a late prestation lies before the month billed, and Peppol wants each line's day within the period.
 */
record WorkDays(List<LocalDate> days, LocalDate first, LocalDate last) {

    static WorkDays of(IssuedDocument document) {
        List<LocalDate> days = new ArrayList<>(document.lines().size());
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (PricedLine line : document.lines()) {
            LocalDate day = LocalDate.ofInstant(line.priced().prestation().startedAt(), document.supplier().zone());
            days.add(day);
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
        return new WorkDays(days, first, last);
    }
}
