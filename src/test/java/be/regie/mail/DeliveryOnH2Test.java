package be.regie.mail;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class DeliveryOnH2Test extends DeliveryTest {

    @Override
    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Override
    Map<String, String> types() {
        return Map.of("bytes", "VARBINARY(32)", "exact", "DECFLOAT(40)");
    }

    @Override
    String vendor() {
        return "h2";
    }
}
