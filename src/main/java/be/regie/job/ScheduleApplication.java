package be.regie.job;

import be.regie.party.SupplierFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.support.CronExpression;

/**
 * The command {@code schedule}: a small application of its own around the runs, each of which starts the whole product
 * anew with its lock, as from the command line. So other commands can be used by day, and nothing of a night that failed
 * is left for the next. Health and figures are shown over Spring Boot's actuator where a port is given, to this machine
 * only.
 */
@EnableAutoConfiguration(excludeName = {
    "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
    "org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration",
    "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration"})
class ScheduleApplication {

    private static final String EVERY_NIGHT = "0 30 2 * * *";
    private static final String PORT = "regie.schedule.port";

    @Bean
    LastNight regie(ObjectProvider<MeterRegistry> registry) {
        return new LastNight(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    /** Stays until the process is asked to end. */
    static ExitCode stay(Arguments arguments) {
        return stay(arguments, context -> { });
    }

    /** @param started is given what ends the stay when it is closed */
    static ExitCode stay(Arguments arguments, Consumer<ConfigurableApplicationContext> started) {
        SpringApplication application = new SpringApplication(ScheduleApplication.class);
        application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> prepare(event.getEnvironment()));
        String[] properties = arguments.properties().entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue()).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(properties)) {
            Environment environment = context.getEnvironment();
            SettingsReader.read(environment, arguments);
            ZoneId zone = zone(environment);
            Schedule schedule = new Schedule(cron(environment), zone, Clock.system(zone),
                    day -> night(arguments, day), context.getBean(LastNight.class), new Console(environment));
            context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> schedule.stop());
            started.accept(context);
            schedule.stay();
            return ExitCode.DONE;
        }
    }

    /** A web server only where a port is given, and then for this machine only. */
    private static void prepare(ConfigurableEnvironment environment) {
        Map<String, Object> properties = new HashMap<>();
        Optional.ofNullable(environment.getProperty(PORT)).ifPresent(port -> properties.putAll(Map.of(
                "spring.main.web-application-type", "servlet",
                "server.address", "127.0.0.1",
                "server.port", port,
                "management.endpoints.web.exposure.include", "health,metrics",
                "management.endpoint.health.show-details", "always")));
        environment.getPropertySources().addFirst(new MapPropertySource("schedule", properties));
    }

    static CronExpression cron(Environment environment) {
        String text = environment.getProperty("regie.schedule.cron", EVERY_NIGHT);
        try {
            return CronExpression.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "schedule.wrong", text, wrong.getMessage(), EVERY_NIGHT);
        }
    }

    private static ZoneId zone(Environment environment) {
        Path input = Path.of(environment.getProperty("regie.input", "input"));
        SupplierFile.Result supplier = SupplierFile.read(input.resolve("supplier.yml"), InputFolder.ledgerFormats(input).names());
        return supplier.supplier().orElseThrow(() -> Refusal.ofConfiguration(supplier.mistakes())).zone();
    }

    /** One run as from the command line, on that day; a failure is told and is its exit code. */
    static Night night(Arguments arguments, LocalDate day) {
        Map<String, String> properties = new TreeMap<>(arguments.properties());
        properties.put("regie.as-of", day.toString());
        Instant started = Instant.now();
        AtomicReference<Night.Figures> figures = new AtomicReference<>(Night.Figures.NONE);
        ExitCode exitCode;
        try {
            exitCode = RegieApplication.start(new Arguments("run", properties),
                    context -> figures.set(context.getBean(NightFigures.class).collect()));
        } catch (RuntimeException | Error failed) {
            exitCode = Failures.tell(failed, ConsoleTexts.of(arguments));
        }
        return new Night(started, Duration.between(started, Instant.now()).toMillis() / 1000.0, exitCode, figures.get());
    }
}
