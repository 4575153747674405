package be.regie.job.remote;

import be.regie.job.BrokerSettings;
import be.regie.job.ExitCode;
import be.regie.job.Refusal;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Transformers;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.jms.DefaultJmsHeaderMapper;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;

/**
 * The way of a request to a worker and nothing else: JSON over JMS through Spring Integration. Whether it comes once,
 * twice, late or never is no matter of its: the job repository says what is done.
 */
final class JmsBroker implements DisposableBean {

    private static final long MILLIS_BETWEEN_CONNECTS = 1_000;

    /** Without the libraries of single systems, for which newer Javas ask a permission of their own. */
    private static final Map<String, String> PLAIN_JAVA = Map.of("useEpoll", "false", "useKQueue", "false");

    private final BrokerSettings settings;
    private final ConnectionFactory connections;
    private final IntegrationFlowContext flows;
    private MessagingTemplate sender;
    private CachingConnectionFactory sending;
    private DefaultMessageListenerContainer receiving;

    JmsBroker(BrokerSettings settings, ConnectionFactory connections, IntegrationFlowContext flows) {
        this.settings = settings;
        this.connections = connections;
        this.flows = flows;
    }

    /** A worker is given no request before it asks for one: each stands for minutes, and others may be idle. */
    static ConnectionFactory artemis(BrokerSettings settings) {
        Map<String, String> secrets = new TreeMap<>(settings.access().secrets());
        String password = secrets.remove("password");
        secrets.putAll(PLAIN_JAVA);
        String address = settings.access().url();
        String url = address + (address.contains("?") ? "&" : "?") + secrets.entrySet().stream()
                .map(secret -> secret.getKey() + "=" + URLEncoder.encode(secret.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory();
            factory.setBrokerURL(url);
            settings.username().ifPresent(factory::setUser);
            factory.setPassword(password);
            factory.setConsumerWindowSize(0);
            return factory;
        } catch (JMSException | IllegalArgumentException wrong) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "broker.wrong", settings.access());
        }
    }

    /** For people; without secrets. */
    String name() {
        return settings.access().url();
    }

    String queue() {
        return settings.queue();
    }

    /** @throws RuntimeException where the broker cannot be reached */
    synchronized void send(Message<StepExecutionRequest> request) {
        if (sender == null) {
            sending = new CachingConnectionFactory(connections);
            IntegrationFlowRegistration flow = flows.registration(requests -> requests.transform(Transformers.toJson())
                    .headerFilter("json_*").handle(Jms.outboundAdapter(sending).destination(settings.queue()))).register();
            sender = flow.getMessagingTemplate();
        }
        sender.send(request);
    }

    /** From now on requests come; one whose handling fails goes back to the broker, which gives it to another. */
    synchronized void receive(int atOnce, MessageHandler handler) {
        receiving = Jms.container(connections, settings.queue()).sessionTransacted(true).concurrentConsumers(atOnce)
                .recoveryInterval(MILLIS_BETWEEN_CONNECTS).getObject();
        flows.registration(IntegrationFlow.from(Jms.messageDrivenChannelAdapter(receiving)
                        .headerMapper(new DefaultJmsHeaderMapper(SliceRequest.HEADERS)))
                .transform(Transformers.fromJson(StepExecutionRequest.class)).handle(handler).get()).register();
    }

    /** Whether requests can come. */
    synchronized boolean isReceiving() {
        return receiving != null && receiving.isRunning() && !receiving.isRecovering();
    }

    @Override
    public void destroy() {
        if (sending != null) {
            sending.destroy();
        }
    }
}
