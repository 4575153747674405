package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.job.InProcess.Ended;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.support.CronExpression;

class ScheduleTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @TempDir
    Path folder;

    private static Night ended(ExitCode exitCode) {
        return new Night(Instant.EPOCH, 0.1, exitCode, Night.Figures.NONE);
    }

    @Test
    void everyNightHasOneRunAlsoWhenTheClockIsPutForwardOrBack() {
        for (String day : List.of("2026-03-28", "2026-10-24")) {
            ZonedDateTime at = LocalDateTime.parse(day + "T12:00").atZone(BRUSSELS);
            List<String> days = new ArrayList<>();
            CronExpression cron = ScheduleApplication.cron(new org.springframework.mock.env.MockEnvironment());
            for (int night = 0; night < 3; night++) {
                at = Schedule.next(cron, at);
                days.add(at.toLocalDate().toString());
            }
            assertThat(days).doesNotHaveDuplicates().hasSize(3);
        }
        ZonedDateTime secondHalfPastTwo = ZonedDateTime.parse("2026-10-25T02:10:00+01:00[Europe/Brussels]");
        assertThat(Schedule.next(CronExpression.parse("0 30 2 * * *"), secondHalfPastTwo).toLocalDate()).hasToString("2026-10-26");
    }

    @Test
    void runsNeverOverlapAndANightThatFailsDoesNotEndTheSchedule() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        LastNight lastNight = new LastNight(new SimpleMeterRegistry());
        AtomicReference<Schedule> schedule = new AtomicReference<>();
        schedule.set(new Schedule(CronExpression.parse("* * * * * *"), BRUSSELS, Clock.systemUTC(), day -> {
            seen.add(atWork.incrementAndGet());
            pause(1_300);
            atWork.decrementAndGet();
            if (seen.size() == 3) {
                schedule.get().stop();
            }
            return ended(seen.size() == 2 ? ExitCode.FAILED : ExitCode.DONE);
        }, lastNight, new Console(System.out, false, ConsoleTexts.ENGLISH)));
        CompletableFuture<Void> stay = CompletableFuture.runAsync(schedule.get()::stay);
        stay.get(60, TimeUnit.SECONDS);
        assertThat(seen).containsExactly(1, 1, 1);
        assertThat(lastNight.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void healthIsDownAfterANightThatFailedAndUpAgainAfterAGoodOne() {
        LastNight lastNight = new LastNight(new SimpleMeterRegistry());
        assertThat(lastNight.health().getStatus().getCode()).isEqualTo("UP");
        lastNight.was(ended(ExitCode.FAILED));
        assertThat(lastNight.health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(lastNight.health().getDetails()).containsEntry("exitCode", 1);
        lastNight.was(ended(ExitCode.DONE_WITH_REJECTS));
        assertThat(lastNight.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aWrongExpressionIsRefused() {
        Ended ended = InProcess.regie("schedule", "--schedule.cron=every night", "--output", folder.resolve("wrong").toString());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(ended.err()).contains("regie.schedule.cron 'every night' is not right");
    }

    /** A night with a broken input, then the same with the input put right: bills, shows it, holds no lock by day. */
    @Test
    void theScheduleOfTheProductShowsItsNightsOnThisMachineOnly() throws Exception {
        Path input = InProcess.copy(Path.of("input"), folder.resolve("input"));
        String supplier = Files.readString(input.resolve("conditions.csv"));
        Files.writeString(input.resolve("conditions.csv"), "nothing\n");
        Path output = folder.resolve("output");
        int port = freePort();
        Map<String, String> options = new TreeMap<>(Map.of("regie.input", input.toString(), "regie.output", output.toString(),
                "regie.schedule.cron", "*/2 * * * * *", "regie.schedule.port", Integer.toString(port)));
        AtomicReference<ConfigurableApplicationContext> context = new AtomicReference<>();
        CompletableFuture<ExitCode> stay = CompletableFuture.supplyAsync(() ->
                ScheduleApplication.stay(new Arguments("schedule", options), context::set));
        String health = "http://127.0.0.1:" + port + "/actuator/health";
        awaitContains(health, "\"exitCode\":2");
        assertThat(get(health)).contains("\"status\":\"DOWN\"").contains("nextRun");
        assertThat(reachableFromOutside(port)).isFalse();
        Files.writeString(input.resolve("conditions.csv"), supplier);
        awaitContains(health, "\"exitCode\":0");
        assertThat(get("http://127.0.0.1:" + port + "/actuator/metrics/regie.rows")).containsPattern("\"value\":[1-9]");
        assertThat(get("http://127.0.0.1:" + port + "/actuator/metrics/regie.invoices")).containsPattern("\"value\":[1-9]");
        assertThat(get("http://127.0.0.1:" + port + "/actuator/metrics/regie.step.seconds")).contains("intake");
        assertThat(get("http://127.0.0.1:" + port + "/actuator/env")).contains("404");
        context.get().close();
        assertThat(stay.get(120, TimeUnit.SECONDS)).isEqualTo(ExitCode.DONE);
        assertThat(InProcess.months(output)).isNotEmpty();
        assertThat(InProcess.regie("status", "--output", output.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static void awaitContains(String url, String text) throws Exception {
        Instant patience = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(patience)) {
            try {
                if (get(url).contains(text)) {
                    return;
                }
            } catch (java.io.IOException notYet) {
                // the server starts
            }
            pause(200);
        }
        throw new AssertionError(url + " never said " + text);
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static boolean reachableFromOutside(int port) throws Exception {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    try (Socket socket = new Socket(address, port)) {
                        return socket.isConnected();
                    } catch (java.io.IOException refused) {
                        continue;
                    }
                }
            }
        }
        return false;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
