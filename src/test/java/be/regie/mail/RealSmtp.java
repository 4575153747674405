package be.regie.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on this machine: GreenMail, which takes the messages, behind a front of this test's own, which speaks TLS
 * with a certificate for localhost (GreenMail knows no STARTTLS) and answers in GreenMail's place where a test wants it.
 */
public final class RealSmtp implements AutoCloseable {

    public static final String USER = "regie";
    public static final String PASSWORD = "s3cret-jonquille";
    /** In place of an answer: the connection is closed. */
    public static final String CLOSE = "";
    /** In place of an answer to the end of a text: GreenMail takes the message, and the connection is closed. */
    public static final String TAKE_AND_CLOSE = "take";
    /** What stands for the end of a message's text. */
    public static final String END_OF_TEXT = "\\.";
    /** What stands for a message's text, before any of it is read. */
    public static final String TEXT = "TEXT";

    private static final String STORE_PASSWORD = "changeit";
    private static final Path KEYS = keys();

    private record Rule(String command, String answer, int[] times) {
    }

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final boolean tlsFirst;
    private final int port;
    private volatile long slowness;
    private ServerSocket front;

    private RealSmtp(boolean tlsFirst) {
        this.tlsFirst = tlsFirst;
        greenMail.start();
        greenMail.setUser(USER, PASSWORD);
        this.port = open(0);
    }

    /** One that asks for STARTTLS. */
    public static RealSmtp startTls() {
        return new RealSmtp(false);
    }

    /** One with TLS from the first byte. */
    public static RealSmtp tls() {
        return new RealSmtp(true);
    }

    public int port() {
        return port;
    }

    /** PEM, of the server itself. */
    public static Path certificate() {
        return KEYS.resolve("server.pem");
    }

    public MailSettings settings() {
        return settings(PASSWORD);
    }

    MailSettings settings(String password) {
        return new MailSettings("localhost", port, tlsFirst ? MailSettings.Security.TLS : MailSettings.Security.STARTTLS,
                Optional.of(new Secret(USER, password)), Optional.of(parsedCertificate()), "facturation@firm.example",
                Optional.empty(), Optional.of("compta@firm.example"));
    }

    /** The answer to the next commands that match, in GreenMail's place. */
    public RealSmtp answers(String command, String answer, int times) {
        rules.add(new Rule(command, answer, new int[] {times}));
        return this;
    }

    /** Each text is answered so much later, before and after GreenMail takes it. */
    public void slow(long millis) {
        slowness = millis;
    }

    /** All that clients have said, but for texts. */
    public List<String> heard() {
        return heard;
    }

    public List<MimeMessage> received() {
        return Arrays.asList(greenMail.getReceivedMessages());
    }

    /** No connection is taken any more, until {@link #goUp}. */
    public void goDown() {
        try {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void goUp() {
        open(port);
    }

    @Override
    public void close() {
        goDown();
        greenMail.stop();
    }

    private int open(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
            front = socket;
            Thread.ofVirtual().start(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (Socket behind = new Socket("127.0.0.1", greenMail.getSmtp().getPort());
                Socket first = tlsFirst ? secured(plain) : plain) {
            Line greenMailLine = new Line(behind);
            greenMailLine.answer();
            greenMailLine.ask("EHLO front.example");
            Line client = new Line(first);
            client.say("220 front.example");
            boolean secure = tlsFirst;
            for (String command = client.hear(); command != null; command = client.hear()) {
                heard.add(command);
                if (command.startsWith("EHLO")) {
                    client.say("250-front.example\r\n" + (secure ? "250 AUTH LOGIN PLAIN" : "250 STARTTLS"));
                } else if (command.equals("STARTTLS")) {
                    client.say("220 go ahead");
                    client = new Line(secured(first));
                    secure = true;
                } else if (!proxy(command, client, greenMailLine)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the client has left
        }
    }

    /** @return false where the connection is to be closed */
    private boolean proxy(String command, Line client, Line greenMailLine) throws IOException {
        String instead = instead(command);
        if (instead != null) {
            return say(client, instead);
        }
        if (!command.equals("DATA")) {
            client.say(greenMailLine.ask(command));
            return true;
        }
        client.say("354 go on");
        if (instead(TEXT) != null) {
            return false;
        }
        String text = text(client);
        String insteadOfTaken = instead(".");
        if (insteadOfTaken != null && !insteadOfTaken.equals(TAKE_AND_CLOSE)) {
            return say(client, insteadOfTaken);
        }
        sleep();
        greenMailLine.ask("DATA");
        String taken = greenMailLine.ask(text + ".");
        sleep();
        return insteadOfTaken == null && say(client, taken);
    }

    private static String text(Line client) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = client.hear(); !line.equals("."); line = client.hear()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private void sleep() {
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean say(Line client, String answer) throws IOException {
        if (!answer.equals(CLOSE)) {
            client.say(answer);
        }
        return !answer.equals(CLOSE);
    }

    private String instead(String command) {
        for (Rule rule : rules) {
            if (command.matches(rule.command()) && rule.times()[0]-- > 0) {
                return rule.answer();
            }
        }
        return null;
    }

    /** One side of a conversation, line by line. */
    private static final class Line {

        private final BufferedReader in;
        private final BufferedWriter out;

        Line(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.ISO_8859_1));
        }

        String hear() throws IOException {
            return in.readLine();
        }

        void say(String line) throws IOException {
            out.write(line + "\r\n");
            out.flush();
        }

        String ask(String line) throws IOException {
            say(line);
            return answer();
        }

        String answer() throws IOException {
            StringBuilder all = new StringBuilder();
            String line;
            do {
                line = in.readLine();
                if (line == null) {
                    throw new IOException("closed");
                }
                all.append(all.isEmpty() ? "" : "\r\n").append(line);
            } while (line.length() > 3 && line.charAt(3) == '-');
            return all.toString();
        }
    }

    private static Path keys() {
        try {
            Path folder = Files.createTempDirectory("regie-smtp");
            folder.toFile().deleteOnExit();
            Path store = folder.resolve("server.p12");
            keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1",
                    "-validity", "30", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", STORE_PASSWORD);
            keytool("-exportcert", "-rfc", "-alias", "server", "-keystore", store.toString(), "-storepass", STORE_PASSWORD, "-file",
                    folder.resolve("server.pem").toString());
            return folder;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static X509Certificate parsedCertificate() {
        try (InputStream in = Files.newInputStream(certificate())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Socket secured(Socket plain) throws IOException {
        try (InputStream in = Files.newInputStream(KEYS.resolve("server.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, STORE_PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, STORE_PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
            secured.setUseClientMode(false);
            return secured;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
