package be.regie.mail;

import be.regie.RealPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DeliveryOnPostgresTest extends DeliveryTest {

    @Override
    DataSource database() {
        return new DriverManagerDataSource(RealPostgres.newDatabase());
    }

    @Override
    Map<String, String> types() {
        return Map.of("bytes", "BYTEA", "exact", "NUMERIC");
    }

    @Override
    String vendor() {
        return "postgresql";
    }
}
