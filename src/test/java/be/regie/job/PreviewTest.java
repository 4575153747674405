package be.regie.job;

import static be.regie.job.AuditFixture.INPUT;
import static be.regie.job.AuditFixture.regie;
import static org.assertj.core.api.Assertions.assertThat;

import be.regie.table.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is previewed is what is billed, or nothing is. */
class PreviewTest {

    private static final Pattern FINGERPRINT = Pattern.compile("Fingerprint: ([0-9a-f-]{19})");

    @TempDir
    Path output;

    private static String fingerprint(PackagedProgram.Ended preview) {
        Matcher found = FINGERPRINT.matcher(preview.out());
        assertThat(found.find()).as(preview.out() + preview.err()).isTrue();
        return found.group(1);
    }

    @Test
    void a_preview_has_everything_a_month_has_as_drafts_and_issues_nothing() throws IOException {
        PackagedProgram.Ended preview = regie(output, "preview", "--period=2026-09");

        assertThat(preview.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS.number());
        Path folder = output.resolve("preview/2026-09");
        assertThat(Folders.files(folder)).containsExactly("fingerprint.csv", "invoices/DRAFT-1.pdf", "invoices/DRAFT-1.xml",
                "ledger/ACT.txt", "ledger/hledger.journal", "ledger/journal.csv", "manifest.json", "register/covered.csv",
                "register/invoices.csv", "register/lines.csv", "register/vat-grids.csv", "report.html", "report.json");
        assertThat(Files.readString(folder.resolve("register/invoices.csv"))).contains("DRAFT-1;INVOICE;2026-09;2026-09-30");
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("invoices/DRAFT-1.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("BROUILLON");
        }
        assertThat(Files.readString(folder.resolve("report.html"))).contains("<h1>Aperçu\u00A0: septembre\u00A02026</h1>", "1 brouillon de facture du",
                "<p class=\"draft\">", "aperçu, septembre\u00A02026\u00A0: rien n’est numéroté ni émis").doesNotContain("clos\u00A0:");
        assertThat(AuditFixture.tables(output, "billing_period", "billing_group", "line", "invoice", "journal_entry", "frozen_file",
                "included_draw", "numbering")).allMatch(table -> table.endsWith(" 0"));
        try (Stream<Path> left = Files.list(output.resolve("preview"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("2026-09");
        }
    }

    @Test
    void the_fingerprint_is_that_of_a_file_and_the_same_at_every_preview() {
        String first = fingerprint(regie(output, "preview", "--period=2026-10"));
        String again = fingerprint(regie(output, "preview", "--period=2026-10"));

        assertThat(again).isEqualTo(first);
        assertThat(Sha256.of(output.resolve("preview/2026-10/fingerprint.csv"))).startsWith(first.replace("-", ""));
        assertThat(fingerprint(regie(output, "preview", "--period=2026-10", "--issue-date=2026-11-03"))).isNotEqualTo(first);
    }

    @Test
    void what_it_says_to_bill_leads_to_the_same_books_and_a_month_that_is_closed_there_approves_nothing() {
        PackagedProgram.Ended preview = regie(output, "preview", "--period=2026-10");
        String approve = "bill --period 2026-10 --input " + INPUT.toAbsolutePath().normalize() + " --output " + output + " --approve " + fingerprint(preview);
        assertThat(preview.out()).contains(approve).contains("would be billed ").doesNotContain("billed now");

        assertThat(regie(output, "bill", "--period=2026-10").out()).doesNotContain("is not over");
        PackagedProgram.Ended again = regie(output, "bill", "--period=2026-10", "--approve=" + fingerprint(preview));
        assertThat(again.out()).contains("the fingerprint was compared with nothing");
        assertThat(again.exitCode()).isZero();
        assertThat(regie(output, "preview", "--period=2099-11").out()).contains("Warning: 2099-11 is not over yet");
        assertThat(regie(output, "bill", "--period=2099-11").out()).contains("Warning: 2099-11 is not over yet");
    }

    @Test
    void an_approved_preview_is_billed_with_the_same_amounts_line_by_line() throws IOException {
        String fingerprint = fingerprint(regie(output, "preview", "--period=2026-10"));

        PackagedProgram.Ended billed = regie(output, "bill", "--period=2026-10", "--approve=" + fingerprint);

        assertThat(billed.exitCode()).as(billed.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS.number());
        assertThat(withoutNumbers(output.resolve("2026-10/register/lines.csv")))
                .isEqualTo(withoutNumbers(output.resolve("preview/2026-10/register/lines.csv"))).hasSizeGreaterThan(10);
        assertThat(Files.readString(output.resolve("2026-10/register/covered.csv")))
                .isEqualTo(Files.readString(output.resolve("preview/2026-10/register/covered.csv")));
        assertThat(regie(output, "replay", "--period=2026-10").exitCode()).isZero();
    }

    private static List<String> withoutNumbers(Path register) throws IOException {
        return Files.readAllLines(register).stream().map(line -> line.substring(line.indexOf(';'))).toList();
    }

    @Test
    void a_changed_archive_is_not_billed_and_each_difference_is_told(@TempDir Path changed) throws IOException {
        String fingerprint = fingerprint(regie(output, "preview", "--period=2026-10"));
        Path input = InProcess.copy(INPUT, changed.resolve("input"));
        AuditFixture.replace(input.resolve("prestations/2026-10.csv"), "P-15;A1;T-15;2026-10-06T10:00;50;", "P-15;A1;T-15;2026-10-06T10:00;80;");
        AuditFixture.replace(input.resolve("prestations/2026-10.csv"), "ONSITE;;;;1;10;", "ONSITE;;;;1;20;");
        AuditFixture.replace(input.resolve("customers.csv"), "Rue Modèle 3", "Rue Modèle 33");

        PackagedProgram.Ended billed = regie(input, output, "bill", "--period=2026-10", "--approve=" + fingerprint);

        assertThat(billed.exitCode()).isEqualTo(ExitCode.NOT_AS_APPROVED.number());
        assertThat(billed.err()).contains("Prestation P-15, time: minutes 50, now 80; net 93.75, now 150.00", "Invoice to A1: net 203.76, now 260.01",
                "Prestation P-19, kilometres: quantity 10, now 20; net 4.50, now 9.00", "Invoice to A3: net ", "; address Rue Modèle 3, ", ", now Rue Modèle 33, ", "At the preview: net ", "Nothing was issued", "Or put the input files (archive, conditions, customers) back")
                .doesNotContainPattern("[0-9a-f]{32}|=|postings|archived_row|_");
        assertThat(Files.readString(output.resolve("preview/2026-10-differences.csv"))).contains("line;P-15 TIME;net;93.75;150.00");
        assertThat(AuditFixture.tables(output, "billing_period", "invoice", "journal_entry")).allMatch(table -> table.endsWith(" 0"));
        assertThat(output.resolve("2026-10")).doesNotExist();
    }

    @Test
    void other_accounts_are_told_once_and_what_only_the_archive_says_as_such(@TempDir Path changed) throws IOException {
        String fingerprint = fingerprint(regie(output, "preview", "--period=2026-10"));
        Path input = InProcess.copy(INPUT, changed.resolve("input"));
        AuditFixture.replace(input.resolve("supplier.yml"), "705900", "705901");
        AuditFixture.replace(input.resolve("prestations/2026-10.csv"), "P-15;A1;T-15;", "P-15;A1;T-16;");

        PackagedProgram.Ended billed = regie(input, output, "bill", "--period=2026-10", "--approve=" + fingerprint);

        assertThat(billed.exitCode()).isEqualTo(ExitCode.NOT_AS_APPROVED.number());
        assertThat(billed.err()).contains("supplier.yml: difference in the ledger accounts",
                "Prestation P-15, time: difference in the row of the archive (its price is the same)").doesNotContain("Invoice to");
        assertThat(Files.readString(output.resolve("preview/2026-10-differences.csv"))).contains(";postings;", ";archived_row;");
    }

    @Test
    void what_does_not_touch_the_result_does_not_stop_it(@TempDir Path changed) throws IOException {
        String fingerprint = fingerprint(regie(output, "preview", "--period=2026-09"));
        Path input = InProcess.copy(INPUT, changed.resolve("input"));
        AuditFixture.replace(input.resolve("prestations/2026-10.csv"), "P-15;A1;T-15;2026-10-06T10:00;50;", "P-15;A1;T-15;2026-10-06T10:00;80;");
        AuditFixture.replace(input.resolve("customers.csv"), "Garage Modèle SA", "Garage Exemple SA");

        assertThat(regie(input, output, "bill", "--period=2026-09", "--approve=" + fingerprint).exitCode())
                .isEqualTo(ExitCode.DONE_WITH_REJECTS.number());
    }

    @Test
    void without_the_approved_preview_nothing_is_said_of_putting_the_input_back() {
        PackagedProgram.Ended billed = regie(output, "bill", "--period=2026-10", "--approve=3f2a-9c01-77de-b012");

        assertThat(billed.exitCode()).isEqualTo(ExitCode.NOT_AS_APPROVED.number());
        assertThat(billed.err()).contains("the differences cannot be told", "Preview again").doesNotContain("back");
    }

    @Test
    void a_closed_month_has_nothing_to_preview_and_an_earlier_one_is_refused() {
        regie(output, "bill", "--period=2026-10");

        assertThat(regie(output, "preview", "--period=2026-10").exitCode()).isZero();
        assertThat(regie(output, "preview", "--period=2026-09").exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(regie(output, "bill", "--period=2026-11", "--approve=nonsense").err()).contains("--approve 'nonsense' is not right");
    }
}
