package be.regie.job;

import be.regie.report.Difference;
import be.regie.report.Differences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Something to be said to people, in the language of whoever reads it: a text of the console's bundles with its values,
 * among which there may be others.
 */
record Message(String key, List<Object> values) {

    private static final String AS_IT_IS = "{0}";

    static Message of(String key, Object... values) {
        return new Message(key, Arrays.stream(values).map(value -> value == null ? "" : value).toList());
    }

    /** What there is in one language only, e.g. the words of a driver; or words of another bundle. */
    static Message text(Object text) {
        return of(AS_IT_IS, text);
    }

    /** The first ones, and how many more there are. */
    static List<Message> differences(Differences differences, int most) {
        List<Message> messages = new ArrayList<>();
        differences.found().stream().limit(most).map(Message::of).forEach(messages::add);
        if (differences.count() > most) {
            messages.add(of("difference.more", differences.count() - messages.size()));
        }
        return messages;
    }

    /** Hashes are left out: that a file is another one is all they say to people. */
    private static Message of(Difference difference) {
        String key = "place." + difference.place().replace(' ', '-');
        if (!difference.field().equals("sha256") || ConsoleTexts.ENGLISH.find(key).isEmpty()) {
            return of("difference.one", difference.place(), difference.subject(), difference.field(),
                    shown(Difference.shortened(difference.then())), shown(Difference.shortened(difference.now())));
        }
        if (difference.then().isEmpty()) {
            return of("difference.stranger", of(key), difference.subject());
        }
        return of(difference.now().isEmpty() ? "difference.missing" : "difference.touched", of(key), difference.subject());
    }

    private static Object shown(String value) {
        return value.isEmpty() ? of("difference.nothing") : value;
    }

    String in(ConsoleTexts texts) {
        return key.equals(AS_IT_IS) ? texts.said(values.getFirst()) : texts.get(key, values.toArray());
    }
}
