package be.regie.job;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;

/**
 * An ActiveMQ Artemis broker as a program of its own, on loopback, with a journal on disk: {@code URL FOLDER [USER PASSWORD]}.
 * Queues are made when they are first used, as the broker's own default configuration has it.
 */
final class BrokerProgram {

    private BrokerProgram() {
    }

    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[1]);
        Configuration configuration = new ConfigurationImpl()
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalType(JournalType.NIO).setJournalFileSize(1 << 20).setJournalPoolFiles(2)
                .setPersistenceEnabled(true).setSecurityEnabled(words.length > 2).setJMXManagementEnabled(false)
                .setConnectionTTLOverride(-1).setConnectionTtlCheckInterval(250)
                .addAcceptorConfiguration("tcp", words[0])
                .addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(10));
        ActiveMQServer server;
        if (words.length > 2) {
            SecurityConfiguration users = new SecurityConfiguration();
            users.addUser(words[2], words[3]);
            users.addRole(words[2], "regie");
            configuration.putSecurityRoles("#", java.util.Set.of(new Role("regie", true, true, true, true, true, true, false, true, true, true, false, false)));
            server = ActiveMQServers.newActiveMQServer(configuration, null, new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users), true);
        } else {
            server = ActiveMQServers.newActiveMQServer(configuration, true);
        }
        server.start();
        if (!server.waitForActivation(30, java.util.concurrent.TimeUnit.SECONDS) || !server.getRemotingService().isStarted()) {
            System.out.println("the broker did not come up");
            Runtime.getRuntime().halt(1);
        }
        System.out.println("broker is up");
    }
}
