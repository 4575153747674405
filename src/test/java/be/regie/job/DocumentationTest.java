package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md and the pages in src/docs tell people to copy works as it stands there. */
class DocumentationTest {

    @TempDir
    Path folder;

    private static List<String> blocks(String language) throws Exception {
        Matcher matcher = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private static Process start(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process;
    }

    private static String said(Process process) throws Exception {
        return new String(process.getInputStream().readAllBytes());
    }

    /** A shell runs the line's command as cron would: the same words reach the program, in the folder that it names. */
    @Test
    void theCrontabLineStartsTheRunInItsFolder() throws Exception {
        String line = blocks("cron").getFirst().lines().filter(text -> text.startsWith("30 2 ")).findFirst().orElseThrow();
        Matcher fields = Pattern.compile("30 2 \\* \\* \\* +regie +(.*)").matcher(line);
        assertThat(fields.matches()).isTrue();
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho \"$(pwd) $*\"\nexit 3\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Process process = start("sh", "-c", "PATH=" + folder + ":$PATH; " + fields.group(1).replace("/srv/regie", folder.toString()));
        assertThat(said(process)).isEqualTo(folder + " -jar /opt/regie/regie.jar run\n");
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(Arguments.parse(new String[] {"run"}, "").command()).isEqualTo("run");
    }

    @Test
    void systemdAcceptsTheUnits() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not installed here");
        List<String> units = blocks("ini");
        Files.writeString(folder.resolve("regie.service"), units.get(0).replace("/usr/bin/java", "/bin/true"));
        Path timer = Files.writeString(folder.resolve("regie.timer"), units.get(1));
        Process verify = start("systemd-analyze", "verify", timer.toString());
        assertThat(said(verify)).doesNotContain("regie.");
        assertThat(verify.exitValue()).isZero();
        Process calendar = start("systemd-analyze", "calendar", "*-*-* 02:30:00 Europe/Brussels");
        assertThat(calendar.exitValue()).isZero();
    }

    @Test
    void everyCommandAndOptionOfThePageExists() throws Exception {
        Matcher commands = Pattern.compile("(?m)^    java -jar regie.jar ([^#\n]+)").matcher(Files.readString(Path.of("src/docs/operations.md")));
        int found = 0;
        while (commands.find()) {
            List<String> words = new ArrayList<>();
            Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(commands.group(1));
            while (word.find()) {
                words.add(word.group(1) == null ? word.group(2) : word.group(1));
            }
            assertThat(Arguments.parse(words.toArray(String[]::new), "").command()).isEqualTo(words.getFirst());
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void theInputPageNamesEveryColumn() throws Exception {
        String page = Files.readString(Path.of("src/docs/input.md"));
        for (String file : List.of("prestations/2026-09.csv", "customers.csv", "contracts.csv", "conditions.csv")) {
            try (var lines = Files.lines(Path.of("input").resolve(file))) {
                for (String column : lines.findFirst().orElseThrow().split(";")) {
                    assertThat(page).as(file).contains("`" + column + "`");
                }
            }
        }
    }
}
