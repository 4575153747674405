package be.regie.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.party.CustomersFile;
import be.regie.prestation.RejectCode;
import be.regie.table.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of {@code customers.csv} as the product reads them: its own checks, then whether an e-invoice can be made. */
class CustomerRowsTest {

    private static final String HEADING = "customer_id;name;street;postal_code;city;language;country;enterprise_number;vat_number;"
            + "vat_treatment;email\n";
    private static final String SOUND = "C0;Exemple SRL;Rue du Test 1;5000;Namur;fr;BE;0100000763;;STANDARD;\n";

    @TempDir
    Path folder;

    private CustomersFile.Result read(String rest) throws IOException {
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, HEADING + SOUND + "C1;Exemple SA;Rue du Test 2;5000;Ville;fr;" + rest + "\n");
        return CustomersFile.read(new CsvTable(file, "customers.csv"), CustomerCheck::problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # country;enterprise number;VAT number;treatment;e-mail  | code               | field
            BE;;;STANDARD;                                           | MISSING_VALUE      | enterprise_number
            BE;0431150351;;STANDARD;                                 | INVALID_IDENTIFIER | enterprise_number
            BE;431150350;;STANDARD;                                  | INVALID_IDENTIFIER | enterprise_number
            BE;0100000763;BE0100001456;STANDARD;                     | INVALID_IDENTIFIER | vat_number
            BE;;BE0100000764;STANDARD;                               | INVALID_IDENTIFIER | vat_number
            BE;0100000763;;STANDARD;nobody                           | INVALID_IDENTIFIER | email
            BE;0100000763;;BE_REVERSE_CHARGE;                        | MISSING_VALUE      | vat_number
            BE;0100000763;FR12123456789;BE_REVERSE_CHARGE;           | INVALID_IDENTIFIER | vat_number
            FR;;;EU_REVERSE_CHARGE;                                  | MISSING_VALUE      | vat_number
            FR;;FR1234;EU_REVERSE_CHARGE;                            | INVALID_IDENTIFIER | vat_number
            FR;;CHE123456789;EU_REVERSE_CHARGE;                      | INVALID_IDENTIFIER | vat_number
            IT;;IT12345670018;EU_REVERSE_CHARGE;                     | INVALID_IDENTIFIER | vat_number
            SE;;SE123456789001;EU_REVERSE_CHARGE;                    | INVALID_IDENTIFIER | vat_number
            FR;;;OUTSIDE_EU;                                         | BAD_VALUE          | country
            GB;;FR12123456789;OUTSIDE_EU;                            | INVALID_IDENTIFIER | vat_number
            US;;;OUTSIDE_EU;                                         | MISSING_VALUE      | vat_number
            MA;;MA12345678;OUTSIDE_EU;                               | INVALID_IDENTIFIER | vat_number
            MA;0060:12345678;;OUTSIDE_EU;                            | INVALID_IDENTIFIER | enterprise_number
            MA;0088:5412345000014;;OUTSIDE_EU;                       | INVALID_IDENTIFIER | enterprise_number
            XX;0100000763;;STANDARD;                                 | BAD_VALUE          | country
            """)
    void eachDefectIsOneRejectWithFileLineFieldAndRemedy(String rest, RejectCode code, String field) throws IOException {
        CustomersFile.Result result = read(rest);

        assertThat(result.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.file()).isEqualTo("customers.csv");
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.problem().code()).isEqualTo(code);
            assertThat(reject.problem().field()).isEqualTo(field);
            assertThat(reject.problem().advice().message().toString()).isNotBlank();
            assertThat(reject.problem().advice().remedy().toString()).isNotBlank();
        });
        assertThat(result.customers()).containsOnlyKeys("C0");
        assertThat(result.rejectedIds()).containsExactly("C1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # country;enterprise number;VAT number;treatment;e-mail  | electronic address
            MA;0060:123456789;;OUTSIDE_EU;                           | 0060:123456789
            US;0088:5412345000013;;OUTSIDE_EU;achats@example.com     | 0088:5412345000013
            MA;0060:123456789;MA12345678;OUTSIDE_EU;                 | 0060:123456789
            US;;US123456789;OUTSIDE_EU;                              | 9959:123456789
            FR;;FR12123456789;EU_REVERSE_CHARGE;                     | 9957:FR12123456789
            BE;;BE 0100.000.763;STANDARD;                            | 9925:BE0100000763
            BE;0100.000.763;;STANDARD;                               | 0208:0100000763
            """)
    void anAddressWrittenInPlaceOfAnEnterpriseNumberReachesCustomersOfAnyCountry(String rest, String address) throws IOException {
        CustomersFile.Result result = read(rest);

        assertThat(result.rejects()).isEmpty();
        assertThat(ElectronicAddress.of(result.customers().get("C1")))
                .hasValueSatisfying(found -> assertThat(found.scheme() + ":" + found.identifier()).isEqualTo(address));
    }
}
