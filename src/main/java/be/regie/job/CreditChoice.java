package be.regie.job;

import be.regie.invoice.BookLine;
import be.regie.invoice.Credit;
import be.regie.invoice.CreditBooks;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedBooks;
import be.regie.invoice.PricedGroup;
import be.regie.prestation.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what a credit note is to credit, and refuses what may not be credited, or not on that day, naming every reason. */
@Component
class CreditChoice {

    /** Numbers follow dates, so a date far ahead would keep all later credit notes from being issued. */
    private static final int MONTHS_AHEAD = 12;

    private final Settings settings;
    private final InvoiceBooks invoiceBooks;
    private final PricedBooks pricedBooks;
    private final CreditBooks creditBooks;
    private final MonthBooks monthBooks;

    CreditChoice(Settings settings, InvoiceBooks invoiceBooks, PricedBooks pricedBooks, CreditBooks creditBooks,
                 MonthBooks monthBooks) {
        this.settings = settings;
        this.invoiceBooks = invoiceBooks;
        this.pricedBooks = pricedBooks;
        this.creditBooks = creditBooks;
        this.monthBooks = monthBooks;
    }

    /** @throws Refusal where there is no such invoice */
    NumberedInvoice invoice(CreditRequest request) {
        NumberedInvoice invoice = invoiceBooks.invoice(request.invoice()).orElseThrow(() -> new Refusal(ExitCode.WRONG_USAGE,
                "--invoice " + request.invoice() + ": these books have no invoice of this number. The numbers stand in"
                        + " register/invoices.csv of each month."));
        if (invoice.invoice().isCreditNote()) {
            throw new Refusal(ExitCode.WRONG_USAGE, "--invoice " + request.invoice() + " is a credit note, of invoice "
                    + invoice.invoice().corrects() + ": only invoices are credited. What it released is billed again by a later run.");
        }
        return invoice;
    }

    /** @throws Refusal naming every reason against it */
    Credit credit(NumberedInvoice invoice, CreditRequest request, LocalDate issueDate) {
        List<String> mistakes = new ArrayList<>(againstDate(invoice.invoice(), issueDate));
        List<BookLine> lines = lines(invoice);
        Map<Long, String> credited = creditBooks.credited(lines.getFirst().lineId(), lines.getLast().lineId());
        mistakes.addAll(againstPrestations(invoice.invoice(), lines, credited, request));
        List<BookLine> chosen = lines.stream().filter(line -> !credited.containsKey(line.lineId()))
                .filter(line -> request.prestations().isEmpty() || request.prestations().contains(line.prestationId())).toList();
        Credit credit = new Credit(invoice.invoice(), chosen);
        if (mistakes.isEmpty() && credit.net().isZero()) {
            mistakes.add("What is left to credit comes to 0.00, and a credit note needs an amount: credit these prestations"
                    + " together with others of the invoice.");
        }
        if (!mistakes.isEmpty()) {
            throw new Refusal(ExitCode.WRONG_USAGE, mistakes);
        }
        return credit;
    }

    private List<BookLine> lines(NumberedInvoice invoice) {
        PricedGroup group = pricedBooks.groups(Months.number(invoice.invoice().period()), invoice.firstLine() - 1, 1).getFirst();
        List<BookLine> lines = new ArrayList<>(group.lineCount());
        pricedBooks.lines(group.firstLine(), group.firstLine() + group.lineCount() - 1, lines::add);
        return lines;
    }

    private static List<String> againstPrestations(Invoice invoice, List<BookLine> lines, Map<Long, String> credited,
                                                   CreditRequest request) {
        List<String> mistakes = new ArrayList<>();
        Map<String, Optional<String>> creditNotes = lines.stream().collect(Collectors.toMap(BookLine::prestationId,
                line -> Optional.ofNullable(credited.get(line.lineId())), (one, same) -> one));
        for (String id : request.prestations()) {
            if (!creditNotes.containsKey(id)) {
                mistakes.add("--prestation " + id + " is not on invoice " + invoice.number());
            } else {
                creditNotes.get(id).ifPresent(note -> mistakes.add("--prestation " + id + " of invoice " + invoice.number()
                        + " is credited already, by " + note));
            }
        }
        if (request.prestations().isEmpty() && credited.size() == lines.size()) {
            mistakes.add("Invoice " + invoice.number() + " is credited in full already, by "
                    + String.join(", ", new TreeSet<>(credited.values())) + "; nothing was changed.");
        }
        return mistakes;
    }

    /** In an open month, in the order of numbers, and not before what it corrects. */
    private List<String> againstDate(Invoice invoice, LocalDate issueDate) {
        List<String> mistakes = new ArrayList<>();
        YearMonth lastIssued = Months.month(monthBooks.lastIssued());
        if (!YearMonth.from(issueDate).isAfter(lastIssued)) {
            mistakes.add("--issue-date " + issueDate + " is in or before " + lastIssued + ", which is closed: a credit note enters the"
                    + " register of an open month. Write --issue-date " + lastIssued.plusMonths(1).atDay(1) + " or a later day.");
        }
        if (issueDate.isBefore(invoice.issueDate())) {
            mistakes.add("--issue-date " + issueDate + " is before " + invoice.issueDate() + ", the date of invoice "
                    + invoice.number() + ": choose that day or a later one.");
        }
        invoiceBooks.lastCreditDate().filter(issueDate::isBefore).ifPresent(last -> mistakes.add("--issue-date " + issueDate
                + " is before " + last + ", the date of the last credit note: numbers follow dates. Choose that day or a later one."));
        if (issueDate.isAfter(settings.asOf()) && YearMonth.from(issueDate).isAfter(lastIssued.plusMonths(MONTHS_AHEAD))) {
            mistakes.add("--issue-date " + issueDate + " is more than " + MONTHS_AHEAD + " months after the last closed month, "
                    + lastIssued + ": no credit note could be dated before it any more. Choose an earlier day.");
        }
        return mistakes;
    }
}
