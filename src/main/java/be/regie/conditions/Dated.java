package be.regie.conditions;

import java.time.LocalDate;
import java.util.Optional;

/** What is in force from one day to another, both included. */
public interface Dated {

    /** First day in force. */
    LocalDate validFrom();

    /** Last day in force, empty for no end. */
    Optional<LocalDate> validTo();

    default boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo().isEmpty() || !day.isAfter(validTo().get()));
    }
}
