package be.regie.mail;

/** What became of handing a message to the server. */
sealed interface Outcome {

    /** The server has taken it. */
    record Accepted() implements Outcome {
    }

    /** The server will never take it: a 5xx answer about this recipient or this message. */
    record Refused(String reason) implements Outcome {
    }

    /** It was surely not taken, and may be another time: a 4xx answer, or a connection lost before the end of the text. */
    record NotNow(String reason) implements Outcome {
    }

    /** All of it was handed over and no answer came back: perhaps taken. */
    record Unanswered(String reason) implements Outcome {
    }

    /** The server would not take anybody's from us: no login, or a sender that it does not want. */
    record NobodysTaken(String reason) implements Outcome {
    }
}
