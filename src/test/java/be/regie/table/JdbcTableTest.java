package be.regie.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.regie.RealPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a query, as the texts that the CSV file would hold. */
class JdbcTableTest {

    private enum Column { ID, AT, ON_DAY, AMOUNT, RATIO, READY, NOTE }

    private static final Columns COLUMNS = Columns.of(Column.class, EnumSet.of(Column.ID, Column.AT));

    @TempDir
    Path folder;

    static Stream<String> databases() {
        return Stream.of("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", RealPostgres.newDatabase());
    }

    private static JdbcTable table(String url, String query, Optional<Path> copy) {
        return new JdbcTable("things", query, "things-query", () -> DriverManager.getConnection(url), copy);
    }

    private static List<List<String>> read(Table table) {
        List<List<String>> read = new ArrayList<>();
        try (Rows rows = table.open(COLUMNS)) {
            assertThat(rows.hasNext() ? List.of() : rows.source().mistakes()).isEmpty();
            rows.forEachRemaining(row -> read.add(Stream.of(Column.values()).map(column -> ((Row) row).text(column)).toList()));
        }
        return read;
    }

    private static final String TYPED = """
            select 'B' as "iD", timestamp '2026-10-31 14:05:00' as at, date '2026-10-31' as on_day,
                   cast(30.00 as numeric(9, 2)) as amount, cast(0.1 as double precision) as ratio, true as ready, 'a;"b",\nc' as note
            union all
            select 'A', timestamp '2026-10-31 14:05:07', null, cast(1200 as numeric(9, 2)), null, false, null""";

    @ParameterizedTest
    @MethodSource("databases")
    void valuesOfEveryTypeAreTheTextsOfTheFiles(String url) {
        assertThat(read(table(url, TYPED, Optional.empty()))).containsExactly(
                List.of("A", "2026-10-31T14:05:07", "", "1200", "", "false", ""),
                List.of("B", "2026-10-31T14:05", "2026-10-31", "30", "0.1", "true", "a;\"b\",\nc"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theCopyReadsTheSameAndItsHashIsTheSource(String url) {
        Path copy = folder.resolve("new/things.csv");
        JdbcTable table = table(url, TYPED, Optional.of(copy));
        assertThat(read(table)).isEqualTo(read(new CsvTable(copy, "things.csv")));
        try (Rows rows = table.open(COLUMNS)) {
            rows.forEachRemaining(row -> { });
            assertThat(rows.source().sha256()).isEqualTo(Sha256.of(copy));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void unknownColumnsAreIgnoredWithAWarningAndMissingOnesNamed(String url) {
        try (Rows rows = table(url, "select 1 as id, current_timestamp as att", Optional.empty()).open(COLUMNS)) {
            assertThat(rows.hasNext()).isFalse();
            assertThat(rows.source().mistakes()).singleElement().asString()
                    .contains("at: the needed column is missing").contains("things-query");
            assertThat(rows.source().warnings()).singleElement().asString().contains("\"att\" is unknown").contains("did you mean at?");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aQueryThatTheDatabaseRefusesIsAMistakeOfTheConfiguration(String url) {
        assertThat(table(url, "select * from nowhere;", Optional.empty()).mistakes(COLUMNS)).singleElement().asString()
                .contains("the database refuses the query").contains("Correct things-query");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFailureHalfwayIsToldWithTheTable(String url) {
        assertThatThrownBy(() -> read(table(url, "select 1 / (2 - x) as id, current_timestamp as at from generate_series(1, 3) as s(x)"
                .replace("generate_series", url.startsWith("jdbc:h2") ? "system_range" : "generate_series"), Optional.empty())))
                .isInstanceOf(DatabaseReadException.class).hasMessageContaining("The table things of the archive's database");
    }

    @Test
    void moreRowsThanMemoryHoldsAreStreamed() {
        String wide = "select lpad(cast(x as text), 8, '0') as id, now() as at, repeat(md5(cast(x as text)), 125) as note"
                + " from generate_series(1, 300000) as s(x)";
        long before = used();
        long most = 0;
        long count = 0;
        try (Rows rows = table(RealPostgres.newDatabase(), wide, Optional.empty()).open(COLUMNS)) {
            while (rows.hasNext()) {
                rows.next();
                if (++count % 50_000 == 0) {
                    most = Math.max(most, used() - before);
                }
            }
        }
        assertThat(count).isEqualTo(300_000);
        assertThat(most).isLessThan(150_000_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aTableWithoutRowsIsCopiedAsItsHeading() throws Exception {
        Path copy = folder.resolve("none.csv");
        assertThat(read(table("jdbc:h2:mem:", "select cast(1 as int) id, current_timestamp at where 1 = 0", Optional.of(copy)))).isEmpty();
        assertThat(Files.readString(copy)).isEqualTo("id,at\n");
    }
}
