package be.regie.mail;

/** Writes the letter of a row of the outbox. */
public interface Letters {

    /** @throws Unsendable where what is to be sent is not there or not what was issued */
    Letter of(OutboxRow row) throws Unsendable;

    /** A letter that cannot be sent, whatever the server says; the message says what to do. */
    final class Unsendable extends Exception {

        public Unsendable(String message) {
            super(message);
        }
    }
}
