package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.NumberedInvoice;
import be.regie.invoice.Reference;
import be.regie.mail.MailKind;
import be.regie.mail.MailSettings;
import be.regie.mail.Outbox;
import be.regie.mail.OutboxRow;
import be.regie.party.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The command {@code mail}: what a person decides about single documents, then what is due is sent. */
@Component
class MailCommand {

    private final Settings settings;
    private final CurrentRun run;
    private final OwnOutput output;
    private final CreditNoteDocuments creditNotes;
    private final InvoiceBooks invoices;
    private final Outbox outbox;
    private final MailQueue queue;
    private final Mailing mailing;
    private final MailReport report;
    private final Console console;

    MailCommand(Settings settings, CurrentRun run, OwnOutput output, CreditNoteDocuments creditNotes, InvoiceBooks invoices, Outbox outbox,
                MailQueue queue, Mailing mailing, MailReport report, Console console) {
        this.settings = settings;
        this.run = run;
        this.output = output;
        this.creditNotes = creditNotes;
        this.invoices = invoices;
        this.outbox = outbox;
        this.queue = queue;
        this.mailing = mailing;
        this.report = report;
        this.console = console;
    }

    ExitCode mail(MailRequest request) {
        MailSettings mail = settings.mail().orElseThrow(() -> Refusal.because(ExitCode.WRONG_USAGE, "mail.off"));
        output.check();
        creditNotes.complete();
        decide(request, mail);
        boolean well = mailing.deliver(mail);
        if (well && report.lines().isEmpty()) {
            console.tell("mail.nothing");
        }
        return well ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** All that was asked for, or nothing where one of it cannot be. */
    private void decide(MailRequest request, MailSettings mail) {
        List<Message> mistakes = new ArrayList<>();
        List<Runnable> decisions = new ArrayList<>();
        request.resend().forEach(number -> decisions.add(resend(number, mail, mistakes)));
        for (String number : request.settle()) {
            Optional<OutboxRow> row = outbox.find(number);
            row.ifPresentOrElse(found -> decisions.add(() -> outbox.settle(found, Instant.now())),
                    () -> mistakes.add(Message.of("mail.not-queued", number)));
        }
        if (!mistakes.isEmpty()) {
            throw Refusal.because(ExitCode.WRONG_USAGE, mistakes);
        }
        decisions.forEach(Runnable::run);
    }

    private Runnable resend(String number, MailSettings mail, List<Message> mistakes) {
        Optional<OutboxRow> row = outbox.find(number);
        if (row.filter(found -> found.kind() == MailKind.DIGEST).isPresent()) {
            return () -> again(row.get(), mail.digest().orElse(row.get().recipient()), mail);
        }
        Optional<Invoice> invoice = invoices.invoice(number).map(NumberedInvoice::invoice);
        if (invoice.isEmpty()) {
            mistakes.add(Message.of("mail.unknown", number));
            return () -> { };
        }
        String address = address(invoice.get(), row);
        if (address.isEmpty()) {
            mistakes.add(Message.of("mail.no-address-now", number, invoice.get().customerId()));
        }
        return () -> row.ifPresentOrElse(found -> again(found, address, mail), () -> outbox.queue(List.of(
                queue.row(invoice.get(), address, run.reference().supplier(), mail))));
    }

    /** The customer's address as it is now: most letters are sent again because it was corrected. */
    private String address(Invoice invoice, Optional<OutboxRow> row) {
        Customer now = run.reference().customers().get(invoice.customerId());
        return now == null || now.email().isEmpty() ? row.map(OutboxRow::recipient).orElse("") : now.email();
    }

    private void again(OutboxRow row, String address, MailSettings mail) {
        Reference reference = run.reference();
        outbox.resend(row, address, mail.idDomain(reference.supplier().enterpriseNumber()), Instant.now());
    }
}
