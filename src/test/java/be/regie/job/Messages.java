package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A bad network: takes messages out of a queue and puts them back when it likes, as often as it likes. */
final class Messages implements AutoCloseable {

    private final ActiveMQConnectionFactory factory;
    private final JMSContext context;
    private final Queue queue;

    Messages(String url, String queueName) {
        factory = new ActiveMQConnectionFactory(url);
        context = factory.createContext();
        queue = context.createQueue(queueName);
    }

    /** The next one, which nobody else gets any more. */
    Message take() {
        try (JMSConsumer consumer = context.createConsumer(queue)) {
            Message message = consumer.receive(60_000);
            assertThat(message).as("message").isNotNull();
            return message;
        }
    }

    void send(Message message) {
        context.createProducer().send(queue, message);
    }

    /** Returns when all were taken by others. */
    void awaitEmpty() throws InterruptedException {
        LockIT.until(() -> {
            try (var browser = context.createBrowser(queue)) {
                return !browser.getEnumeration().hasMoreElements();
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        context.close();
        factory.close();
    }
}
