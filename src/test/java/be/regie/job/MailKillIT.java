package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.mail.RealSmtp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program killed while it sends, at named moments and at random ones: no letter goes out twice by itself,
 * none is lost unseen, and the month is byte by byte that of a run without e-mail.
 */
class MailKillIT {

    private static final int KILLED = 137;
    private static final int KILLS_AT_RANDOM_TIMES = 6;
    private static final long SEED = Long.getLong("regie.seed", 20_261_031);
    private static final Pattern NUMBER = Pattern.compile("2026-\\d{6}");

    @TempDir
    Path folder;

    private final RealSmtp smtp = RealSmtp.startTls();

    private PackagedProgram program(String command) {
        return PackagedProgram.quick(command, "--regie.workers=2", "--input=" + folder.resolve("input"), "--output=" + folder.resolve("output"),
                "--language=en", "--regie.mail.host=localhost", "--regie.mail.port=" + smtp.port(), "--regie.mail.username=" + RealSmtp.USER,
                "--regie.mail.certificate-file=" + RealSmtp.certificate(), "--regie.mail.from=facturation@firm.example")
                .environment("REGIE_MAIL_PASSWORD", RealSmtp.PASSWORD);
    }

    private PackagedProgram run() {
        return program("run").and("--as-of=2026-12-24");
    }

    private static String number(MimeMessage message) {
        try {
            return NUMBER.matcher(message.getSubject()).results().findFirst().orElseThrow().group();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> received() {
        return smtp.received().stream().map(MailKillIT::number).toList();
    }

    /** The documents listed below a line of {@code status}. */
    private Set<String> listed(String heading) {
        Set<String> listed = new TreeSet<>();
        boolean within = false;
        for (String line : program("status").run().out().lines().toList()) {
            within = line.startsWith("  ") ? within : line.contains(heading);
            if (within && line.startsWith("  ")) {
                NUMBER.matcher(line).results().forEach(number -> listed.add(number.group()));
            }
        }
        return listed;
    }

    private void killedAt(String point) {
        PackagedProgram.Ended ended = run().killedAt(point).run();
        assertThat(ended.exitCode()).as(point + " " + ended.all()).isEqualTo(KILLED);
    }

    /** The invoices of all but the two customers of the sample to whom letters go by post. */
    private static Set<String> withAnAddress(OutputFolder output) throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (String month : output.months()) {
            output.table(month + "/register/invoices.csv").stream().filter(invoice -> !Set.of("C015", "C016").contains(invoice.get("customer_id")))
                    .forEach(invoice -> numbers.add(invoice.get("invoice_number")));
        }
        return numbers;
    }

    /** {@code kill -9} so long after its first letter. */
    private void killedWhileItSends(long millis) throws InterruptedException {
        int before = smtp.heard().size();
        PackagedProgram.Running running = run().start();
        while (running.worksFor(10) && smtp.heard().stream().skip(before).noneMatch(line -> line.startsWith("MAIL"))) {
            // it starts, and finishes what was cut off
        }
        running.worksFor(millis);
        running.process().destroyForcibly();
        assertThat(running.ended().exitCode()).as("it was at work").isEqualTo(KILLED);
    }

    @Test
    void no_letter_goes_out_twice_by_itself_and_none_is_lost_unseen() throws Exception {
        Path input = ArchiveFixture.write(folder.resolve("input"), 2, 60, false);
        Path quiet = folder.resolve("quiet");
        assertThat(PackagedProgram.billing(input, quiet).run().exitCode()).isZero();
        Set<String> all = withAnAddress(new OutputFolder(quiet).isSound());

        List.of("issue.before-commit", "issue.after-commit", "report.before-move", "report.after-move", "mail.sending", "mail.sending:2",
                "mail.answered", "mail.answered:3").forEach(this::killedAt);
        assertThat(received()).doesNotHaveDuplicates();
        assertThat(listed("perhaps sent")).as("each kill within a letter left one in doubt").hasSize(4);

        smtp.slow(100);
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS_AT_RANDOM_TIMES; i++) {
            killedWhileItSends(random.nextInt(600));
        }
        PackagedProgram.Ended ended = run().run();
        assertThat(ended.exitCode()).as(ended.all()).isZero();

        List<String> received = received();
        Set<String> doubtful = listed("perhaps sent");
        assertThat(received).as("no letter twice").doesNotHaveDuplicates();
        Set<String> accounted = new TreeSet<>(received);
        accounted.addAll(doubtful);
        assertThat(accounted).as("each letter arrived or is listed as perhaps sent").isEqualTo(all);
        assertThat(doubtful.size()).as("some of the kills at random times were within a letter").isBetween(5, 4 + KILLS_AT_RANDOM_TIMES);
        new OutputFolder(folder.resolve("output")).isSound().isSameAs(new OutputFolder(quiet));

        assertThat(run().run().exitCode()).isZero();
        assertThat(program("mail").run().exitCode()).as("somebody has to decide").isEqualTo(1);
        assertThat(received()).as("nothing more by itself").hasSameSizeAs(received);

        List<String> decided = new ArrayList<>(List.of("--resend"));
        doubtful.stream().filter(number -> !received.contains(number)).forEach(decided::add);
        doubtful.stream().filter(received::contains).forEach(number -> decided.addAll(List.of("--settle", number)));
        assertThat(program("mail").and(decided.toArray(String[]::new)).run().exitCode()).isZero();
        assertThat(received()).containsExactlyInAnyOrderElementsOf(all);
        smtp.close();
    }
}
