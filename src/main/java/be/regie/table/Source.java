package be.regie.table;

import be.regie.text.Words;
import java.util.List;

/**
 * Where rows came from.
 *
 * @param file     the table's name
 * @param sha256   of every byte of the file, 64 hexadecimal digits
 * @param mistakes what is wrong with the heading, so that no row could be read; empty when all is well
 * @param warnings what was passed over, e.g. a column that means nothing here
 */
public record Source(String file, String sha256, List<ConfigurationMistake> mistakes, List<Words> warnings) {
}
