package be.regie.report;

import be.regie.money.Amount;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the report asks the books, read only. */
public final class ReportBooks {

    private static final String QUIET = "FROM billing_group g WHERE g.period = ? AND NOT EXISTS "
            + "(SELECT 1 FROM billing_group n WHERE n.period = ? AND n.customer_id = g.customer_id) ";

    private final JdbcTemplate jdbc;

    public ReportBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param previous the month billed before, as a number; 0 for none */
    public QuietCustomers quietCustomers(int previous, int month) {
        long count = jdbc.queryForObject("SELECT COUNT(DISTINCT g.customer_id) " + QUIET, Long.class, previous, month);
        List<QuietCustomers.Quiet> largest = jdbc.query("SELECT g.customer_id, SUM(g.prestation_count), SUM(g.services + g.travel) AS net "
                        + QUIET + "GROUP BY g.customer_id ORDER BY net DESC, g.customer_id LIMIT " + Figures.UNUSUAL,
                (row, n) -> new QuietCustomers.Quiet(row.getString(1), row.getLong(2), Amount.of(row.getBigDecimal(3))),
                previous, month);
        return new QuietCustomers(count, largest);
    }
}
