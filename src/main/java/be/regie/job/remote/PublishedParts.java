package be.regie.job.remote;

import be.regie.job.ExitCode;
import be.regie.job.Refusal;
import be.regie.job.StopSignal;
import be.regie.job.WorkFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/** What the workers say that they have written must be seen here too; a shared folder may need a moment for that. */
record PublishedParts(WorkFolder month) {

    private static final int TRIES = 120;
    private static final long MILLIS_BETWEEN = 500;

    void await(Collection<StepExecution> slices, StopSignal stop) throws InterruptedException, JobInterruptedException {
        List<String> parts = slices.stream().flatMap(PublishedParts::parts).sorted().toList();
        List<String> missing = missing(parts);
        for (int tries = 1; !missing.isEmpty(); tries++) {
            if (tries == TRIES) {
                throw Refusal.because(ExitCode.FAILED, "remote.missing", missing.size(), missing.getFirst(), month.parts());
            }
            stop.check();
            Thread.sleep(MILLIS_BETWEEN);
            missing = missing(missing);
        }
    }

    private static Stream<String> parts(StepExecution slice) {
        String parts = slice.getExecutionContext().getString(WorkerSlices.PARTS, "");
        return parts.isEmpty() ? Stream.empty() : Stream.of(parts.split(","));
    }

    private List<String> missing(List<String> parts) {
        List<String> missing = new ArrayList<>(parts);
        missing.removeIf(part -> Files.exists(month.parts().resolve(part)));
        return missing;
    }
}
