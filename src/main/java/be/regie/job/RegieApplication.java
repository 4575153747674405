package be.regie.job;

import be.regie.document.AtomicFiles;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Regie from the command line: reads the command, takes the lock of the database, starts Spring, runs the command and
 * ends with its exit code. What a user can act on is told in words; the stack trace of anything else is in the log file.
 *
 * <p>What a command needs of Spring Boot is named here: to look for it among all that is on the class path (the web
 * server and the figures of {@code schedule} above all) took a tenth of a small run.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    LifecycleAutoConfiguration.class, DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class, BatchJdbcAutoConfiguration.class})
public class RegieApplication {

    /** A command that answers on a port has all that Spring Boot finds for it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.main.web-application-type", havingValue = "servlet")
    @EnableAutoConfiguration
    static class WithWebServer {
    }

    static {
        // H2 looks each value up among the last thousand that it met: a tenth of its work on rows of which no two are alike
        System.setProperty("h2.objectCache", System.getProperty("h2.objectCache", "false"));
    }

    public static void main(String[] words) {
        System.exit(start(words).number());
    }

    static ExitCode start(String... words) {
        ConsoleTexts texts = ConsoleTexts.of(Arguments.before(words));
        try {
            Arguments arguments = Arguments.parse(words, Product.version());
            return arguments.command().equals("schedule") ? ScheduleApplication.stay(arguments) : start(arguments, context -> { });
        } catch (RuntimeException e) {
            return Failures.tell(e, texts);
        }
    }

    /** @param afterwards what to look at when the command has ended, before Spring does */
    static ExitCode start(Arguments arguments, Consumer<ConfigurableApplicationContext> afterwards) {
        if (Set.of("init", "install").contains(arguments.command())) {
            arguments.refuseMistakes();
            return arguments.command().equals("init") ? Starter.start(arguments) : Installing.install(arguments);
        }
        SpringApplication application = new SpringApplication(RegieApplication.class);
        RunLock[] lock = new RunLock[1];
        Settings[] read = new Settings[1];
        boolean worker = arguments.command().equals("worker");
        Map<String, String> options = new LinkedHashMap<>(arguments.properties());
        if (worker) {
            application.setAdditionalProfiles("worker");
            options.putAll(workerOptions(arguments));
        }
        application.addListeners(new BeforeTheLog(environment -> {
            read[0] = SettingsReader.read(environment, arguments);
            BooksThere.check(read[0], ConsoleTexts.of(environment));
            refuseUnwritable(read[0].output());
            if (worker && !read[0].embedded()) {
                read[0].books().refuseUnreachable(); // a run takes its lock there; the log of a worker is the console
            }
        }));
        application.addInitializers(context -> {
            keepLogTroubleSilent();
            Failures.logFileIsOpen();
            Settings settings = read[0];
            if (!worker) {
                lock[0] = RunLock.take(settings);
            }
            context.getBeanFactory().registerSingleton("settings", settings);
            addDatabase(context.getEnvironment(), settings);
        });
        String[] properties = options.entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue()).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(properties)) {
            ExitCode exitCode = context.getBean(Commands.class).execute();
            afterwards.accept(context);
            return exitCode;
        } finally {
            Optional.ofNullable(lock[0]).ifPresent(RunLock::close);
        }
    }

    /** A worker leaves the tables as the runs make them, and shows health and figures only where a port is given. */
    private static Map<String, String> workerOptions(Arguments arguments) {
        Map<String, String> options = new LinkedHashMap<>(Map.of("spring.flyway.enabled", "false", "spring.batch.jdbc.initialize-schema", "never"));
        arguments.property("regie.worker.port").ifPresent(port -> options.putAll(Map.of(
                "spring.main.web-application-type", "servlet",
                "server.address", arguments.property("regie.worker.address").orElse("127.0.0.1"),
                "server.port", port,
                "management.endpoints.web.exposure.include", "health,metrics",
                "management.endpoint.health.show-details", "always")));
        return options;
    }

    /** All properties are known, and nothing is written yet, not even the log file. */
    private record BeforeTheLog(Consumer<ConfigurableEnvironment> look) implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            try {
                look.accept(event.getEnvironment());
            } catch (RuntimeException refusal) {
                RuntimeException withoutAWordOfSpring = new SpringApplication.AbandonedRunException();
                withoutAWordOfSpring.initCause(refusal);
                throw withoutAWordOfSpring;
            }
        }

        @Override
        public int getOrder() {
            return LoggingApplicationListener.DEFAULT_ORDER - 1;
        }
    }

    /** Since the log file goes there too; by a file of its own, as workers may ask at the same time. */
    static void refuseUnwritable(Path output) {
        try {
            Files.createDirectories(output);
            Path trial = Files.createTempFile(output, ".writable", AtomicFiles.SUFFIX);
            Files.write(trial, new byte[1]);
            Files.delete(trial);
        } catch (IOException e) {
            throw Refusal.because(ExitCode.FAILED, "output.unwritable", output.toAbsolutePath(), reason(e));
        }
    }

    /** Where the log cannot be written, e.g. on a full disk, the command tells why it failed: no stack traces of the log's own. */
    private static void keepLogTroubleSilent() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getStatusManager().getCopyOfStatusListenerList().forEach(log.getStatusManager()::remove);
        }
    }

    private static Message reason(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException inTheWay -> Message.of("output.in-the-way");
            case FileSystemException refused -> refused.getReason() == null ? Message.of("output.denied") : Message.text(refused.getReason());
            default -> Message.text(String.valueOf(failure.getMessage()));
        };
    }

    private static void addDatabase(ConfigurableEnvironment environment, Settings settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "spring.datasource.url", settings.database(),
                "spring.datasource.hikari.maximum-pool-size", settings.workers() + 3));
        columnTypes(settings.embedded()).forEach((name, type) -> properties.put("spring.flyway.placeholders." + name, type));
        settings.books().username().ifPresent(name -> properties.put("spring.datasource.username", name));
        settings.books().secrets().forEach((name, secret) -> properties.put(name.equals("password")
                ? "spring.datasource.password" : "spring.datasource.hikari.data-source-properties." + name, secret));
        settings.books().limits().forEach((name, limit) -> properties.put("spring.datasource.hikari.data-source-properties." + name, limit));
        environment.getPropertySources().addFirst(new MapPropertySource("books", properties));
    }

    /** Types that H2 and PostgreSQL call by other names. */
    static Map<String, String> columnTypes(boolean embedded) {
        return embedded ? Map.of("bytes", "VARBINARY(32)", "exact", "DECFLOAT(40)") : Map.of("bytes", "BYTEA", "exact", "NUMERIC");
    }
}
