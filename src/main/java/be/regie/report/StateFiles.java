package be.regie.report;

import be.regie.document.AtomicFiles;
import be.regie.prestation.Prestation;
import be.regie.prestation.Reject;
import be.regie.prestation.RejectCode;
import be.regie.table.CsvFile;
import be.regie.text.Language;
import be.regie.text.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@code rejects.csv} and {@code waiting.csv}: the state now, replaced as a whole when an intake has seen all rows. */
public final class StateFiles {

    private final Language language;
    private final String waitingReason;
    private final Path rejectsFile;
    private final Path waitingFile;
    private final Writer rejectsWriter;
    private final Writer waitingWriter;
    private final CsvFile rejects;
    private final CsvFile waiting;
    private final Map<RejectCode, Long> counts = new EnumMap<>(RejectCode.class);

    /** @param language of what they say, the one of the firm's pages */
    public StateFiles(Path output, Language language) {
        this.language = language;
        this.waitingReason = Words.of("waiting").in(language);
        rejectsFile = output.resolve("rejects.csv");
        waitingFile = output.resolve("waiting.csv");
        try {
            rejectsWriter = writer(rejectsFile);
            waitingWriter = writer(waitingFile);
            rejects = new CsvFile(rejectsWriter, ';');
            waiting = new CsvFile(waitingWriter, ';');
            rejects.numbers("file", "line", "prestation_id", "code", "field", "value", "message", "remedy").end();
            waiting.numbers("prestation_id", "customer_id", "reason").end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the last intake has left something in {@code rejects.csv}. */
    public static boolean hasRejects(Path output) {
        try (Stream<String> lines = Files.lines(output.resolve("rejects.csv"))) {
            return lines.skip(1).findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(part(file), StandardCharsets.UTF_8), 1 << 16);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + AtomicFiles.SUFFIX);
    }

    public void reject(Reject reject) {
        try {
            counts.merge(reject.problem().code(), 1L, Long::sum);
            rejects.text(reject.file()).number(Long.toString(reject.line())).text(reject.prestationId())
                    .number(reject.problem().code().name()).number(reject.problem().field()).text(reject.problem().value())
                    .text(reject.problem().advice().message().in(language)).text(reject.problem().advice().remedy().in(language)).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void waiting(Prestation prestation) {
        try {
            waiting.text(prestation.id()).text(prestation.customerId()).text(waitingReason).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts both files in their places and says how many problems of each kind there are. */
    public Map<RejectCode, Long> finish() {
        try {
            rejectsWriter.close();
            waitingWriter.close();
            for (Path file : new Path[] {rejectsFile, waitingFile}) {
                AtomicFiles.sync(part(file));
                Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
