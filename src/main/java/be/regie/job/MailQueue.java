package be.regie.job;

import be.regie.invoice.Invoice;
import be.regie.invoice.Reference;
import be.regie.mail.MailKind;
import be.regie.mail.MailSettings;
import be.regie.mail.Outbox;
import be.regie.mail.OutboxRow;
import be.regie.party.Supplier;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Enters documents into the outbox in the transaction that gives them their numbers: so each is entered once, whatever
 * happens, and what was issued while e-mail was off is never sent by itself. Nothing where it is off.
 */
@Component
class MailQueue {

    private final Settings settings;
    private final Outbox outbox;
    private final Clock clock = Clock.systemUTC();

    MailQueue(Settings settings, Outbox outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    /** @param frozen the parties as the documents show them */
    void add(Collection<Invoice> documents, Reference frozen) {
        settings.mail().ifPresent(mail -> outbox.queue(documents.stream().map(document ->
                row(document, frozen.customers().get(document.customerId()).email(), frozen.supplier(), mail)).toList()));
    }

    /** The digest of a month, where an accountant wants one. */
    void addDigest(YearMonth month, Supplier supplier) {
        settings.mail().ifPresent(mail -> mail.digest().ifPresent(accountant -> outbox.queue(List.of(OutboxRow.of(digest(month),
                MailKind.DIGEST, month, accountant, mail.idDomain(supplier.enterpriseNumber()), clock.instant())))));
    }

    OutboxRow row(Invoice document, String address, Supplier supplier, MailSettings mail) {
        return OutboxRow.of(document.number(), document.isCreditNote() ? MailKind.CREDIT_NOTE : MailKind.INVOICE, document.period(),
                address, mail.idDomain(supplier.enterpriseNumber()), clock.instant());
    }

    private static String digest(YearMonth month) {
        return "digest-" + month;
    }
}
