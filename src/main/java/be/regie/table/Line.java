package be.regie.table;

import be.regie.text.Advice;
import java.util.Optional;

/**
 * A line of a file, without its line end.
 *
 * @param number counted from 1
 * @param text   as far as it could be read
 */
record Line(long number, String text, Optional<Advice> flaw) {
}
