package be.regie;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The import arrows go one way along the data's way, and the pure heart knows neither time nor place. */
class ArchitectureTest {

    /** The stations of the data's way; each may know those before it and its neighbours on the same line. */
    private static final List<List<String>> STATIONS = List.of(
            List.of("money", "text"),
            List.of("table"),
            List.of("prestation", "conditions", "party"),
            List.of("pricing"),
            List.of("invoice"),
            List.of("document", "ledger"),
            List.of("report", "mail"),
            List.of("job"));

    private static final String[] PURE = packages(List.of("money", "conditions", "pricing"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("be.regie");

    static List<Integer> stations() {
        return IntStream.range(0, STATIONS.size() - 1).boxed().toList();
    }

    @ParameterizedTest(name = "from station {0}")
    @MethodSource("stations")
    void the_import_arrows_go_one_way(int station) {
        List<String> later = STATIONS.subList(station + 1, STATIONS.size()).stream().flatMap(List::stream).toList();

        noClasses().that().resideInAnyPackage(packages(STATIONS.get(station)))
                .should().dependOnClassesThat().resideInAnyPackage(packages(later))
                .orShould().dependOnClassesThat().resideInAPackage("be.regie")
                .allowEmptyShould(true).check(PRODUCT);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("be.regie.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void every_package_is_a_station() {
        List<String> known = STATIONS.stream().flatMap(List::stream).toList();

        assertThat(PRODUCT).allSatisfy(javaClass -> assertThat(
                javaClass.getPackageName().replaceFirst("^be\\.regie\\.?", "").split("\\.")[0])
                .isIn(Stream.concat(known.stream(), Stream.of("")).toList()));
    }

    @Test
    void only_the_job_knows_spring_batch() {
        noClasses().that().resideOutsideOfPackages("be.regie", "be.regie.job..")
                .should().dependOnClassesThat().resideInAPackage("org.springframework.batch..").check(PRODUCT);
    }

    @Test
    void the_pure_heart_knows_no_framework_and_no_database() {
        noClasses().that().resideInAnyPackage(PURE).should(knowFrameworkOrDatabase()).check(PRODUCT);
    }

    @Test
    void the_pure_heart_takes_no_clock_locale_zone_or_chance_from_its_surroundings() {
        noClasses().that().resideInAnyPackage(PURE).should(askSurroundings()).check(PRODUCT);
    }

    @Test
    void a_class_that_asks_its_surroundings_is_caught_each_time() {
        JavaClasses impure = new ClassFileImporter().importClasses(Impure.class);

        assertThatThrownBy(() -> noClasses().should(askSurroundings()).check(impure))
                .isInstanceOf(AssertionError.class)
                .message().contains("LocalDate.now()", "Locale.getDefault()", "ZoneId.systemDefault()",
                        "String.toUpperCase()", "String.formatted(", "System.nanoTime()", "UUID.randomUUID()",
                        "Clock.systemUTC()", "Math.random()");
        assertThatThrownBy(() -> noClasses().should(knowFrameworkOrDatabase()).check(impure))
                .isInstanceOf(AssertionError.class).message().contains("java.sql.Date");
    }

    private static ArchCondition<JavaClass> knowFrameworkOrDatabase() {
        return dependOnClassesThat(resideInAPackage("org.springframework..").or(resideInAPackage("java.sql.."))
                .or(resideInAPackage("javax.sql..")));
    }

    private static ArchCondition<JavaClass> askSurroundings() {
        return callMethodWhere(call("java.time.*", "now"))
                .or(callMethodWhere(call("java.time.(Clock|InstantSource)", "system.*|tick.*")))
                .or(callMethodWhere(call("java.time.ZoneId", "systemDefault")))
                .or(callMethodWhere(call("java.util.(Locale|TimeZone)", "getDefault")))
                .or(callMethodWhere(call("java.lang.System", "currentTimeMillis|nanoTime|getenv|getProperty")))
                .or(callMethodWhere(call("java.util.UUID", "randomUUID")))
                .or(callMethodWhere(call("java.lang.Math", "random")))
                .or(dependOnClassesThat(nameMatching("java.util.Random|java.security.SecureRandom|java.util.Date")))
                .or(callMethodWhere(call("java.lang.String", "formatted")))
                .or(callMethodWhere(call("java.lang.String", "format")
                        .and(target(rawParameterTypes(String.class, Object[].class)))))
                .or(callMethodWhere(call("java.lang.String", "toUpperCase|toLowerCase")
                        .and(target(rawParameterTypes(new Class<?>[0])))));
    }

    private static DescribedPredicate<JavaMethodCall> call(String owner, String method) {
        return DescribedPredicate.describe(owner + "." + method,
                call -> call.getTargetOwner().getName().matches(owner) && call.getName().matches(method));
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> "be.regie." + name + "..").toArray(String[]::new);
    }

    /** All that the pure heart must not do. */
    private static final class Impure {

        String ask() {
            return LocalDate.now() + Locale.getDefault().toString() + ZoneId.systemDefault()
                    + "x".toUpperCase() + "%s".formatted("x") + System.nanoTime() + UUID.randomUUID()
                    + Clock.systemUTC() + Math.random() + new java.sql.Date(0);
        }
    }
}
