package be.regie.mail;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A document in the outbox.
 *
 * @param document    number of an invoice or credit note, or {@code digest-2026-10}
 * @param period      the month in whose register it stands
 * @param recipient   address, or "" where the customer has none
 * @param messageId   without angle brackets; the same at every attempt, so that a receiver can tell a repetition
 * @param copy        1, and one more each time that somebody has a sent one sent again
 * @param attempts    since it was queued
 * @param nextAttempt of a queued one, not before this
 * @param changedAt   when it came into its state
 * @param lastError   what the server or the program said at the last attempt that failed, or ""
 */
public record OutboxRow(
        String document, MailKind kind, YearMonth period, String recipient, String messageId, int copy, MailState state,
        int attempts, Instant nextAttempt, Instant changedAt, String lastError) {

    /** A new one: queued where it has somebody to go to. */
    public static OutboxRow of(String document, MailKind kind, YearMonth period, String recipient, String idDomain, Instant now) {
        return new OutboxRow(document, kind, period, recipient, messageId(document, 1, idDomain), 1,
                recipient.isEmpty() ? MailState.POST : MailState.QUEUED, 0, now, now, "");
    }

    /**
     * The same document to be sent once more. One that was sent gets another Message-ID, since receivers drop what they
     * have already; any other keeps it, so that one which did arrive is not delivered twice where the receiver looks.
     */
    OutboxRow again(String address, String idDomain, Instant now) {
        boolean arrived = state == MailState.SENT || state == MailState.SETTLED;
        return new OutboxRow(document, kind, period, address, arrived ? messageId(document, copy + 1, idDomain) : messageId,
                arrived ? copy + 1 : copy, MailState.QUEUED, 0, now, now, "");
    }

    private static String messageId(String document, int copy, String idDomain) {
        return document.replaceAll("[^A-Za-z0-9-]", "_") + (copy == 1 ? "" : "." + copy) + "." + idDomain;
    }
}
