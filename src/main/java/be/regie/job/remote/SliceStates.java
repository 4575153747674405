package be.regie.job.remote;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far slices are, by one small query: the job repository itself would read every context each time. */
record SliceStates(JdbcTemplate jdbc) {

    /**
     * @param version goes up with each change
     * @param written what the slice came to, once it is done
     */
    record State(BatchStatus status, int version, long written) {
    }

    SortedMap<Long, State> of(Collection<Long> slices) {
        SortedMap<Long, State> states = new TreeMap<>();
        jdbc.query("SELECT step_execution_id, status, version, write_count FROM batch_step_execution"
                + " WHERE step_execution_id BETWEEN ? AND ?", row -> {
            if (slices.contains(row.getLong(1))) {
                states.put(row.getLong(1), new State(BatchStatus.valueOf(row.getString(2)), row.getInt(3), row.getLong(4)));
            }
        }, Collections.min(slices), Collections.max(slices));
        return states;
    }
}
