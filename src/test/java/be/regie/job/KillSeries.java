package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Kills the same command again and again, at every named moment and at random ones, until it ends, and compares what is
 * there with what one quiet run leaves.
 *
 * @param folder   of the outputs, one a round
 * @param programs the command for a round, on a database and folder of its own
 * @param inOrder  whether the first round goes through all moments in the order of the job; others take them by chance
 */
record KillSeries(Path folder, IntFunction<PackagedProgram> programs, boolean inOrder) {

    private static final int KILLED = 137;

    /** Before, within and after each step, its commits and its file moves. */
    static final List<String> POINTS = Stream.concat(
            Stream.of("intake", "freeze", "price-slice", "issue", "render-slice", "export", "report")
                    .flatMap(step -> Stream.of(".begin", ".before-commit", ".after-commit").map(moment -> step + moment)),
            Stream.of("intake.before-move", "intake.after-move", "report.manifest", "report.before-move", "report.after-move")).toList();

    KillSeries(Path folder, IntFunction<PackagedProgram> programs) {
        this(folder, programs, true);
    }

    KillSeries shuffled() {
        return new KillSeries(folder, programs, false);
    }

    Path output(int round) {
        return folder.resolve("round-" + round);
    }

    /** @param kills at least so many, in as many rounds as it takes; all moments come up when there are enough */
    void survives(int kills, int killsAtRandomTimes, Path quiet, long seed) throws Exception {
        Random random = new Random(seed);
        OutputFolder expected = new OutputFolder(quiet).isSound();
        int done = 0;
        int atRandom = 0;
        Set<String> hit = new TreeSet<>();
        for (int round = 1; done < kills; round++) {
            PackagedProgram program = programs.apply(round);
            List<String> plan = new ArrayList<>(POINTS);
            boolean first = inOrder && round == 1;
            if (!first) {
                Collections.shuffle(plan, random);
            }
            for (String point : plan.subList(0, Math.min(plan.size(), kills - killsAtRandomTimes - (done - atRandom)))) {
                PackagedProgram.Ended ended = program.killedAt(first ? point : point + ":" + (1 + random.nextInt(2))).run();
                assertThat(ended.exitCode()).as(point + " " + ended.all()).isIn(KILLED, 3);
                if (ended.exitCode() == KILLED) {
                    hit.add(point);
                    done++;
                }
                noStackTrace(ended);
            }
            for (int i = 0; i < killsAtRandomTimes && done < kills; i++) {
                if (killedAtRandom(program, 1_000 + random.nextInt(4_000))) {
                    atRandom++;
                    done++;
                } else {
                    break;
                }
            }
            compare(program, expected, round);
        }
        System.out.println("kills: " + done + ", at random times: " + atRandom + ", moments: " + hit.size() + " of " + POINTS.size());
    }

    private static boolean killedAtRandom(PackagedProgram program, long millis) throws InterruptedException {
        PackagedProgram.Running running = program.start();
        boolean atWork = running.worksFor(millis);
        running.process().destroyForcibly();
        running.ended();
        return atWork;
    }

    private void compare(PackagedProgram program, OutputFolder expected, int round) throws IOException {
        PackagedProgram.Ended ended = program.run();
        assertThat(ended.exitCode()).as(ended.all()).isEqualTo(3);
        noStackTrace(ended);
        new OutputFolder(output(round)).isSound().isSameAs(expected);
    }

    static void noStackTrace(PackagedProgram.Ended ended) {
        assertThat(ended.all()).doesNotContain("Exception", "\tat ");
    }
}
