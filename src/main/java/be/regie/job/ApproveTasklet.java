package be.regie.job;

import be.regie.invoice.MonthBooks;
import be.regie.report.Fingerprint;
import be.regie.report.FingerprintComparison;
import be.regie.report.FingerprintFile;
import be.regie.table.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Holds the result against the approved preview, before any number is given; without {@code --approve} it does nothing. */
@Component
class ApproveTasklet implements Tasklet {

    private static final int MOST_ON_SCREEN = 40;

    private final Settings settings;
    private final FrozenMonths months;
    private final Fingerprints fingerprints;
    private final MonthBooks monthBooks;

    ApproveTasklet(Settings settings, FrozenMonths months, Fingerprints fingerprints, MonthBooks monthBooks) {
        this.settings = settings;
        this.months = months;
        this.fingerprints = fingerprints;
        this.monthBooks = monthBooks;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        FrozenMonth month = months.of(contribution.getStepExecution());
        if (settings.audit().approve().isPresent() && monthBooks.month(month.month()).isEmpty()) {
            Path now = settings.workFolder(month.month()).resolve(FingerprintFile.NAME);
            Fingerprint fingerprint = fingerprints.compute(month, now).fingerprint();
            if (!fingerprint.isTyped(settings.audit().approve().get())) {
                throw Refusal.because(ExitCode.NOT_AS_APPROVED, differences(month, fingerprint, now));
            }
            Files.delete(now);
        }
        return RepeatStatus.FINISHED;
    }

    private List<Message> differences(FrozenMonth month, Fingerprint fingerprint, Path now) {
        String approved = settings.audit().approve().orElseThrow();
        Path previewed = settings.previewFolder(month.month()).resolve(FingerprintFile.NAME);
        Message result = Message.of("bill.not-approved", month.month(), fingerprint);
        Message previewAgain = Message.of("bill.preview-again");
        if (!Files.exists(previewed) || !new Fingerprint(Sha256.of(previewed)).isTyped(approved)) {
            return List.of(result, Message.of("bill.no-preview", settings.previewFolder(month.month())), previewAgain);
        }
        FingerprintComparison comparison = FingerprintComparison.between(previewed, now);
        Path table = settings.previewFolder(month.month()).resolveSibling(month.month() + "-differences.csv");
        comparison.differences().write(table);
        List<Message> messages = new ArrayList<>(List.of(result));
        messages.addAll(NotAsApproved.words(comparison, MOST_ON_SCREEN));
        messages.addAll(List.of(Message.of("bill.difference-table", table), previewAgain, Message.of("bill.put-back")));
        return messages;
    }
}
