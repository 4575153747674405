package be.regie;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.conditions.ConditionsFile;
import be.regie.conditions.Contracts;
import be.regie.conditions.ContractsFile;
import be.regie.party.CustomersFile;
import be.regie.party.SupplierFile;
import be.regie.prestation.PrestationCodec;
import be.regie.prestation.PrestationReader;
import be.regie.prestation.PrestationRow;
import be.regie.prestation.RefusedRow;
import be.regie.table.Csv;
import be.regie.table.Rows;
import be.regie.table.Source;
import be.regie.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The sample with damaged bytes: no reader fails, and what it gives is sound or refused with a reason. */
class DamagedInputTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /** @param at where in the file, in millionths of its length */
    record Damage(int at, int removed, String put) {

        byte[] in(byte[] bytes) {
            int start = (int) ((long) bytes.length * at / 1_000_000);
            int end = Math.min(bytes.length, start + removed);
            byte[] inserted = put.getBytes(StandardCharsets.ISO_8859_1);
            byte[] damaged = new byte[bytes.length - (end - start) + inserted.length];
            System.arraycopy(bytes, 0, damaged, 0, start);
            System.arraycopy(inserted, 0, damaged, start, inserted.length);
            System.arraycopy(bytes, end, damaged, start + inserted.length, bytes.length - end);
            return damaged;
        }
    }

    @Provide
    Arbitrary<Damage> damage() {
        Arbitrary<String> put = Arbitraries.of("", "\"", ";", "\n", "\r", "\0", "é", "ÿþ", "=1+1", "../..", "-", "\"\"", ",",
                "999999999999999999999", "2026-02-30", "x".repeat(5_000), "x".repeat(300_000), "\u0000\u0001", "%", ": ", "  ");
        return Combinators.combine(Arbitraries.integers().between(0, 1_000_000), Arbitraries.integers().between(0, 40), put)
                .as(Damage::new);
    }

    private static byte[] damaged(String name, List<Damage> damages) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("input").resolve(name));
        for (Damage damage : damages) {
            bytes = damage.in(bytes);
        }
        return bytes;
    }

    private static Table table(String name, List<Damage> damages) throws IOException {
        return Csv.inMemory(name, damaged(name, damages));
    }

    @Property(tries = 300)
    void prestations(@ForAll @Size(min = 1, max = 5) List<@From("damage") Damage> damages) throws IOException {
        PrestationReader reader = new PrestationReader(BRUSSELS);
        int read = 0;
        try (Rows rows = table("prestations/2026-10.csv", damages).open(PrestationReader.COLUMNS)) {
            while (rows.hasNext()) {
                read++;
                switch (reader.read(rows.next())) {
                    case PrestationRow row -> assertThat(PrestationCodec.decode(
                            new PrestationCodec().encode(row.prestation()))).isEqualTo(row.prestation());
                    case RefusedRow refused -> assertThat(refused.rejects()).isNotEmpty();
                }
            }
            assertThat(read > 60 || !rows.source().mistakes().isEmpty()).isTrue();
        }
    }

    @Property(tries = 300)
    void customers(@ForAll @Size(min = 1, max = 3) List<@From("damage") Damage> damages) throws IOException {
        CustomersFile.Result result = CustomersFile.read(table("customers.csv", damages), each -> List.of());

        assertThat(result.customers().keySet()).noneMatch(result.rejectedIds()::contains);
        isReadOrRefused(result.source(), result.customers().size() + result.rejects().size(), 10);
    }

    @Property(tries = 300)
    void contracts(@ForAll @Size(min = 1, max = 3) List<@From("damage") Damage> damages) throws IOException {
        ContractsFile.Result result =
                ContractsFile.read(table("contracts.csv", damages), Set.of("C002", "C003", "C004", "C005", "C006"));

        Contracts.of(result.contracts());
        // the contracts of customers that are held back are left out: these stand for them
        isReadOrRefused(result.source(), result.contracts().size() + result.rejects().size() + result.blockedCustomers().size(), 5);
    }

    @Property(tries = 300)
    void conditions(@ForAll @Size(min = 1, max = 3) List<@From("damage") Damage> damages) throws IOException {
        ConditionsFile.Result result = ConditionsFile.read(table("conditions.csv", damages));

        isReadOrRefused(result.source(), result.rules().size() + result.mistakes().size(), 15);
    }

    private static void isReadOrRefused(Source source, int accountedFor, int atLeast) {
        assertThat(accountedFor >= atLeast || !source.mistakes().isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void supplier(@ForAll @Size(min = 1, max = 3) List<@From("damage") Damage> damages) throws IOException {
        Path folder = Files.createTempDirectory("supplier");
        Path file = Files.write(folder.resolve("supplier.yml"), damaged("supplier.yml", damages));

        SupplierFile.Result result = SupplierFile.read(file, List.of("hledger", "winbooks"));

        assertThat(result.supplier().isPresent()).isEqualTo(result.mistakes().isEmpty());
        Files.delete(file);
        Files.delete(folder);
    }
}
