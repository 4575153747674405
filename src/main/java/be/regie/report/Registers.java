package be.regie.report;

import be.regie.invoice.Invoice;
import be.regie.money.Amount;
import be.regie.money.Decimals;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.TimeCharge;
import be.regie.table.CsvFile;
import java.io.IOException;
import java.math.BigDecimal;

/** The rows of {@code register/invoices.csv}, {@code lines.csv} and {@code covered.csv}. */
public final class Registers {

    private static final String[] INVOICE_COLUMNS = {"invoice_number", "kind", "period", "issue_date", "due_date",
        "customer_id", "purchase_order", "vat_category", "vat_rate", "net", "vat", "gross", "payment_reference", "corrects"};
    private static final String[] LINE_COLUMNS = {"invoice_number", "line", "prestation_id", "kind", "real_minutes",
        "minimum_minutes", "billed_minutes", "coefficient", "valued_minutes", "covered_minutes", "quantity", "unit_price",
        "net", "trace"};

    private Registers() {
    }

    public static void invoiceHeading(CsvFile file) throws IOException {
        file.numbers(INVOICE_COLUMNS).end();
    }

    /** Amounts of a credit note are negative here. */
    public static void invoice(CsvFile file, Invoice invoice) throws IOException {
        boolean credit = invoice.isCreditNote();
        file.numbers(invoice.number(), invoice.kind().name(), invoice.period().toString(), invoice.issueDate().toString(),
                        invoice.dueDate().toString())
                .text(invoice.customerId()).text(invoice.purchaseOrder())
                .numbers(invoice.vatTreatment().category().name(), Decimals.plain(invoice.vatRate()),
                        (credit ? invoice.net().negated() : invoice.net()).toString(),
                        (credit ? invoice.vat().negated() : invoice.vat()).toString(),
                        (credit ? invoice.gross().negated() : invoice.gross()).toString(),
                        invoice.paymentReference(), invoice.corrects())
                .end();
    }

    public static void lineHeading(CsvFile file) throws IOException {
        file.numbers(LINE_COLUMNS).end();
    }

    /** @param invoiceNumber and {@code number} are blank for a prestation without invoice */
    public static void line(CsvFile file, String invoiceNumber, String number, PricedLine line) throws IOException {
        line(file, invoiceNumber, number, line, BigDecimal.ONE);
    }

    /**
     * The line of a credit note: what adds up (minutes, quantity, net) is negative, so that the sums over the register
     * are those of the month and the net of its lines is the net of its documents; what does not (the minimum, the
     * coefficient, the price of one) is as on the invoice: -18.75 minutes at 90.00 are -28.13.
     */
    public static void creditedLine(CsvFile file, String creditNote, String number, PricedLine line) throws IOException {
        line(file, creditNote, number, line, BigDecimal.ONE.negate());
    }

    private static void line(CsvFile file, String document, String number, PricedLine line, BigDecimal sign) throws IOException {
        file.numbers(document, number).text(line.priced().prestation().id()).number(line.kind().name());
        if (line.kind() == LineKind.TIME) {
            TimeCharge time = line.priced().time();
            file.numbers(Integer.toString(time.realMinutes() * sign.intValue()), Decimals.plain(time.minimum().value()),
                    Integer.toString(time.billedMinutes() * sign.intValue()), Decimals.plain(time.coefficient()),
                    Decimals.plain(time.valuedMinutes().multiply(sign)), Decimals.plain(time.coveredMinutes().multiply(sign)));
        } else {
            file.blanks(6);
        }
        file.numbers(Decimals.plain(line.quantity().multiply(sign)), Decimals.price(line.unitPrice()),
                        Amount.of(line.net().toBigDecimal().multiply(sign)).toString())
                .text(line.trace()).end();
    }
}
