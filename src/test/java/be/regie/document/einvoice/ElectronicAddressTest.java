package be.regie.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import be.regie.party.Customer;
import be.regie.party.VatTreatment;
import be.regie.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectronicAddressTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # country, enterprise number, VAT number,       treatment,         endpoint
            BE,        0200000043,        BE0200000043,     STANDARD,          0208:0200000043
            BE,        0200000043,        "",               STANDARD,          0208:0200000043
            BE,        "",                BE0200000043,     STANDARD,          9925:BE0200000043
            BE,        0200000043,        BE0200000043,     BE_REVERSE_CHARGE, 0208:0200000043
            FR,        0200000043,        BE0200000043,     STANDARD,          0208:0200000043
            FR,        0200000043,        FR12123456789,    EU_REVERSE_CHARGE, 9957:FR12123456789
            AT,        "",                ATU12345678,      EU_REVERSE_CHARGE, 9914:ATU12345678
            BG,        "",                BG123456789,      EU_REVERSE_CHARGE, 9926:BG123456789
            CY,        "",                CY12345678A,      EU_REVERSE_CHARGE, 9928:CY12345678A
            CZ,        "",                CZ12345678,       EU_REVERSE_CHARGE, 9929:CZ12345678
            DE,        "",                DE123456789,      EU_REVERSE_CHARGE, 9930:DE123456789
            DK,        "",                DK12345678,       EU_REVERSE_CHARGE, 0184:12345678
            EE,        "",                EE123456789,      EU_REVERSE_CHARGE, 9931:EE123456789
            ES,        "",                ESA12345678,      EU_REVERSE_CHARGE, 9920:ESA12345678
            FI,        "",                FI12345678,       EU_REVERSE_CHARGE, 0216:003712345678
            FR,        123456789,         FR12123456789,    EU_REVERSE_CHARGE, 9957:FR12123456789
            GR,        "",                EL123456789,      EU_REVERSE_CHARGE, 9933:EL123456789
            HR,        "",                HR12345678901,    EU_REVERSE_CHARGE, 9934:HR12345678901
            HU,        "",                HU12345678,       EU_REVERSE_CHARGE, 9910:HU12345678
            IE,        "",                IE1234567A,       EU_REVERSE_CHARGE, 9935:IE1234567A
            IT,        "",                IT12345670017,    EU_REVERSE_CHARGE, 0211:IT12345670017
            LT,        "",                LT123456789,      EU_REVERSE_CHARGE, 9937:LT123456789
            LU,        "",                LU12345678,       EU_REVERSE_CHARGE, 9938:LU12345678
            LV,        "",                LV12345678901,    EU_REVERSE_CHARGE, 9939:LV12345678901
            MT,        "",                MT12345678,       EU_REVERSE_CHARGE, 9943:MT12345678
            NL,        "",                NL123456789B01,   EU_REVERSE_CHARGE, 9944:NL123456789B01
            PL,        "",                PL1234567890,     EU_REVERSE_CHARGE, 9945:PL1234567890
            PT,        "",                PT123456789,      EU_REVERSE_CHARGE, 9946:PT123456789
            RO,        "",                RO12345678,       EU_REVERSE_CHARGE, 9947:RO12345678
            SE,        "",                SE123456789701,   EU_REVERSE_CHARGE, 0007:1234567897
            SI,        "",                SI12345678,       EU_REVERSE_CHARGE, 9949:SI12345678
            SK,        "",                SK1234567890,     EU_REVERSE_CHARGE, 9950:SK1234567890
            AD,        "",                ADL123456A,       OUTSIDE_EU,        9922:ADL123456A
            AL,        "",                ALJ12345678A,     OUTSIDE_EU,        9923:ALJ12345678A
            BA,        "",                BA123456789012,   OUTSIDE_EU,        9924:BA123456789012
            CH,        "",                CHE123456789MWST, OUTSIDE_EU,        9927:CHE123456789MWST
            GB,        "",                GB123456789,      OUTSIDE_EU,        9932:GB123456789
            LI,        "",                LI12345,          OUTSIDE_EU,        9936:LI12345
            MC,        "",                MC12345678901,    OUTSIDE_EU,        9940:MC12345678901
            ME,        "",                ME12345678,       OUTSIDE_EU,        9941:ME12345678
            MK,        "",                MK1234567890123,  OUTSIDE_EU,        9942:MK1234567890123
            NO,        "",                NO123456785MVA,   OUTSIDE_EU,        0192:123456785
            RS,        "",                RS123456789,      OUTSIDE_EU,        9948:RS123456789
            SM,        "",                SM12345,          OUTSIDE_EU,        9951:SM12345
            TR,        "",                TR1234567890,     OUTSIDE_EU,        9952:TR1234567890
            VA,        "",                VA12345,          OUTSIDE_EU,        9953:VA12345
            US,        "",                US123456789,      OUTSIDE_EU,        9959:123456789
            MA,        0060:123456789,    "",               OUTSIDE_EU,        0060:123456789
            CA,        0088:5412345000013,"",               OUTSIDE_EU,        0088:5412345000013
            JP,        0199:00000000000000000098, "",       OUTSIDE_EU,        0199:00000000000000000098
            """)
    void aBuyerOfEachCountryGetsItsElectronicAddressAndAnInvoiceAndCreditNoteThatPeppolAccepts(String country,
            String enterpriseNumber, String vatNumber, VatTreatment treatment, String endpoint) {
        Customer customer = Samples.customer("C002", "Exemple", country, enterpriseNumber, vatNumber, treatment,
                Language.EN);
        String[] address = endpoint.split(":");

        assertThat(CustomerCheck.problems(customer)).isEmpty();
        assertThat(ElectronicAddress.of(customer)).contains(new ElectronicAddress(address[0], address[1]));
        assertThat(Peppol.complaints(ElectronicInvoice.of(Samples.invoice(customer)))).isEmpty();
        assertThat(Peppol.complaints(ElectronicInvoice.of(Samples.creditNote(customer)))).isEmpty();
    }
}
