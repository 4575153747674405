package be.regie.prestation;

import java.time.YearMonth;

/** Months as the books keep them: 2026-10 is 202610. */
public final class Months {

    private Months() {
    }

    public static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    public static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    public static int next(int number) {
        return number(month(number).plusMonths(1));
    }
}
