package be.regie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The whole job at growing sizes, and the second night on what it left: the program as its command {@code install} lays it out,
 * started as cron would.
 */
public final class JobBenchmark {

    private static final long SEED = 20_261_031;
    private static final List<String> STEPS = List.of("intake", "freeze", "price", "issue", "render", "export", "report");

    private JobBenchmark() {
    }

    /**
     * @param words sizes separated by commas, 0 for none, then the purchase orders of a customer, the program's jar, a work folder,
     *              and options of the child's Java
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        int[] sizes = Arrays.stream(words[0].split(",")).mapToInt(Integer::parseInt).filter(size -> size > 0).toArray();
        if (sizes.length == 0) {
            return;
        }
        int orders = Integer.parseInt(words[1]);
        Path work = Path.of(words[3]);
        Files.createDirectories(work);
        Path program = installed(Path.of(words[2]), work);
        String options = String.join(" ", Arrays.asList(words).subList(4, words.length));
        System.out.printf(Locale.ROOT, "%nWhole job, installed, Java %s [%s], %d processors%n", Runtime.version(), options,
                Runtime.getRuntime().availableProcessors());
        System.out.printf("%11s %9s %9s %9s %7s %12s %12s %14s%n", "prestations", "invoices", "CPU s", "wall s", "MB", "rows/CPU s",
                "invoices/s", "second night");
        List<String> growth = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < sizes.length; i++) {
            double cpu = run(sizes[i], orders, program, work, options);
            if (i > 0) {
                growth.add(String.format(Locale.ROOT, "%,d rows more: %.1f CPU s, %.1f us a row", sizes[i] - sizes[i - 1],
                        cpu - before, (cpu - before) * 1e6 / (sizes[i] - sizes[i - 1])));
            }
            before = cpu;
        }
        growth.forEach(System.out::println);
        System.out.println("The outputs stay in " + work + ": files made just after many were deleted cost several times as much.");
    }

    private static Path installed(Path jar, Path work) throws IOException, InterruptedException {
        Path folder = work.resolve("installed");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProgramRun.of(List.of(java, "-jar", jar.toString(), "install", "--into", folder.toString()), "", work.resolve("none"));
        return folder.resolve("regie");
    }

    private static double run(int rows, int orders, Path program, Path work, String options) throws IOException, InterruptedException {
        Path input = Archive.in(work, rows, orders, SEED);
        Path output = Files.createTempDirectory(work, "output-" + rows + "-");
        List<String> command = List.of(program.toString(), "run", "--as-of", "2026-11-20", "--input", input.toString(), "--output",
                output.toString());
        Path log = output.resolve("regie.log");
        ProgramRun first = ProgramRun.of(command, options, log);
        ProgramRun second = ProgramRun.of(command, options, log);
        long invoices = count(output.resolve("2026-10/invoices"));
        System.out.printf(Locale.ROOT, "%,11d %,9d %9.1f %9.1f %7d %,12.0f %,12.0f %8.1f CPU s%n", rows, invoices, first.cpuSeconds(),
                first.wallSeconds(), first.peakMegabytes(), rows / first.cpuSeconds(), invoices / first.wallSeconds(), second.cpuSeconds());
        StringBuilder steps = new StringBuilder("            of the wall:");
        for (String step : STEPS) {
            double seconds = Math.max(0.001, first.steps().getOrDefault(step, 0.0));
            steps.append(String.format(Locale.ROOT, " %s %.1f s (%,.0f/s)", step, seconds,
                    (List.of("issue", "render", "export", "report").contains(step) ? invoices : rows) / seconds));
        }
        System.out.println(steps);
        return first.cpuSeconds();
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).count();
        }
    }
}
