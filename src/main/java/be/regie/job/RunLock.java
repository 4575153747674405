package be.regie.job;

import org.springframework.core.env.Environment;

/** Held for the whole run, so that two never work on one database; a dead process holds nothing. */
public sealed interface RunLock extends AutoCloseable permits FileRunLock, PostgresRunLock {

    /**
     * Takes the lock of a database.
     *
     * @param environment knows the user and password of a server, where the URL does not name them
     * @throws Refusal with {@link ExitCode#BUSY}, saying who holds it since when
     */
    static RunLock take(Settings settings, Environment environment) {
        return settings.embedded() ? FileRunLock.take(settings) : PostgresRunLock.take(settings, environment);
    }

    @Override
    void close();
}
