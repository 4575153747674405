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
        NumberedInvoice invoice = invoiceBooks.invoice(request.invoice())
                .orElseThrow(() -> Refusal.because(ExitCode.WRONG_USAGE, "credit.unknown", request.invoice()));
        if (invoice.invoice().isCreditNote()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, "credit.is-note", request.invoice(), invoice.invoice().corrects());
        }
        return invoice;
    }

    /** @throws Refusal naming every reason against it */
    Credit credit(NumberedInvoice invoice, CreditRequest request, LocalDate issueDate) {
        List<Message> mistakes = new ArrayList<>(againstDate(invoice.invoice(), issueDate));
        List<BookLine> lines = lines(invoice);
        Map<Long, String> credited = creditBooks.credited(lines.getFirst().lineId(), lines.getLast().lineId());
        mistakes.addAll(againstPrestations(invoice.invoice(), lines, credited, request));
        List<BookLine> chosen = lines.stream().filter(line -> !credited.containsKey(line.lineId()))
                .filter(line -> request.prestations().isEmpty() || request.prestations().contains(line.prestationId())).toList();
        Credit credit = new Credit(invoice.invoice(), chosen);
        if (mistakes.isEmpty() && credit.net().isZero()) {
            mistakes.add(Message.of("credit.nothing-left"));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, mistakes);
        }
        return credit;
    }

    private List<BookLine> lines(NumberedInvoice invoice) {
        PricedGroup group = pricedBooks.groups(Months.number(invoice.invoice().period()), invoice.firstLine() - 1, 1).getFirst();
        List<BookLine> lines = new ArrayList<>(group.lineCount());
        pricedBooks.lines(group.firstLine(), group.firstLine() + group.lineCount() - 1, lines::add);
        return lines;
    }

    private static List<Message> againstPrestations(Invoice invoice, List<BookLine> lines, Map<Long, String> credited,
                                                    CreditRequest request) {
        List<Message> mistakes = new ArrayList<>();
        Map<String, Optional<String>> creditNotes = lines.stream().collect(Collectors.toMap(BookLine::prestationId,
                line -> Optional.ofNullable(credited.get(line.lineId())), (one, same) -> one));
        for (String id : request.prestations()) {
            if (!creditNotes.containsKey(id)) {
                mistakes.add(Message.of("credit.not-on-invoice", id, invoice.number()));
            } else {
                creditNotes.get(id).ifPresent(note -> mistakes.add(Message.of("credit.already", id, invoice.number(), note)));
            }
        }
        if (request.prestations().isEmpty() && credited.size() == lines.size()) {
            mistakes.add(Message.of("credit.in-full", invoice.number(), String.join(", ", new TreeSet<>(credited.values()))));
        }
        return mistakes;
    }

    /** In an open month, in the order of numbers, and not before what it corrects. */
    private List<Message> againstDate(Invoice invoice, LocalDate issueDate) {
        List<Message> mistakes = new ArrayList<>();
        YearMonth lastIssued = Months.month(monthBooks.lastIssued());
        if (!YearMonth.from(issueDate).isAfter(lastIssued)) {
            mistakes.add(Message.of("credit.date-closed", issueDate, lastIssued, lastIssued.plusMonths(1).atDay(1)));
        }
        if (issueDate.isBefore(invoice.issueDate())) {
            mistakes.add(Message.of("credit.date-before-invoice", issueDate, invoice.issueDate(), invoice.number()));
        }
        invoiceBooks.lastCreditDate().filter(issueDate::isBefore).ifPresent(last ->
                mistakes.add(Message.of("credit.date-before-last", issueDate, last)));
        if (issueDate.isAfter(settings.asOf()) && YearMonth.from(issueDate).isAfter(lastIssued.plusMonths(MONTHS_AHEAD))) {
            mistakes.add(Message.of("credit.date-far", issueDate, MONTHS_AHEAD, lastIssued));
        }
        return mistakes;
    }
}
