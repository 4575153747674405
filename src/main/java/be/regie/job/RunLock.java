package be.regie.job;

/** Held for the whole run, so that two never work on one database; a dead process holds nothing. */
public sealed interface RunLock extends AutoCloseable permits FileRunLock, PostgresRunLock {

    /**
     * Takes the lock of a database.
     *
     * @throws Refusal with {@link ExitCode#BUSY}, saying who holds it since when
     */
    static RunLock take(Settings settings) {
        return settings.embedded() ? FileRunLock.take(settings) : PostgresRunLock.take(settings.command(), settings.books());
    }

    @Override
    void close();
}
