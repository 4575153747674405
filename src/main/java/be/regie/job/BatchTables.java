package be.regie.job;

import javax.sql.DataSource;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchDataSourceScriptDatabaseInitializer;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The tables of Spring Batch, made where they are missing. By itself Spring tries to make them each time and ignores that
 * they are there, which leaves an error for each table, each night, in the log of the server.
 */
@Component
class BatchTables extends BatchDataSourceScriptDatabaseInitializer {

    /** What Spring Batch's script makes last: a script that was cut off is done again. */
    private static final String LAST = "BATCH_JOB_INSTANCE_SEQ";

    private final JdbcTemplate jdbc;

    BatchTables(DataSource dataSource, BatchJdbcProperties properties) {
        super(dataSource, properties);
        jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public boolean initializeDatabase() {
        return !areThere() && super.initializeDatabase();
    }

    private boolean areThere() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM information_schema.sequences WHERE UPPER(sequence_name) = ? "
                + "AND sequence_schema = CURRENT_SCHEMA", Integer.class, LAST) > 0;
    }
}
