package be.regie.invoice;

import be.regie.money.Amount;
import be.regie.pricing.LineKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a credit note is to credit: lines of one invoice, whole prestations each. Its net is theirs; its VAT is on that
 * net at the invoice's rate, half up, as on any document. So the VAT of several credit notes of one invoice may come to
 * a cent more or less than the invoice's: 0.03 + 0.03 credited apart at 21 % is 0.01 + 0.01, together it was 0.01.
 *
 * @param invoice the invoice that is corrected
 * @param lines   in its order
 */
public record Credit(Invoice invoice, List<BookLine> lines) {

    /** Net of the TIME lines. */
    public Amount services() {
        return net(lines.stream().filter(line -> line.kind() == LineKind.TIME).toList());
    }

    /** Net of the travel lines. */
    public Amount travel() {
        return net(lines.stream().filter(line -> line.kind() != LineKind.TIME).toList());
    }

    private static Amount net(Collection<BookLine> lines) {
        return lines.stream().map(BookLine::net).reduce(Amount.ZERO, Amount::plus);
    }

    public Amount net() {
        return net(lines);
    }

    /** The prestations that are released, by id, with the turn in which they are billed again. */
    public Map<String, Integer> turns() {
        Map<String, Integer> turns = new TreeMap<>();
        lines.forEach(line -> turns.put(line.prestationId(), line.turn() + 1));
        return turns;
    }

    /** The head of the credit note; it asks for no payment, so it is due when it is issued and has no payment reference. */
    public Invoice note(InvoiceNumber number, LocalDate issueDate, String reason) {
        Amount vat = Issuing.vat(net(), invoice.vatRate());
        return new Invoice(number.toString(), DocumentKind.CREDIT_NOTE, YearMonth.from(issueDate), issueDate, issueDate,
                invoice.customerId(), invoice.purchaseOrder(), invoice.vatTreatment(), invoice.vatRate(), services(), travel(),
                net(), vat, net().plus(vat), "", invoice.number(), reason);
    }
}
