package be.regie.table;

import be.regie.text.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which known word was probably meant. */
public final class Nearest {

    private static final int MOST_TYPING_MISTAKES = 3;

    private Nearest() {
    }

    /** The known word nearest to {@code word}, where one is near enough to be meant. */
    public static Optional<String> to(String word, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.min(MOST_TYPING_MISTAKES, word.length() / 2));
        return known.stream().filter(candidate -> distance.apply(word, candidate) >= 0)
                .min(Comparator.<String>comparingInt(candidate -> distance.apply(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A remedy: {@code Did you mean court? Known are: ...} */
    public static Words remedy(String word, Collection<String> known) {
        String all = String.join(", ", known);
        return to(word, known).map(near -> Words.of("nearest.meant", near, all)).orElseGet(() -> Words.of("nearest.known", all));
    }
}
