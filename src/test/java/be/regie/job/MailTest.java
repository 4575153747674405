package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.RealPostgres;
import be.regie.job.BilledFirm.Ended;
import be.regie.mail.RealSmtp;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-mail from the command to the customer's mailbox: the whole program against a real server over STARTTLS. */
class MailTest {

    private static final String CUSTOMERS = """
            customer_id;name;street;postal_code;city;country;enterprise_number;vat_number;vat_treatment;language;email
            C1;Boulangerie Exemple SRL;Rue du Four 12;5000;Namur;BE;0100000763;BE0100000763;STANDARD;fr;c1@example.com
            C2;Atelier Modèle SAS;Rue du Test 1;59000;Lille;FR;;FR12123456789;EU_REVERSE_CHARGE;fr;
            C3;Bouw Voorbeeld BV;Teststraat 2;9000;Gent;BE;0100001456;BE0100001456;BE_REVERSE_CHARGE;nl;c3@example.com
            C4;Sample Trading Inc;Test Road 3;10001;New York;US;0060:123456789;;OUTSIDE_EU;en;c4@example.com
            C5;Jean Exemple;Rue de l'Essai 4;5000;Namur;BE;;;PRIVATE;fr;c5@example.com
            CK;Pharmacie Fictive SRL;Avenue Test 7;1300;Wavre;BE;0100002842;BE0100002842;STANDARD;de;ck@example.com
            """;

    private static BilledFirm withoutMail;

    @TempDir
    Path folder;

    private RealSmtp smtp;
    private BilledFirm firm;

    /** September is billed while e-mail is off. */
    @BeforeAll
    static void billSeptember(@TempDir Path folder) throws IOException {
        withoutMail = BilledFirm.bill(folder);
        Files.writeString(withoutMail.input("customers.csv"), CUSTOMERS);
        StringBuilder october = new StringBuilder(BilledFirm.HEADING);
        for (String customer : List.of("C1", "C2", "C3", "C4", "C5", "CK")) {
            october.append(BilledFirm.remote("O" + customer, customer, "10-05", 60, "10"));
        }
        Files.writeString(withoutMail.input("prestations/2026-10.csv"), october);
    }

