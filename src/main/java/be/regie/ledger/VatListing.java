package be.regie.ledger;

import be.regie.money.Amount;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Belgium's yearly list of VAT customers (<em>liste annuelle des clients assujettis</em>): each customer with a Belgian
 * VAT number to whom more than 250.00 EUR without VAT was supplied in the year, credit notes deducted, with the turnover
 * and the VAT charged (FPS Finance). Two customers of the archive with one number are one customer here. Customers that
 * only do exempt operations (article 44) need not be listed; the archive cannot tell them.
 *
 * @param lines in order of number
 */
public record VatListing(List<Line> lines) {

    private static final Amount THRESHOLD = Amount.of("250.00");

    /** @param turnover net of the year, credit notes deducted */
    public record Line(String vatNumber, Amount turnover, Amount vat) {

        private Line plus(Line other) {
            return new Line(vatNumber, turnover.plus(other.turnover), vat.plus(other.vat));
        }
    }

    /** @param entries the journals of the year's months */
    public static VatListing of(Iterable<JournalEntry> entries) {
        return of(StreamSupport.stream(entries.spliterator(), false));
    }

    /** As {@link #of(Iterable)}; no entry is held. */
    public static VatListing of(Stream<JournalEntry> entries) {
        SortedMap<String, Line> byNumber = new TreeMap<>();
        entries.forEach(entry -> {
            String number = entry.customer().vatNumber();
            if (number.startsWith("BE")) {
                byNumber.merge(number, line(number, entry), Line::plus);
            }
        });
        List<Line> lines = new ArrayList<>(byNumber.values());
        lines.removeIf(line -> line.turnover().compareTo(THRESHOLD) <= 0);
        return new VatListing(List.copyOf(lines));
    }

    /** Writes {@code vat_number;turnover;vat}. */
    public void write(Appendable out) throws IOException {
        CsvFile file = new CsvFile(out, ';');
        file.numbers("vat_number", "turnover", "vat").end();
        for (Line line : lines) {
            file.text(line.vatNumber()).numbers(line.turnover().toString(), line.vat().toString()).end();
        }
    }

    private static Line line(String number, JournalEntry entry) {
        Amount turnover = Amount.ZERO;
        Amount vat = Amount.ZERO;
        for (Posting posting : entry.postings()) {
            switch (posting.kind()) {
                case CUSTOMER -> { }
                case REVENUE -> turnover = turnover.minus(posting.balance());
                case VAT -> vat = vat.minus(posting.balance());
            }
        }
        return new Line(number, turnover, vat);
    }
}
