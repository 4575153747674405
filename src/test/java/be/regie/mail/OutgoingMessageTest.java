package be.regie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter on its way: what others wrote into it can become no header, no second recipient and no other bytes. */
class OutgoingMessageTest {

    private static final MailSettings SETTINGS = new MailSettings("mail.firm.example", 587, MailSettings.Security.STARTTLS, Optional.empty(),
            Optional.empty(), "facturation@firm.example", Optional.of("compta@firm.example"), Optional.empty());

    private static MimeMessage sent(Letter letter) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutgoingMessage message = new OutgoingMessage(Session.getInstance(new Properties()), SETTINGS, letter, Instant.parse("2026-11-02T02:30:00Z"));
        assertThat(message.wasHandedOver()).isFalse();
        message.writeTo(out, new String[0]);
        assertThat(message.wasHandedOver()).isTrue();
        return new MimeMessage(null, new ByteArrayInputStream(out.toByteArray()));
    }

    private static Letter letter(String sender, String recipient, String subject, Letter.Attached... attached) {
        return new Letter(sender, recipient, subject, "Été\n", List.of(attached), "2026-000017.0123456749@firm.example");
    }

    @Test
    void theHeadSaysFromWhomToWhomAndWhich() throws Exception {
        MimeMessage message = sent(letter("Firme Élan SRL", "c1@example.com", "Facture 2026-000017 – Firme Élan SRL"));
        assertThat(message.getMessageID()).isEqualTo("<2026-000017.0123456749@firm.example>");
        assertThat(message.getFrom()[0].toString()).endsWith("<facturation@firm.example>");
        assertThat(message.getReplyTo()[0].toString()).isEqualTo("compta@firm.example");
        assertThat(message.getSubject()).isEqualTo("Facture 2026-000017 – Firme Élan SRL");
        assertThat(message.getSentDate()).isEqualTo("2026-11-02T02:30:00Z");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(((MimeMultipart) message.getContent()).getBodyPart(0).getContent()).isEqualTo("Été\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X\r\nBcc: thief@example.net", "X\nBcc: thief@example.net", "X\rBcc: thief@example.net",
        "X\u2028Bcc: thief@example.net", "X\u0085Bcc: thief@example.net", "É\r\n\r\nBcc: thief@example.net"})
    void noTextBecomesAHeader(String text) throws Exception {
        MimeMessage message = sent(letter(text, "c1@example.com", text));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).endsWith("Bcc: thief@example.net");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c.example", "a@example.com, b@example.com", "a@example.com\r\nBcc: b@example.com",
        "Name <a@example.com>", "\"a b\"@example.com", "a@", "@example.com", "a b@example.com", "(c)a@example.com", "a@[127.0.0.1]",
        "é@example.com", "a@exam_ple.com", "a@-example.com"})
    void whatIsNotOnePlainAddressIsRefused(String address) {
        assertThat(Addresses.isSound(address)).isFalse();
        assertThatThrownBy(() -> sent(letter("Firme", address, "x"))).isInstanceOf(MessagingException.class);
    }

    @Test
    void aDomainWithAccentsIsWrittenAsTheDnsKnowsIt() {
        assertThat(Addresses.parsed("info@büro.example").orElseThrow().getAddress()).isEqualTo("info@xn--bro-hoa.example");
        assertThat(Addresses.isSound("o'neil+tag@sub.firm.example")).isTrue();
    }

    @Test
    void filesArriveByteByByte() throws Exception {
        byte[] xml = "<a>\n\t1\r\n.\n..\n</a>\nFrom x\n".getBytes(StandardCharsets.US_ASCII);
        byte[] pdf = new byte[70_000];
        for (int i = 0; i < pdf.length; i++) {
            pdf[i] = (byte) (i * 31 ^ i >> 8);
        }
        MimeMultipart parts = (MimeMultipart) sent(letter("Firme", "c1@example.com", "x", new Letter.Attached("é 1.xml", "application/xml", xml),
                new Letter.Attached("1.pdf", "application/pdf", pdf))).getContent();
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(xml);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("é 1.xml");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/xml");
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(pdf);
        assertThat(parts.getBodyPart(2).getDisposition()).isEqualTo("attachment");
    }

    @Test
    void aSecretShowsInNoShape() {
        Secret secret = new Secret("regie", "tülipe secrète");
        String plain = Base64.getEncoder().encodeToString("\0regie\0tülipe secrète".getBytes(StandardCharsets.UTF_8));
        String login = Base64.getEncoder().encodeToString("tülipe secrète".getBytes(StandardCharsets.UTF_8));
        assertThat(secret.hiddenIn("no: " + plain + ", " + login + ", tülipe secrète")).isEqualTo("no: ***, ***, ***");
        assertThat(secret.toString()).isEqualTo("regie (***)");
        MailSettings settings = new MailSettings("h", 1, MailSettings.Security.TLS, Optional.of(secret), Optional.empty(), "a@b.example",
                Optional.empty(), Optional.empty());
        assertThat(settings.toString()).doesNotContain("tülipe");
        assertThat(settings.clean("535 no\r\nBcc: tülipe secrète")).isEqualTo("535 no Bcc: ***");
    }
}
