package be.regie.job.remote;

import be.regie.job.BrokerSettings;
import be.regie.job.Console;
import be.regie.job.Settings;
import be.regie.job.SliceWork;
import be.regie.job.StopSignal;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.ConnectionFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The parts of a run that sends its slices away, and of a worker; each is made when it is first needed. */
@Configuration(proxyBeanMethods = false)
@Conditional(BrokerIsNamed.class)
@EnableIntegration
class RemoteConfiguration {

    @Bean
    BrokerSettings brokerSettings(Environment environment) {
        return BrokerSettings.read(environment);
    }

    /** A connection factory that a starter on the class path made is used; otherwise there is Artemis. */
    @Bean
    JmsBroker jmsBroker(BrokerSettings settings, ObjectProvider<ConnectionFactory> starters, IntegrationFlowContext flows) {
        return new JmsBroker(settings, starters.getIfAvailable(() -> JmsBroker.artemis(settings)), flows);
    }

    @Bean
    LiveWorkers liveWorkers(JdbcTemplate jdbc, BrokerSettings settings) {
        return new LiveWorkers(jdbc, settings.silence());
    }

    @Bean
    SliceWork remoteSlices(Settings settings, ObjectProvider<RemoteSteps> steps, ObjectProvider<Presence> presence) {
        return settings.command().equals("worker") ? new WorkerSlices(settings, presence.getObject()) : new RemoteSlices(steps);
    }

    @Bean
    RemoteSteps remoteSteps(Settings settings, BrokerSettings brokerSettings, JmsBroker broker, LiveWorkers workers,
                            JobRepository repository, JdbcTemplate jdbc, StopSignal stop, Console console) {
        return new RemoteSteps(settings, brokerSettings, broker, workers, repository, new SliceStates(jdbc), stop, console);
    }

    @Bean
    Presence presence(Settings settings, BrokerSettings brokerSettings) {
        return new Presence(settings.books(), brokerSettings);
    }

    /** So that the server tells whose a transaction is. */
    @Bean
    static BeanPostProcessor nameOfWorkersConnections(ObjectProvider<Settings> settings, ObjectProvider<Presence> presence) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && settings.getObject().command().equals("worker")) {
                    pool.addDataSourceProperty("ApplicationName", LiveWorkers.SLICES + presence.getObject().name());
                }
                return bean;
            }
        };
    }

    @Bean
    WorkerFigures worker(ObjectProvider<MeterRegistry> registry, Presence presence, JmsBroker broker) {
        return new WorkerFigures(registry.getIfAvailable(SimpleMeterRegistry::new), presence, broker);
    }

    @Bean
    Worker workerCommand(Settings settings, JmsBroker broker, Presence presence, LiveWorkers workers, JobRepository repository,
                         BeanFactory beans, WorkerFigures figures, StopSignal stop, Console console) {
        BeanFactoryStepLocator locator = new BeanFactoryStepLocator();
        locator.setBeanFactory(beans);
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(repository);
        handler.setStepLocator(locator);
        return new Worker(settings, broker, presence, new Claims(repository, workers, presence, settings), handler, figures, stop, console);
    }
}
