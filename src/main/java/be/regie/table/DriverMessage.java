package be.regie.table;

/** What a database's driver says of a failure, to be told within a sentence. */
public final class DriverMessage {

    private DriverMessage() {
    }

    /** Its first line without the full stop, or its name where it says nothing. */
    public static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow().strip().replaceFirst("\\.+$", "");
    }
}
