package be.regie.job;

import be.regie.invoice.IssueBooks;
import be.regie.ledger.JournalBooks;
import be.regie.prestation.PrestationBooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The books, each station's part of them. */
@Configuration
class Books {

    @Bean
    PrestationBooks prestationBooks(JdbcTemplate jdbc) {
        return new PrestationBooks(jdbc);
    }

    @Bean
    IssueBooks issueBooks(JdbcTemplate jdbc) {
        return new IssueBooks(jdbc);
    }

    @Bean
    JournalBooks journalBooks(JdbcTemplate jdbc, IssueBooks issueBooks) {
        return new JournalBooks(jdbc, issueBooks);
    }
}
