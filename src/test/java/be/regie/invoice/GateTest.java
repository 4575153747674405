package be.regie.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.money.Amount;
import be.regie.prestation.Tally;
import be.regie.prestation.Tally.Place;
import be.regie.text.Words;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final PricedTotals SOUND = new PricedTotals(7, 2, 1, 9, Amount.of("100.00"), 9, 7, Amount.of("100.00"), 3);

    private static Tally sound() {
        Tally tally = new Tally();
        tally.add(Place.READ, 0, 15);
        tally.add(Place.KEPT, 0, 1);
        tally.add(Place.REJECTED, 0, 2);
        tally.add(Place.REPEATED, 0, 1);
        tally.add(Place.WAITING, 0, 1);
        tally.add(Place.EARLIER, 0, 3);
        tally.add(Place.OPEN, 202610, 7);
        tally.add(Place.OPEN, 202611, 2);
        return tally;
    }

    private static Gate gate(Tally tally, long frozen, long unpriced, PricedTotals totals) {
        return new Gate(202610, 202609, tally, frozen, unpriced, totals);
    }

    @Test
    void letsThroughAMonthThatAddsUp() {
        assertThat(gate(sound(), 8, 1, SOUND).disagreements()).isEmpty();
    }

    @Test
    void stopsWhenARowReadIsInNoPlace() {
        Tally tally = sound();
        tally.add(Place.READ);
        assertThat(gate(tally, 8, 1, SOUND).disagreements()).extracting(Words::toString)
                .containsExactly("rows read and kept, 17, are not the rows placed, 16");
    }

    @Test
    void stopsWhenARowToBillIsNotPriced() {
        PricedTotals one = new PricedTotals(6, 2, 1, 9, Amount.of("100.00"), 9, 6, Amount.of("100.00"), 3);
        assertThat(gate(sound(), 8, 1, one).disagreements()).extracting(Words::toString).containsExactly(
                "rows to bill, counted at intake, 7, are not the prestations priced, 6",
                "rows frozen, 8, are not the prestations priced or refused, 7");
    }

    @Test
    void stopsWhenGroupsAndLinesDiffer() {
        PricedTotals off = new PricedTotals(7, 2, 1, 9, Amount.of("100.00"), 8, 6, Amount.of("100.01"), 3);
        assertThat(gate(sound(), 8, 1, off).disagreements()).extracting(Words::toString).containsExactly(
                "prestations in groups, 7, are not the prestations with a TIME line, 6",
                "lines of the groups, 9, are not the lines, 8",
                "net of the groups, 100.00, is not the net of the lines, 100.01");
    }

    @Test
    void tellsWhereEveryRowEndedWhetherTheMonthWasBilledAloneOrWithOthers() {
        Tally together = sound();
        together.add(Place.OPEN, 202609, 4);
        Tally alone = sound();
        alone.add(Place.EARLIER, 0, 4);
        assertThat(gate(together, 8, 1, SOUND).places()).isEqualTo(gate(alone, 8, 1, SOUND).places())
                .containsEntry("EARLIER", 7L).containsEntry("BILLED", 5L).containsEntry("COVERED", 2L).containsEntry("OPEN", 2L);
    }
}
