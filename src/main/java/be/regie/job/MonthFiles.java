package be.regie.job;

import be.regie.report.ReportBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Writes all files of a month into a folder by the same code as {@code bill}, which does it step by step. */
@Component
class MonthFiles {

    private final Renderers renderers;
    private final AsyncTaskExecutor sliceExecutor;
    private final LedgerFiles ledgerFiles;
    private final CreditNoteDocuments creditNotes;
    private final StopSignal stop;
    private final ReportBooks reportBooks;

    MonthFiles(Renderers renderers, AsyncTaskExecutor sliceExecutor, LedgerFiles ledgerFiles, CreditNoteDocuments creditNotes,
               StopSignal stop, ReportBooks reportBooks) {
        this.ledgerFiles = ledgerFiles;
        this.creditNotes = creditNotes;
        this.renderers = renderers;
        this.sliceExecutor = sliceExecutor;
        this.stop = stop;
        this.reportBooks = reportBooks;
    }

    /** @param folder is there, and its parts may hold lists of further files */
    void write(FrozenMonth month, WorkFolder folder, MonthInvoices invoices, Optional<String> previousManifest) throws Exception {
        folder.create();
        List<Future<?>> slices = new ArrayList<>();
        for (int slice : month.slices()) {
            slices.add(sliceExecutor.submit(() -> {
                try (SliceDocuments documents = new SliceDocuments(month, slice, folder, renderers.of(month), invoices)) {
                    return documents.write(stop, () -> { });
                }
            }));
        }
        finish(slices);
        new MonthExports(month, folder, invoices, ledgerFiles, creditNotes).write();
        new MonthCompletion(month, folder, invoices, reportBooks).complete(previousManifest);
    }

    /** Waits for all of them, so that none writes on after a failure of another. */
    private static void finish(List<Future<?>> slices) throws Exception {
        ExecutionException failure = null;
        for (Future<?> slice : slices) {
            try {
                slice.get();
            } catch (ExecutionException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
