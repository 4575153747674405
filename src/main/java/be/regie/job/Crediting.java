package be.regie.job;

import be.regie.document.einvoice.ElectronicInvoiceCheck;
import be.regie.invoice.BookLine;
import be.regie.invoice.Credit;
import be.regie.invoice.CreditBooks;
import be.regie.invoice.GateClosed;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.InvoiceNumber;
import be.regie.invoice.IssuedDocument;
import be.regie.invoice.MonthBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.PricedBooks;
import be.regie.ledger.Journal;
import be.regie.ledger.JournalBooks;
import be.regie.party.Supplier;
import be.regie.prestation.Months;
import be.regie.prestation.PrestationBooks;
import be.regie.pricing.ContractMonth;
import be.regie.pricing.LineKind;
import be.regie.pricing.PricedLine;
import be.regie.pricing.TimeCharge;
import be.regie.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code credit}: number, credit note, journal entry, credited lines and releases in one transaction; then
 * its documents, which the next command that issues makes where this one is cut off.
 */
@Component
class Crediting {

    private static final int RELEASED_TOLD = 20;

    private final Settings settings;
    private final BeforeIssuing before;
    private final CreditChoice choice;
    private final CreditNoteDocuments documents;
    private final InvoiceBooks invoiceBooks;
    private final CreditBooks creditBooks;
    private final PricedBooks pricedBooks;
    private final PrestationBooks prestations;
    private final MonthBooks monthBooks;
    private final JournalBooks journal;
    private final MailQueue mail;
    private final TransactionTemplate transaction;
    private final Console console;

    Crediting(Settings settings, BeforeIssuing before, CreditChoice choice, CreditNoteDocuments documents, InvoiceBooks invoiceBooks,
              CreditBooks creditBooks, PricedBooks pricedBooks, PrestationBooks prestations, MonthBooks monthBooks,
              JournalBooks journal, MailQueue mail, PlatformTransactionManager transactions, Console console) {
        this.settings = settings;
        this.before = before;
        this.choice = choice;
        this.documents = documents;
        this.invoiceBooks = invoiceBooks;
        this.creditBooks = creditBooks;
        this.pricedBooks = pricedBooks;
        this.prestations = prestations;
        this.monthBooks = monthBooks;
        this.journal = journal;
        this.mail = mail;
        this.transaction = new TransactionTemplate(transactions);
        this.console = console;
    }

    ExitCode credit(CreditRequest request) {
        Optional<Invoice> cutOff = before.issuing().creditNotes().stream().filter(note -> isOf(note, request)).findFirst();
        if (cutOff.isPresent()) {
            console.tell("credit.completed", cutOff.get().number());
            console.tell("credit.month", cutOff.get().period());
            return ExitCode.DONE;
        }
        NumberedInvoice corrected = choice.invoice(request);
        LocalDate issueDate = settings.issueDate().orElse(settings.asOf());
        Credit credit = choice.credit(corrected, request, issueDate);
        IssuedDocument note = transaction.execute(status -> issue(corrected, credit, issueDate, request.reason()));
        KillPoint.reached("credit.after-commit");
        documents.write(note);
        tell(note, credit);
        return ExitCode.DONE;
    }

    /** Whether a credit note is what the same command issued before it was cut off. */
    private boolean isOf(Invoice note, CreditRequest request) {
        List<String> credited = creditBooks.lines(note.number()).stream().map(BookLine::prestationId).distinct().toList();
        return note.corrects().equals(request.invoice()) && note.reason().equals(request.reason())
                && (request.prestations().isEmpty() || request.prestations().equals(Set.copyOf(credited)))
                && settings.issueDate().filter(date -> !date.equals(note.issueDate())).isEmpty();
    }

    private IssuedDocument issue(NumberedInvoice corrected, Credit credit, LocalDate issueDate, String reason) {
        Supplier supplier = documents.month(corrected.invoice()).reference().supplier();
        int counter = invoiceBooks.lockCounter(supplier.creditNoteSeries(), issueDate.getYear()) + 1;
        InvoiceNumber number = new InvoiceNumber(supplier.creditNoteSeries(), issueDate.getYear(), counter);
        Invoice note = credit.note(number, issueDate, reason);
        List<PricedLine> lines = documents.lines(corrected, credit.lines());
        IssuedDocument document = documents.document(note, corrected, lines);
        refuseUnsound(document);
        invoiceBooks.moveCounter(number.series(), number.year(), counter);
        invoiceBooks.addInvoices(List.of(new NumberedInvoice(number, note, 0)));
        journal.post(List.of(Journal.entry(1, note, document.customer(), supplier.accounts())));
        mail.add(List.of(note), documents.month(corrected.invoice()).reference());
        creditBooks.credit(note.number(), credit.lines());
        creditBooks.release(note.number(), credit.turns());
        prestations.release(credit.turns(), Months.number(note.period()));
        KillPoint.reached("credit.before-commit");
        pricedBooks.addDraws(firstOpenMonth(), 0, note.number(), givenBack(lines, supplier.zone()));
        return document;
    }

    /** What the invoice drew can be drawn again by whatever month is billed next. */
    private int firstOpenMonth() {
        return Months.next(monthBooks.lastIssued());
    }

    /** Included time (R9) that the credited prestations drew, as negative draws. */
    private static Map<ContractMonth, BigDecimal> givenBack(List<PricedLine> lines, ZoneId zone) {
        Map<ContractMonth, BigDecimal> givenBack = new LinkedHashMap<>();
        for (PricedLine line : lines) {
            TimeCharge time = line.priced().time();
            if (line.kind() == LineKind.TIME && time.coveredMinutes().signum() > 0) {
                YearMonth workMonth = YearMonth.from(line.priced().prestation().startedAt().atZone(zone));
                givenBack.merge(new ContractMonth(time.contract().orElseThrow().contractId(), workMonth),
                        time.coveredMinutes().negate(), BigDecimal::add);
            }
        }
        return givenBack;
    }

    private static void refuseUnsound(IssuedDocument document) {
        List<Words> findings = ElectronicInvoiceCheck.findings(document);
        if (!findings.isEmpty()) {
            throw new GateClosed(findings.stream().map(finding -> Words.of("unsound.note", document.invoice().corrects(), finding)).toList());
        }
    }

    private void tell(IssuedDocument document, Credit credit) {
        Invoice note = document.invoice();
        ConsoleTexts texts = console.texts();
        console.tell("credit.done", note.number(), note.issueDate(), note.corrects(), texts.amount(note.net()), texts.amount(note.vat()),
                texts.amount(note.gross()));
        console.tell("credit.month", note.period());
        console.tell("credit.file", documents.path(note, ".pdf"));
        console.tell("credit.released", note.period(), texts.list(credit.turns().keySet(), RELEASED_TOLD));
        console.tell("credit.correct-first");
    }
}
