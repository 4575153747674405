package be.regie.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsoundDocumentTest {

    @Test
    void whatCouldNotBeAValidElectronicInvoiceStopsTheMonthBeforeAnyNumber(@TempDir Path folder) throws IOException {
        BilledFirm firm = BilledFirm.bill(folder);
        Path conditions = firm.input("conditions.csv");
        String sound = Files.readString(conditions);
        Files.writeString(conditions, sound.replace("tva;vat;STANDARD;21;", "tva;vat;STANDARD;0;"));
        Files.writeString(firm.input("prestations/2026-10.csv"), BilledFirm.HEADING
                + BilledFirm.remote("R1", "C1", "10-01", 60, "10") + BilledFirm.remote("R2", "C2", "10-02", 60, "10"));

        BilledFirm.Ended stopped = firm.billOctober();
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(stopped.err()).contains("customer C1: VAT category S needs a rate above 0").doesNotContain("C2", "\tat ");
        assertThat(firm.output("2026-10")).doesNotExist();

        Files.writeString(conditions, sound);
        assertThat(firm.billOctober().exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(firm.columns("2026-10/register/invoices.csv", "invoice_number", "customer_id", "net"))
                .containsExactly("2026-000007 C1 117.50", "2026-000008 C2 117.50");
    }
}
