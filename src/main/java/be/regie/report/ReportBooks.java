package be.regie.report;

import be.regie.money.Amount;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the report asks the books, read only. */
public final class ReportBooks {

    private final JdbcTemplate jdbc;

    public ReportBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The customers of a month with what they had, the largest first; none for month 0. */
    public List<QuietCustomers.Quiet> customers(int month) {
        return jdbc.query("SELECT customer_id, SUM(prestation_count), SUM(services + travel) AS net FROM billing_group "
                        + "WHERE period = ? GROUP BY customer_id ORDER BY net DESC, customer_id",
                (row, n) -> new QuietCustomers.Quiet(row.getString(1), row.getLong(2), Amount.of(row.getBigDecimal(3))), month);
    }
}
