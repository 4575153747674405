package be.regie.prestation;

import java.util.Optional;

/** Yes and no as the files may write them. */
final class BooleanText {

    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    private BooleanText() {
    }

    static Optional<Boolean> parse(String text) {
        if (text.equals("1") || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes")
                || text.equalsIgnoreCase("oui")) {
            return YES;
        }
        if (text.equals("0") || text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no")
                || text.equalsIgnoreCase("non")) {
            return NO;
        }
        return Optional.empty();
    }
}