    @BeforeEach
    void start() {
        smtp = RealSmtp.startTls();
        firm = withoutMail.copyTo(folder.resolve("firm"));
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    /** Options by which e-mail is on; the password stands in a file, as on a server. */
    private String[] on(String... more) {
        List<String> options = new ArrayList<>(List.of("--regie.mail.host=localhost", "--regie.mail.port=" + smtp.port(),
                "--regie.mail.username=" + RealSmtp.USER, "--regie.mail.password-file=" + password(RealSmtp.PASSWORD),
                "--regie.mail.certificate-file=" + RealSmtp.certificate(), "--regie.mail.from=facturation@firm.example"));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    private Path password(String secret) {
        try {
            return Files.writeString(folder.resolve("password"), secret + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ended billOctober(String... more) {
        List<String> options = new ArrayList<>(List.of("--period", "2026-10"));
        options.addAll(List.of(on(more)));
        return firm.regie("bill", options.toArray(String[]::new));
    }

    private Ended mail(String... more) {
        return firm.regie("mail", on(more));
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Subjects by recipient. */
    private Map<String, List<String>> received() {
        Map<String, List<String>> received = new TreeMap<>();
        smtp.received().forEach(message -> {
            try {
                received.computeIfAbsent(message.getAllRecipients()[0].toString(), first -> new ArrayList<>()).add(subject(message));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
        return received;
    }

    private static Map<String, byte[]> attached(MimeMessage message) throws Exception {
        Map<String, byte[]> attached = new TreeMap<>();
        MimeMultipart parts = (MimeMultipart) message.getContent();
        for (int i = 1; i < parts.getCount(); i++) {
            attached.put(parts.getBodyPart(i).getFileName(), parts.getBodyPart(i).getInputStream().readAllBytes());
        }
        return attached;
    }

    private MimeMessage messageOf(String number) {
        return smtp.received().stream().filter(message -> subject(message).contains(number)).findFirst().orElseThrow();
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) (message.getContent() instanceof MimeMultipart parts ? parts.getBodyPart(0).getContent() : message.getContent());
    }

    @Test
    void withoutAHostNothingIsSentAndNothingIsQueued() {
        Ended billed = firm.regie("bill", "--period", "2026-10");
        assertThat(billed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(billed.out()).contains("Send the invoices: ").doesNotContain("E-mail");
        assertThat(smtp.received()).isEmpty();
        assertThat(mail().out()).as("the past stays unsent when e-mail is turned on").contains("nothing waits");
        assertThat(smtp.received()).isEmpty();
        assertThat(firm.regie("mail").err()).contains("E-mail is off", "regie.mail.host");
    }

    @Test
    void eachInvoiceGoesToItsCustomerInTheirLanguageWithItsFiles() throws Exception {
        Ended billed = billOctober();
        assertThat(billed.err()).isEmpty();
        assertThat(billed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(received()).isEqualTo(Map.of(
                "c1@example.com", List.of("Facture 2026-000007 – Dépannage Exemple SRL"),
                "c3@example.com", List.of("Factuur 2026-000009 – Dépannage Exemple SRL"),
                "c4@example.com", List.of("Invoice 2026-000010 – Dépannage Exemple SRL"),
                "c5@example.com", List.of("Facture 2026-000011 – Dépannage Exemple SRL"),
                "ck@example.com", List.of("Rechnung 2026-000012 – Dépannage Exemple SRL")));
        for (String number : List.of("2026-000007", "2026-000009", "2026-000010", "2026-000011", "2026-000012")) {
            Map<String, byte[]> attached = attached(messageOf(number));
            assertThat(attached.keySet()).containsExactlyElementsOf(number.equals("2026-000011") ? List.of(number + ".pdf")
                    : List.of(number + ".pdf", number + ".xml"));
            attached.forEach((name, bytes) -> assertThat(firm.output("2026-10/invoices/" + name)).hasBinaryContent(bytes));
        }
        assertThat(billed.out()).contains("E-mail: 5 messages sent now.", "1 message to be sent by post", "2026-000008  C2").doesNotContain("Send the invoices");

        Ended again = firm.regie("run", on("--as-of", "2026-11-05"));
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(smtp.received()).hasSize(5);
        assertThat(firm.regie("status").out()).contains("1 message to be sent by post").doesNotContain("perhaps", "not sent");
        assertThat(mail("--settle", "post").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(firm.regie("status").out()).doesNotContain("by post");
    }

    @Test
    void theFilesOfTheMonthAreTheSameWithAndWithoutEMail() {
        BilledFirm other = withoutMail.copyTo(folder.resolve("other"));
        other.billOctober();
        billOctober("--regie.mail.digest=compta@firm.example");
        assertThat(firm.hashes("2026-10")).isEqualTo(other.hashes("2026-10"));
        assertThat(firm.hashes("regie-frozen")).isEqualTo(other.hashes("regie-frozen"));
    }

    @Test
    void aCreditNoteIsSentTooWithItsFiles() throws Exception {
        Ended credited = firm.regie("credit", on("--invoice", "2026-000001", "--reason", "Mauvais client", "--issue-date", "2026-10-05"));
        assertThat(credited.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(received()).as("the address is that of the frozen customer, who had none").isEmpty();
        assertThat(credited.out()).contains("1 message to be sent by post", "NC-2026-000001  C1");
        assertThat(mail("--resend", "NC-2026-000001").exitCode()).isEqualTo(ExitCode.DONE);
        MimeMessage message = messageOf("NC-2026-000001");
        assertThat(received()).containsExactly(Map.entry("c1@example.com", List.of("Note de crédit NC-2026-000001 – Dépannage Exemple SRL")));
        assertThat(text(message)).contains("sur la facture 2026-000001", "Motif", "Mauvais client");
        attached(message).forEach((name, bytes) -> assertThat(firm.output("credit-notes/" + name)).hasBinaryContent(bytes));
        assertThat(attached(message)).containsOnlyKeys("NC-2026-000001.pdf", "NC-2026-000001.xml");
    }

    @Test
    void theAccountantGetsADigestAfterAllOthers() throws Exception {
        smtp.answers("RCPT TO:<c3@.*", "550 5.1.1 no such user", 1);
        Files.writeString(firm.input("prestations/bad.csv"), BilledFirm.HEADING + BilledFirm.remote("BAD", "C9", "10-06", 20, "10"));
        assertThat(billOctober("--regie.mail.digest=compta@firm.example").exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        MimeMessage digest = smtp.received().getLast();
        assertThat(digest.getAllRecipients()[0]).hasToString("compta@firm.example");
        BigDecimal gross = firm.table("2026-10/register/invoices.csv").stream().map(row -> new BigDecimal(row.get("gross")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(digest.getSubject()).isEqualTo("Regie 2026-10: 6 invoices, " + gross + " EUR - Dépannage Exemple SRL");
        assertThat(text(digest).replace("\r\n", "\n")).contains("2026-10 is billed", "Rows rejected: 1", "BAD", "E-mail: 4 messages sent.",
                "1 message not sent.", "2026-000009  C3  c3@example.com  550 5.1.1 no such user", "1 message to be sent by post", "2026-000008  C2",
                "ledger/journal.csv", "report.html").doesNotContain("invoices/2026");
        firm.regie("run", on("--as-of", "2026-11-05", "--regie.mail.digest=compta@firm.example"));
        assertThat(smtp.received()).as("one digest a month").hasSize(5);
    }

    @Test
    void aRefusedAddressIsListedAndSentOnceCorrected() throws Exception {
        smtp.answers("RCPT TO:<c3@.*", "550 5.1.1 no such user", Integer.MAX_VALUE);
        Ended billed = billOctober();
        assertThat(billed.exitCode()).as("what was billed is billed").isEqualTo(ExitCode.DONE);
        assertThat(billed.out()).contains("E-mail: 4 messages sent now.", "1 message not sent.", "2026-000009  C3  c3@example.com  550 5.1.1 no such user",
                "mail --resend NUMBER");
        assertThat(firm.regie("status").out()).contains("2026-000009  C3  c3@example.com  550 5.1.1 no such user");
        Ended nothingDue = mail();
        assertThat(nothingDue.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(smtp.heard().stream().filter(line -> line.startsWith("RCPT TO:<c3@"))).as("not tried again by itself").hasSize(1);

        Files.writeString(firm.input("customers.csv"), CUSTOMERS.replace("c3@example.com", "new.c3@example.com"));
        assertThat(mail("--resend", "2026-000009").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(received()).containsEntry("new.c3@example.com", List.of("Factuur 2026-000009 – Dépannage Exemple SRL"));
        assertThat(attached(messageOf("2026-000009"))).hasSize(2);
    }

    @Test
    void aServerThatIsDownDelaysAndTheNextRunSends() {
        smtp.goDown();
        Ended billed = billOctober();
        assertThat(billed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(billed.out()).contains("The server localhost:" + smtp.port() + " takes no messages", "5 messages waiting to be sent");
        smtp.goUp();
        Ended later = firm.regie("run", on("--as-of", "2026-11-05"));
        assertThat(later.out()).contains("Nothing to bill", "E-mail: 5 messages sent now.");
        assertThat(smtp.received()).hasSize(5);
    }

    @Test
    void aFileThatWasTouchedIsNotSent() throws Exception {
        smtp.answers("MAIL.*", "550 5.7.60 not now", 1);
        assertThat(billOctober().out()).contains("takes no messages: 550 5.7.60 not now", "5 messages waiting to be sent");
        Path pdf = firm.output("2026-10/invoices/2026-000007.pdf");
        byte[] issued = Files.readAllBytes(pdf);
        Files.writeString(pdf, "something else");
        Path xml = firm.output("2026-10/invoices/2026-000009.xml");
        Files.delete(xml);
        Ended mailed = mail();
        assertThat(mailed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(mailed.out()).contains("E-mail: 3 messages sent now.", "2 messages not sent.", pdf + " is missing or is not the one that was issued",
                xml + " is missing");
        Files.write(pdf, issued);
        assertThat(mail("--resend", "2026-000007", "--settle", "2026-000009").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(attached(messageOf("2026-000007"))).containsEntry("2026-000007.pdf", issued);
        assertThat(smtp.received()).hasSize(4);
    }

    @Test
    void whatAPersonDecidesIsCheckedAsAWhole() {
        billOctober();
        Ended wrong = mail("--resend", "2026-000008", "2026-000099", "2026-000007", "--settle", "2026-000001");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(wrong.err()).contains("--resend 2026-000008: customer C2 has no e-mail address", "--resend 2026-000099 is not an invoice",
                "--settle 2026-000001 is not in the outbox");
        assertThat(smtp.received()).as("nothing of it was done").hasSize(5);
        assertThat(mail("--resend", "2026-000007", "2026-000001").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(received().get("c1@example.com")).as("one again, and one of the past that a person asks for")
                .containsExactlyInAnyOrder("Facture 2026-000007 – Dépannage Exemple SRL", "Facture 2026-000007 – Dépannage Exemple SRL",
                        "Facture 2026-000001 – Dépannage Exemple SRL");
    }

    @Test
    void aFirmsOwnWordsAreRead() throws Exception {
        Files.createDirectories(firm.input("texts"));
        Files.writeString(firm.input("texts/mail_nl.properties"), "greeting=Beste klant,\n");
        billOctober();
        assertThat(text(messageOf("2026-000009"))).startsWith("Beste klant,");
        Files.writeString(firm.input("texts/mail_nl.properties"), "greting=Beste klant,\n");
        Ended wrong = firm.regie("run", "--as-of", "2026-11-05");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(wrong.err()).contains("mail_nl.properties: no text is called 'greting'");
    }

    @Test
    void allMistakesOfTheSettingsAreListedAtOnce() {
        Ended wrong = firm.regie("run", "--regie.mail.host=mail.firm.example", "--regie.mail.port=x", "--regie.mail.security=none",
                "--regie.mail.username=regie", "--regie.mail.reply-to=A <a@firm.example>", "--regie.mail.certificate-file=nowhere.pem",
                "--regie.mail.digest=nobody", "--workers=0");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(wrong.err()).contains("regie.mail.port 'x'", "regie.mail.security none is for a server on this machine only",
                "regie.mail.username is given without a password", "a password is not sent without TLS",
                "regie.mail.reply-to 'A <a@firm.example>'", "regie.mail.certificate-file 'nowhere.pem'", "regie.mail.digest 'nobody'",
                "regie.mail.from is missing", "--workers '0'");
        Ended url = firm.regie("run", "--regie.mail.host=smtps://regie:s3cret-pavot@mail.firm.example", "--regie.mail.from=a@firm.example");
        assertThat(url.err()).contains("regie.mail.host is not right").doesNotContain("s3cret");
        assertThat(firm.regie("run", "--regie.mail.from=a@firm.example").err()).contains("regie.mail.from is given without regie.mail.host");
        assertThat(firm.regie("status", "--regie.mail.from=a@firm.example", "--regie.mail.enabled=false").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void thePasswordIsNowhereWhetherTheLoginIsRightOrNot() throws Exception {
        String wrong = "s3cret-pavot";
        String[] options = on("--period", "2026-10", "--logging.level.root=TRACE");
        Files.writeString(folder.resolve("password"), wrong + "\n");
        Ended refused = firm.regie("bill", options);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(refused.out()).contains("takes no messages: 535");
        Ended sent = mail("--logging.level.root=TRACE");
        assertThat(sent.out()).contains("E-mail: 5 messages sent now.");
        Ended given = firm.regie("run", "--regie.mail.password=" + wrong);
        assertThat(given.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(given.err()).contains("REGIE_MAIL_PASSWORD");
        for (String secret : List.of(wrong, RealSmtp.PASSWORD)) {
            assertThat(refused.out() + refused.err() + sent.out() + sent.err() + given.out() + given.err()).doesNotContain(secret);
            assertThat(InProcess.files(firm.output(""), ".*")).isNotEmpty()
                    .allSatisfy((name, bytes) -> assertThat(bytes).as(name).doesNotContain(secret));
        }
        assertThat(smtp.received()).allSatisfy(message -> assertThat(text(message)).doesNotContain(RealSmtp.PASSWORD));
    }

    @Test
    void theOutboxMovesToPostgresWithTheBooks() {
        smtp.answers("MAIL.*", "550 5.7.60 not now", 1);
        billOctober();
        String url = RealPostgres.newDatabase();
        Ended moved = firm.regie("move-books", "--to", url);
        assertThat(moved.exitCode()).as(moved.err()).isEqualTo(ExitCode.DONE);
        assertThat(firm.regie("status", "--database", url).out()).contains("5 messages waiting to be sent", "1 message to be sent by post");
        assertThat(mail("--database", url).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(mail("--database", url).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(received().values()).hasSize(5).allSatisfy(subjects -> assertThat(subjects).hasSize(1));
    }
}
