package be.regie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The outbox against a real server over TLS, with a clock of the test's own: each letter goes out once, whatever the
 * server does and wherever the process dies. On each database the product runs on.
 */
abstract class DeliveryTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String ID_DOMAIN = "0123456749@firm.example";

    private Outbox outbox;
    private JdbcTemplate jdbc;
    private RealSmtp smtp;
    private Instant now = Instant.parse("2026-11-02T02:30:00Z");
    private final List<Duration> waits = new ArrayList<>();
    private Consumer<String> moment = name -> { };
    private Runnable onWait = () -> { };
    private byte[] attached = "<a/>\n".getBytes(StandardCharsets.UTF_8);
    private boolean stopping;

    abstract DataSource database() throws Exception;

    /** Types that the databases call differently: the product's own placeholders. */
    abstract Map<String, String> types();

    abstract String vendor();

    @BeforeEach
    void start() throws Exception {
        DataSource database = database();
        Flyway.configure().dataSource(database).locations("classpath:db/common", "classpath:db/" + vendor()).placeholders(types()).load()
                .migrate();
        jdbc = new JdbcTemplate(database);
        outbox = new Outbox(jdbc);
        smtp = RealSmtp.startTls();
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    private OutboxRow row(String number, String address) {
        return OutboxRow.of(number, MailKind.INVOICE, OCTOBER, address, ID_DOMAIN, now);
    }

    private void queue(String... numbers) {
        outbox.queue(List.of(numbers).stream().map(number -> row(number, "c" + number + "@example.com")).toList());
    }

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    private boolean pause(Instant until) {
        if (until.isAfter(now)) {
            waits.add(Duration.between(now, until));
            onWait.run();
            now = until;
        }
        return !stopping;
    }

    private Delivery.Result deliver(MailSettings settings) {
        Letters letters = row -> {
            if (row.document().equals("touched")) {
                throw new Letters.Unsendable("the file is not the one that was issued");
            }
            return new Letter("Firme Exemple SRL", row.recipient(), row.document(), "Bonjour\n",
                    List.of(new Letter.Attached(row.document() + ".xml", "application/xml", attached)), row.messageId());
        };
        return new Delivery(outbox, settings, letters, clock, this::pause, name -> moment.accept(name)).deliver();
    }

    private Delivery.Result deliver() {
        return deliver(smtp.settings());
    }

    private List<String> received() {
        return smtp.received().stream().map(DeliveryTest::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutboxRow state(String number) {
        return outbox.find(number).orElseThrow();
    }

    @Test
    void eachIsSentOnceAndASecondRunSendsNothing() {
        queue("1", "2", "3");
        assertThat(deliver().sent()).isEqualTo(3);
        assertThat(deliver().sent()).isZero();
        assertThat(received()).containsExactly("1", "2", "3");
        assertThat(outbox.counts()).containsEntry(MailState.SENT, 3L).containsEntry(MailState.QUEUED, 0L);
        assertThat(smtp.heard()).filteredOn("STARTTLS"::equals).as("one connection for all").hasSize(1);
    }

    @Test
    void tlsFromTheFirstByteWorksToo() {
        smtp.close();
        smtp = RealSmtp.tls();
        queue("1");
        assertThat(deliver().sent()).isOne();
        assertThat(smtp.heard()).doesNotContain("STARTTLS");
    }

    @Test
    void nothingIsSaidToAServerThatIsNotTheOneOfTheCertificate() throws Exception {
        queue("1");
        MailSettings own = smtp.settings();
        MailSettings asJavaTrusts = new MailSettings(own.host(), own.port(), own.security(), own.login(), Optional.empty(),
                own.from(), own.replyTo(), own.digest());
        assertThat(deliver(asJavaTrusts).trouble().orElseThrow()).containsIgnoringCase("certificat");
        assertThat(smtp.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        assertThat(state("1").state()).isEqualTo(MailState.QUEUED);
        assertThat(waits).as("another try would not help").isEmpty();
    }

    @Test
    void aDocumentIsInTheOutboxOnce() {
        queue("1");
        assertThatThrownBy(() -> queue("1")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void withoutAnAddressItGoesByPost() {
        outbox.queue(List.of(row("1", "")));
        assertThat(deliver().sent()).isZero();
        assertThat(state("1").state()).isEqualTo(MailState.POST);
    }

    @Test
    void nothingOfAMonthGoesOutBeforeItsFilesAreComplete() {
        jdbc.update("INSERT INTO billing_period VALUES (202610, 'ISSUED', DATE '2026-10-31', NULL, NULL)");
        queue("1");
        assertThat(deliver().sent()).isZero();
        jdbc.update("UPDATE billing_period SET state = 'CLOSED', manifest_sha256 = ? WHERE period = 202610", "a".repeat(64));
        assertThat(deliver().sent()).isOne();
    }

    @Test
    void whatTheServerPutsOffIsTriedAMinuteLaterInTheSameRun() {
        smtp.answers("RCPT TO:<c1@.*", "450 4.2.0 greylisted, try again", 1);
        queue("1", "2");
        assertThat(deliver().sent()).isEqualTo(2);
        assertThat(received()).containsExactly("2", "1");
        assertThat(waits).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void theWaitsGrowAndAfterNineAttemptsItIsGivenUp() {
        smtp.answers("RCPT.*", "451 4.3.0 later", Integer.MAX_VALUE);
        queue("1");
        List<Instant> attempts = new ArrayList<>();
        moment = name -> {
            if (name.equals("mail.sending")) {
                attempts.add(now);
            }
        };
        deliver();
        while (state("1").state() == MailState.QUEUED) {
            int before = attempts.size();
            Instant due = state("1").nextAttempt();
            now = due.minus(Duration.ofMinutes(2));
            deliver();
            assertThat(attempts).as("not before its time").hasSize(before);
            now = due;
            deliver();
        }
        assertThat(IntStream.range(1, attempts.size()).mapToObj(i -> Duration.between(attempts.get(i - 1), attempts.get(i)).toMinutes()))
                .containsExactly(1L, 5L, 15L, 60L, 240L, 1_440L, 1_440L, 1_440L);
        assertThat(state("1").state()).isEqualTo(MailState.FAILED);
        assertThat(state("1").lastError()).isEqualTo("451 4.3.0 later");
        assertThat(received()).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedForGoodIsNotTriedAgainAndTheOthersGo() {
        smtp.answers("RCPT TO:<c1@.*", "550 5.1.1 no such user", 1);
        queue("1", "2");
        assertThat(deliver().sent()).isOne();
        now = now.plus(Duration.ofDays(10));
        assertThat(deliver().sent()).isZero();
        assertThat(state("1").state()).isEqualTo(MailState.FAILED);
        assertThat(state("1").lastError()).isEqualTo("550 5.1.1 no such user");
        assertThat(received()).containsExactly("2");
    }

    @Test
    void aTextThatIsRefusedForGoodIsNotTriedAgain() {
        smtp.answers(RealSmtp.END_OF_TEXT, "554 5.7.1 refused", 1);
        queue("1");
        deliver();
        assertThat(state("1").state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void aLetterThatCannotBeWrittenFailsAloneWithoutTheServer() {
        queue("touched", "x");
        assertThat(deliver().sent()).isOne();
        assertThat(state("touched").state()).isEqualTo(MailState.FAILED);
        assertThat(state("touched").lastError()).isEqualTo("the file is not the one that was issued");
    }

    @Test
    void aServerThatIsDownCostsNothingButTime() {
        smtp.goDown();
        queue("1", "2");
        Delivery.Result down = deliver();
        assertThat(down.sent()).isZero();
        assertThat(down.trouble().orElseThrow()).contains("localhost", "refused");
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(8));
        assertThat(state("1").attempts()).isZero();
        smtp.goUp();
        assertThat(deliver().sent()).isEqualTo(2);
        assertThat(received()).containsExactly("1", "2");
    }

    @Test
    void aServerThatComesBackWithinSecondsIsWaitedFor() {
        smtp.goDown();
        queue("1");
        onWait = smtp::goUp;
        assertThat(deliver().sent()).isOne();
        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void whoeverDiesBeforeTheServerAnswersLeavesALetterThatNobodySendsAgainByItself() {
        queue("1", "2");
        moment = name -> {
            if (name.equals("mail.sending")) {
                throw new Killed();
            }
        };
        assertThatThrownBy(this::deliver).isInstanceOf(Killed.class);
        moment = name -> { };
        assertThat(state("1").state()).isEqualTo(MailState.SENDING);
        assertThat(deliver().sent()).isOne();
        now = now.plus(Duration.ofDays(10));
        assertThat(deliver().sent()).isZero();
        assertThat(received()).containsExactly("2");

        String id = state("1").messageId();
        outbox.resend(state("1"), "c1@example.com", ID_DOMAIN, now);
        assertThat(deliver().sent()).isOne();
        assertThat(received()).containsExactly("2", "1");
        assertThat(state("1").messageId()).as("a receiver that has it already can tell").isEqualTo(id);
    }

    @Test
    void whoeverDiesAfterTheServerTookItDoesNotSendItTwice() {
        queue("1", "2");
        moment = name -> {
            if (name.equals("mail.answered")) {
                throw new Killed();
            }
        };
        assertThatThrownBy(this::deliver).isInstanceOf(Killed.class);
        moment = name -> { };
        assertThat(received()).containsExactly("1");
        assertThat(deliver().sent()).isOne();
        assertThat(received()).containsExactly("1", "2");
        outbox.settle(state("1"), now);
        assertThat(outbox.counts()).containsEntry(MailState.SENDING, 0L).containsEntry(MailState.SETTLED, 1L);
    }

    /** Stands for a process that dies. */
    private static final class Killed extends Error {
    }

    @Test
    void anAnswerThatNeverCameLeavesALetterPerhapsSent() {
        smtp.answers(RealSmtp.END_OF_TEXT, RealSmtp.TAKE_AND_CLOSE, 1);
        queue("1", "2");
        assertThat(deliver().sent()).isOne();
        assertThat(received()).as("the server had taken it").containsExactly("1", "2");
        assertThat(state("1").state()).isEqualTo(MailState.SENDING);
        assertThat(state("1").lastError()).as("it said nothing").isEmpty();
        assertThat(deliver().sent()).isZero();
    }

    @Test
    void aConnectionLostBeforeTheEndOfTheTextIsTriedAgain() {
        smtp.answers("MAIL.*", RealSmtp.CLOSE, 1).answers(RealSmtp.TEXT, RealSmtp.CLOSE, 1);
        attached = new byte[20_000_000];
        queue("1", "2");
        assertThat(deliver().sent()).isEqualTo(2);
        assertThat(received()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aLoginThatIsRefusedFailsNobodysLetterAndShowsNoPassword() {
        String wrong = "s3cret-wrong";
        String echoed = Base64.getEncoder().encodeToString(wrong.getBytes());
        smtp.answers("[A-Za-z0-9+/=]{8,}", "535 5.7.8 not " + wrong + " nor " + echoed, Integer.MAX_VALUE);
        queue("1");
        String trouble = deliver(smtp.settings(wrong)).trouble().orElseThrow();
        assertThat(trouble).startsWith("535 5.7.8 not *** nor ***").doesNotContain(wrong).doesNotContain(echoed);
        assertThat(state("1").attempts()).isZero();
        assertThat(waits).as("an account is not to be locked by trying").isEmpty();
    }

    @Test
    void aSenderThatIsNotWantedFailsNobodysLetter() {
        smtp.answers("MAIL.*", "550 5.7.60 you may not send as this", 1);
        queue("1", "2");
        assertThat(deliver().trouble()).contains("550 5.7.60 you may not send as this");
        assertThat(outbox.counts()).containsEntry(MailState.QUEUED, 2L);
        assertThat(state("1").attempts()).isZero();
        assertThat(deliver().sent()).isEqualTo(2);
    }

    @Test
    void digestsGoLastAndASentOneSentAgainIsAnotherMessage() {
        outbox.queue(List.of(OutboxRow.of("digest-2026-10", MailKind.DIGEST, OCTOBER, "compta@firm.example", ID_DOMAIN, now)));
        queue("x1");
        deliver();
        assertThat(received()).containsExactly("x1", "digest-2026-10");
        String first = state("x1").messageId();
        assertThat(first).isEqualTo("x1." + ID_DOMAIN);
        outbox.resend(state("x1"), "other@example.com", ID_DOMAIN, now);
        deliver();
        assertThat(state("x1").messageId()).isEqualTo("x1.2." + ID_DOMAIN);
        assertThat(received()).containsExactly("x1", "digest-2026-10", "x1");
    }

    @Test
    void whoIsAskedToStopStopsBetweenTwoLetters() {
        queue("1", "2");
        moment = name -> stopping = true;
        assertThat(deliver().sent()).isOne();
        assertThat(state("2").state()).isEqualTo(MailState.QUEUED);
    }
}
