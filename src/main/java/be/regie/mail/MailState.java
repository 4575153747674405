package be.regie.mail;

/** Where a row of the outbox stands. */
public enum MailState {
    /** to be sent at its next attempt */
    QUEUED,
    /** handed to the server, whose answer is not known: perhaps sent, where no process is at work on it */
    SENDING,
    /** accepted by the server */
    SENT,
    /** refused for good, or given up */
    FAILED,
    /** its customer has no e-mail address */
    POST,
    /** a person said that it needs no more sending */
    SETTLED
}
