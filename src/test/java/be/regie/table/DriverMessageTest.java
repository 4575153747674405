package be.regie.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

class DriverMessageTest {

    @Test
    void theFirstLineCanStandWithinASentence() {
        assertThat(DriverMessage.of(new SQLException("Connection refused. Is it running?\n  Hint: start it."))).isEqualTo("Connection refused. Is it running?");
        assertThat(DriverMessage.of(new SQLException("The connection attempt failed..."))).isEqualTo("The connection attempt failed");
        assertThat(DriverMessage.of(new SQLException("\n no route to host\n"))).isEqualTo("no route to host");
    }

    @Test
    void aFailureWithoutAWordHasItsName() {
        assertThat(DriverMessage.of(new SQLTimeoutException())).isEqualTo("SQLTimeoutException");
        assertThat(DriverMessage.of(new SQLException(" "))).isEqualTo("SQLException");
    }
}
