package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Every mistake is listed, not only the first: those of the words and those of their values. */
class WrongUsageTest {

    private static List<String> mistakes(String... words) {
        Arguments arguments = Arguments.parse(words, "");
        StandardEnvironment environment = new StandardEnvironment();
        Map<String, Object> properties = new HashMap<>(Map.of("regie.language", "en"));
        properties.putAll(arguments.properties());
        environment.getPropertySources().addFirst(new MapPropertySource("options", properties));
        try {
            SettingsReader.read(environment, arguments);
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
            return refusal.messages();
        }
    }

    @Test
    void wordsAndValuesAreWrongTogether() {
        assertThat(mistakes("bill", "--period", "2026-13", "--bogus", "x", "--source", "xml", "--issue-date", "2026-02-30"))
                .satisfiesExactly(
                        word -> assertThat(word).contains("'--bogus' is not known here"),
                        help -> assertThat(help).contains("regie bill --help"),
                        period -> assertThat(period).contains("--period '2026-13'"),
                        day -> assertThat(day).contains("--issue-date '2026-02-30'"),
                        source -> assertThat(source).contains("xml"));
    }

    @Test
    void everyWordThatIsNotKnownIsNamed() {
        assertThat(mistakes("bill", "--perod", "2026-10", "--foo", "1", "--bar=2", "--worker", "2", "--format", "winbooks"))
                .anySatisfy(period -> assertThat(period).contains("Did you mean --period"))
                .anySatisfy(workers -> assertThat(workers).contains("Did you mean --workers"))
                .anySatisfy(foo -> assertThat(foo).contains("'--foo' is not known here"))
                .anySatisfy(bar -> assertThat(bar).contains("'--bar=2' is not known here"))
                .anySatisfy(elsewhere -> assertThat(elsewhere).contains("'--format' is not an option of 'bill'").contains("export"));
    }

    @Test
    void anOptionGivenTwiceHidesNoOther() {
        assertThat(mistakes("bill", "--period", "2026-10", "--period", "2026-11", "--workers", "none"))
                .anySatisfy(twice -> assertThat(twice).contains("--period is given twice"))
                .anySatisfy(workers -> assertThat(workers).contains("--workers 'none'"));
    }

    @ParameterizedTest
    @CsvSource({"bill,period", "preview,period", "replay,period", "bill,approve", "bill,issue-date", "run,as-of", "export,year"})
    void anEmptyValueIsNoValueThatWasLeftOut(String command, String option) {
        assertThat(mistakes(command, "--" + option + "=")).anySatisfy(mistake -> assertThat(mistake).contains("--" + option + " ''"));
        assertThat(mistakes(command, "--regie." + option + "=")).anySatisfy(mistake -> assertThat(mistake).contains("--" + option + " ''"));
    }
}
