package be.regie.job;

import be.regie.invoice.GateClosed;
import be.regie.invoice.Invoice;
import be.regie.invoice.InvoiceBooks;
import be.regie.invoice.Reference;
import be.regie.mail.Addresses;
import be.regie.mail.Letter;
import be.regie.mail.Letters;
import be.regie.mail.MailKind;
import be.regie.mail.MailTexts;
import be.regie.mail.OutboxRow;
import be.regie.prestation.DamagedSnapshotException;
import be.regie.text.Language;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters to customers, in the words and with the parties that were frozen with the document. */
@Component
class MailLetters implements Letters {

    private final InvoiceBooks invoices;
    private final CreditNoteDocuments documents;
    private final IssuedFiles files;
    private final MailDigest digest;
    private final ConsoleTexts texts;
    private final Map<YearMonth, Map<Language, MailTexts>> words = new HashMap<>();

    MailLetters(InvoiceBooks invoices, CreditNoteDocuments documents, IssuedFiles files, MailDigest digest, Console console) {
        this.invoices = invoices;
        this.documents = documents;
        this.files = files;
        this.digest = digest;
        this.texts = console.texts();
    }

    @Override
    public Letter of(OutboxRow row) throws Unsendable {
        if (!Addresses.isSound(row.recipient())) {
            throw new Unsendable(texts.get("mail.no-address", row.recipient()));
        }
        try {
            return row.kind() == MailKind.DIGEST ? digest.of(row) : letter(row);
        } catch (Refusal refusal) {
            throw new Unsendable(refusal.messages(texts).getFirst());
        } catch (GateClosed | DamagedSnapshotException damaged) {
            throw new Unsendable(Failures.words(damaged).getFirst().in(texts));
        }
    }

    private Letter letter(OutboxRow row) throws Unsendable {
        Invoice invoice = invoices.invoice(row.document()).orElseThrow().invoice();
        FrozenMonth month = documents.frozenWith(invoice);
        Reference frozen = month.reference();
        Language language = frozen.customers().get(invoice.customerId()).language();
        return words(month, language).letter(invoice, frozen.supplier(), attached(invoice), row);
    }

    private List<Letter.Attached> attached(Invoice invoice) throws Unsendable {
        try {
            IssuedFiles.Documents issued = files.of(invoice);
            List<Letter.Attached> attached = new ArrayList<>(2);
            attached.add(new Letter.Attached(invoice.number() + ".pdf", "application/pdf", issued.pdf()));
            issued.xml().ifPresent(xml -> attached.add(new Letter.Attached(invoice.number() + ".xml", "application/xml", xml)));
            return attached;
        } catch (IssuedFiles.Touched touched) {
            throw new Unsendable(texts.get("mail.touched", touched.file()));
        }
    }

    private MailTexts words(FrozenMonth month, Language language) {
        return words.computeIfAbsent(month.month(), first -> new EnumMap<>(Language.class)).computeIfAbsent(language, first ->
                MailTexts.of(language, OwnTexts.of(month.folder().resolve(FrozenMonth.INPUT), MailTexts.BUNDLE)));
    }
}
