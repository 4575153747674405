package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the books themselves refuse, whoever asks and whatever the code does: plain SQL against the schema of the
 * product, on each database it runs on. In them: October 2026, issued with two invoices, and November, priced only.
 */
abstract class BooksTest {

    /** Month, slice and place in one number: October, slice 1. */
    private static final long OCTOBER = 202_610L * 10_000_000_000_000L + 10_000_000L;
    private static final long NOVEMBER = 202_611L * 10_000_000_000_000L + 10_000_000L;

    private Connection books;

    /** An empty database. */
    abstract DataSource database() throws Exception;

    /** Types that the databases call differently: the product's own placeholders. */
    abstract Map<String, String> types();

    abstract String vendor();

    @BeforeEach
    void october_is_issued_and_november_is_priced() throws Exception {
        books = migrated(database(), "latest");
        bill();
        group(NOVEMBER, 202611, "C001");
        line(NOVEMBER, "P3", 0);
    }

    private Connection migrated(DataSource database, String version) throws SQLException {
        Flyway.configure().dataSource(database).locations("classpath:db/common", "classpath:db/" + vendor())
                .placeholders(types()).target(version).load().migrate();
        return database.getConnection();
    }

    private void bill() throws SQLException {
        group(OCTOBER, 202610, "C001");
        line(OCTOBER, "P1", 0);
        line(OCTOBER + 1, "P1", 1);
        group(OCTOBER + 2, 202610, "C002");
        line(OCTOBER + 2, "P2", 0);
        billed("P1", "NULL", OCTOBER);
        billed("P2", "NULL", OCTOBER + 2);
        invoice(1, "NULL", OCTOBER, "C001");
        invoice(2, "1", OCTOBER + 2, "C002");
        entry("2026-000001", "121.00", "100.00", "0.00", "21.00");
        sql("INSERT INTO numbering VALUES ('', 2026, 2)");
        sql("INSERT INTO billing_period VALUES (202610, 'ISSUED', DATE '2026-10-31', NULL, NULL)");
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    private void group(long firstLine, int month, String customer) throws SQLException {
        sql("INSERT INTO billing_group VALUES (" + firstLine + ", " + month + ", 1, 1, 1, 0, '" + customer + "', '', FALSE, 100.00, 0.00)");
    }

    private void line(long id, String prestation, int kind) throws SQLException {
        sql("INSERT INTO line VALUES (" + id + ", '" + prestation + "', " + kind + ", 0, NULL, 0, 60, 100, 100.00)");
    }

    private void billed(String prestation, String releasedTurn, long line) throws SQLException {
        sql("INSERT INTO billed VALUES ('" + prestation + "', " + releasedTurn + ", " + line + ")");
    }

    private void invoice(int counter, String previous, long firstLine, String customer) throws SQLException {
        sql("INSERT INTO invoice VALUES ('', 2026, " + counter + ", " + previous + ", '2026-00000" + counter + "', 'INVOICE', 202610, "
                + "DATE '2026-10-31', DATE '2026-11-30', " + firstLine + ", '" + customer + "', '', 'STANDARD', 21, 100.00, 0.00, "
                + "100.00, 21.00, 121.00, '+++202/6000/00119+++', NULL, '')");
    }

    private void entry(String number, String receivable, String services, String travel, String vat) throws SQLException {
        sql("INSERT INTO journal_entry VALUES ('" + number + "', 'VEN', '400000', 'C001', 'Facture', " + receivable
                + ", '705000', '03', " + services + ", '705900', '03', " + travel + ", '451000', '54', " + vat + ")");
    }

    private int sql(String sql) throws SQLException {
        try (Statement statement = books.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** SQLSTATE class 23: the books keep their integrity; P0001: so say their triggers on PostgreSQL. */
    void refused(String... statements) {
        for (String statement : statements) {
            assertThatThrownBy(() -> sql(statement)).as(statement).isInstanceOfSatisfying(SQLException.class,
                    refusal -> assertThat(refusal.getSQLState()).as(refusal.getMessage()).matches("23.*|P0001|0A000|90106"));
        }
    }

    @Test
    void what_older_books_billed_is_added_up_when_they_are_brought_up_to_date() throws Exception {
        DataSource older = database();
        books.close();
        books = migrated(older, "4");
        bill();
        sql("INSERT INTO billing_period VALUES (202611, 'ISSUED', DATE '2026-11-30', 202610, NULL)");
        books.close();
        books = migrated(older, "latest");
        assertThat(totals()).containsExactly("202610 2 1 2 200.00 42.00 242.00 2", "202611 0 0 0 0.00 0.00 0.00 0");
        refused("UPDATE month_totals SET invoices = 3", "DELETE FROM month_totals");
    }

    private List<String> totals() throws SQLException {
        List<String> totals = new ArrayList<>();
        try (Statement statement = books.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM month_totals ORDER BY period")) {
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.add(row.getString(column));
                }
                totals.add(String.join(" ", columns));
            }
        }
        return totals;
    }

    @Test
    void a_prestation_is_not_billed_twice() {
        assertThatThrownBy(() -> billed("P1", "NULL", NOVEMBER + 1)).isInstanceOf(SQLException.class).hasMessageMatching("(?is).*billed_once.*");
    }

    @Test
    void a_prestation_is_not_billed_again_without_a_credit_note_that_released_it() {
        refused("INSERT INTO billed VALUES ('P1', 1, " + (NOVEMBER + 1) + ")",
                "INSERT INTO line VALUES (" + (NOVEMBER + 1) + ", 'P1', 0, 1, NULL, 0, 60, 100, 100.00)");
    }

    @Test
    void lines_of_one_group_are_not_invoiced_twice() {
        assertThatThrownBy(() -> invoice(3, "2", OCTOBER, "C001")).isInstanceOf(SQLException.class);
    }

    @Test
    void a_number_is_not_repeated() {
        assertThatThrownBy(() -> invoice(2, "1", NOVEMBER, "C001")).isInstanceOf(SQLException.class);
    }

    @Test
    void a_number_is_not_skipped() {
        assertThatThrownBy(() -> invoice(4, "3", NOVEMBER, "C001")).isInstanceOf(SQLException.class).hasMessageMatching("(?is).*number_follows.*");
        assertThatThrownBy(() -> invoice(4, "2", NOVEMBER, "C001")).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*no_number_skipped.*");
        assertThatThrownBy(() -> invoice(4, "NULL", NOVEMBER, "C001")).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*no_number_skipped.*");
    }

    @Test
    void the_number_that_follows_is_given() throws SQLException {
        invoice(3, "2", NOVEMBER, "C001");
        entry("2026-000003", "121.00", "60.00", "40.00", "21.00");
    }

    @Test
    void an_entry_balances_to_the_cent() {
        assertThatThrownBy(() -> entry("2026-000002", "121.01", "100.00", "0.00", "21.00")).isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*balanced.*");
    }

    @Test
    void an_invoice_has_one_entry_and_an_entry_an_invoice() {
        assertThatThrownBy(() -> entry("2026-000001", "121.00", "100.00", "0.00", "21.00")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> entry("2026-000009", "121.00", "100.00", "0.00", "21.00")).isInstanceOf(SQLException.class);
    }

    @Test
    void an_issued_invoice_does_not_change() {
        refused("UPDATE invoice SET gross = gross", "UPDATE invoice SET customer_id = 'C009' WHERE counter = 1",
                "DELETE FROM invoice WHERE counter = 2", "DELETE FROM invoice");
    }

    @Test
    void a_posted_entry_does_not_change() {
        refused("UPDATE journal_entry SET label = 'x'", "DELETE FROM journal_entry");
    }

    @Test
    void issued_lines_and_groups_do_not_change() {
        refused("UPDATE line SET net = 1 WHERE line_id = " + OCTOBER, "DELETE FROM line WHERE line_id = " + OCTOBER,
                "UPDATE billing_group SET services = 1 WHERE first_line = " + OCTOBER,
                "DELETE FROM billing_group WHERE first_line = " + (OCTOBER + 2), "DELETE FROM line",
                "UPDATE billed SET released_turn = NULL", "DELETE FROM billed WHERE prestation_id = 'P1'");
    }

    @Test
    void a_period_only_closes_and_only_once() throws SQLException {
        refused("DELETE FROM billing_period", "UPDATE billing_period SET period = 202609",
                "UPDATE billing_period SET issue_date = DATE '2026-10-30'", "UPDATE billing_period SET state = 'CLOSED'");
        String close = "UPDATE billing_period SET state = 'CLOSED', manifest_sha256 = '" + "a".repeat(64) + "'";
        assertThat(sql(close)).isOne();
        refused(close, "UPDATE billing_period SET state = 'ISSUED', manifest_sha256 = NULL");
    }

    @Test
    void a_period_follows_the_last_one() {
        refused("INSERT INTO billing_period VALUES (202609, 'ISSUED', DATE '2026-09-30', 202610, NULL)",
                "INSERT INTO billing_period VALUES (202612, 'ISSUED', DATE '2026-12-31', 202611, NULL)",
                "INSERT INTO billing_period VALUES (202609, 'ISSUED', DATE '2026-09-30', NULL, NULL)");
    }

    @Test
    void what_is_priced_and_not_issued_is_taken_back() throws SQLException {
        assertThat(sql("DELETE FROM line WHERE line_id = " + NOVEMBER)).isOne();
        assertThat(sql("DELETE FROM billing_group WHERE first_line = " + NOVEMBER)).isOne();
    }
}
