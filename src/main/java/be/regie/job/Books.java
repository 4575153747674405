package be.regie.job;

import be.regie.invoice.CreditBooks;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.PrestationLines;
import be.regie.invoice.PricedBooks;
import be.regie.ledger.JournalBooks;
import be.regie.mail.Outbox;
import be.regie.prestation.PrestationBooks;
import be.regie.report.BookRows;
import be.regie.report.ReportBooks;
import java.util.Arrays;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The books, each station's part of them. */
@Configuration
class Books {

    /** Where the first run was cut off while it made the tables, H2 keeps half of them: they are completed. */
    @Bean
    FlywayMigrationStrategy completeMigrations() {
        return flyway -> {
            if (Arrays.stream(flyway.info().all()).anyMatch(migration -> migration.getState().isFailed())) {
                flyway.repair();
            }
            flyway.migrate();
        };
    }

    @Bean
    PrestationBooks prestationBooks(JdbcTemplate jdbc) {
        return new PrestationBooks(jdbc);
    }

    @Bean
    PricedBooks pricedBooks(JdbcTemplate jdbc) {
        return new PricedBooks(jdbc);
    }

    @Bean
    InvoiceBooks invoiceBooks(JdbcTemplate jdbc) {
        return new InvoiceBooks(jdbc);
    }

    @Bean
    MonthBooks monthBooks(JdbcTemplate jdbc) {
        return new MonthBooks(jdbc);
    }

    @Bean
    PrestationLines prestationLines(JdbcTemplate jdbc) {
        return new PrestationLines(jdbc);
    }

    @Bean
    BookRows bookRows(JdbcTemplate jdbc) {
        return new BookRows(jdbc);
    }

    @Bean
    CreditBooks creditBooks(JdbcTemplate jdbc) {
        return new CreditBooks(jdbc);
    }

    @Bean
    JournalBooks journalBooks(JdbcTemplate jdbc, InvoiceBooks invoiceBooks) {
        return new JournalBooks(jdbc, invoiceBooks);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc) {
        return new Outbox(jdbc);
    }

    @Bean
    ReportBooks reportBooks(JdbcTemplate jdbc) {
        return new ReportBooks(jdbc);
    }
}
