package be.regie.mail;

import java.util.List;

/**
 * What is sent to one recipient.
 *
 * @param senderName  shown beside the sender's address
 * @param recipient   one address
 * @param body        plain text, lines ended by LF
 * @param messageId   without angle brackets
 */
public record Letter(String senderName, String recipient, String subject, String body, List<Attached> attached, String messageId) {

    /**
     * A file as it is.
     *
     * @param type e.g. application/pdf
     */
    public record Attached(String name, String type, byte[] bytes) {
    }
}
