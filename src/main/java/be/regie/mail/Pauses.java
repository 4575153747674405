package be.regie.mail;

import java.time.Instant;

/** Waits between attempts. */
public interface Pauses {

    /** @return false where the process is asked to end, at once or while it waits */
    boolean until(Instant time);
}
