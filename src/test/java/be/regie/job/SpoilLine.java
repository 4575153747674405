package be.regie.job;

import java.math.BigDecimal;
import java.sql.Connection;
import org.h2.api.Trigger;

/** A fault in the database for tests: each line written is a cent off. */
public final class SpoilLine implements Trigger {

    private static final int NET = 8;

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
        newRow[NET] = ((BigDecimal) newRow[NET]).add(new BigDecimal("0.01"));
    }
}
