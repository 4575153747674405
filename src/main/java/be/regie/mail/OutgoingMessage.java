package be.regie.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as MIME, with the Message-ID that its row fixed; it knows whether all of it was handed to the server. */
final class OutgoingMessage extends MimeMessage {

    private final String messageId;
    private boolean handedOver;

    OutgoingMessage(Session session, MailSettings settings, Letter letter, Instant now) throws MessagingException {
        super(session);
        messageId = letter.messageId();
        setFrom(named(settings.from(), letter.senderName()));
        if (settings.replyTo().isPresent()) {
            setReplyTo(new InternetAddress[] {address(settings.replyTo().get())});
        }
        setRecipient(Message.RecipientType.TO, address(letter.recipient()));
        setSubject(HeaderText.oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(now));
        // no answer by machines, such as notices of absence
        setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.body().replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (Letter.Attached attached : letter.attached()) {
            parts.addBodyPart(part(attached));
        }
        setContent(parts);
        saveChanges();
    }

    /** In base64, whatever it holds: any other encoding would let a server change the ends of its lines. */
    private static MimeBodyPart part(Letter.Attached attached) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attached.bytes(), attached.type())));
        part.setFileName(attached.name());
        part.setDisposition(ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String text) throws MessagingException {
        return Addresses.parsed(text).orElseThrow(() -> new MessagingException("'" + HeaderText.oneLine(text) + "' is no e-mail address"));
    }

    private static InternetAddress named(String text, String name) throws MessagingException {
        InternetAddress address = address(text);
        try {
            address.setPersonal(HeaderText.oneLine(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return address;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    /** Until then the server cannot have taken it: the end of the text was still to come. */
    boolean wasHandedOver() {
        return handedOver;
    }
}
