package be.regie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of the packaged program as a child process, from start to exit. Needs Linux: CPU time is the kernel's account
 * of children that have ended, peak memory its high-water mark of the resident set.
 *
 * @param cpuSeconds user and system, all threads, the compiler and the collector included
 * @param steps      wall seconds of the job's steps, from the program's log
 */
record ProgramRun(double cpuSeconds, double wallSeconds, long peakMegabytes, Map<String, Double> steps) {

    private static final Pattern STEP = Pattern.compile("Step: \\[(\\w+)] executed in (?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final double TICKS_A_SECOND = 100;

    /** @param options of the program's Java, for its launcher */
    static ProgramRun of(List<String> command, String options, Path log) throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        double cpuBefore = cpuOfChildren();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("REGIE_JAVA_OPTIONS", options);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0 && process.exitValue() != 3) {
            throw new IllegalStateException("exit code " + process.exitValue() + " of " + String.join(" ", command));
        }
        return new ProgramRun(cpuOfChildren() - cpuBefore, wall, peak / 1024, steps(log));
    }

    /** Of all children of this process that have ended, theirs included. */
    private static double cpuOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
    }

    private static long peakKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream().filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static Map<String, Double> steps(Path log) throws IOException {
        Map<String, Double> steps = new TreeMap<>();
        for (String line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
            Matcher step = STEP.matcher(line);
            if (step.find()) {
                steps.merge(step.group(1), number(step, 2) * 3600 + number(step, 3) * 60 + number(step, 4) + number(step, 5) / 1000,
                        Double::sum);
            }
        }
        return steps;
    }

    private static double number(Matcher step, int group) {
        return step.group(group) == null ? 0 : Double.parseDouble(step.group(group));
    }
}
