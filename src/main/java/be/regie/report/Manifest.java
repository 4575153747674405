package be.regie.report;

import be.regie.document.AtomicFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** {@code manifest.json}: every file of a month with its SHA-256, and the hash of the manifest before it. */
public final class Manifest {

    public static final String NAME = "manifest.json";

    private Manifest() {
    }

    /** The files that the steps listed: SHA-256 by name. */
    public static SortedMap<String, String> collect(Path parts) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> lists = Files.list(parts)) {
            for (Path list : lists.filter(path -> path.getFileName().toString().startsWith("files-")).sorted().toList()) {
                try (Stream<String> lines = Files.lines(list)) {
                    lines.forEach(line -> files.put(line.substring(66), line.substring(0, 64)));
                }
            }
        }
        return files;
    }

    /** The file appears whole and is on the disk when this returns. */
    public static void write(Path file, YearMonth month, Optional<String> previous, SortedMap<String, String> files) {
        AtomicFiles.write(file, out -> write(out, month, previous, files), AtomicFiles.Sync.NOW);
    }

    private static void write(OutputStream out, YearMonth month, Optional<String> previous, SortedMap<String, String> files) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        JsonMapper mapper = JsonMapper.builder().defaultPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines)).build();
        try (JsonGenerator json = mapper.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("period", month.toString());
            json.writeStringProperty("previous_manifest_sha256", previous.orElse(""));
            json.writeName("files");
            json.writeStartArray();
            for (Map.Entry<String, String> entry : files.entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("path", entry.getKey());
                json.writeStringProperty("sha256", entry.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** SHA-256 by name of the listed files whose names begin so; a month may have a million others. */
    public static Map<String, String> read(byte[] manifest, String begin) {
        Map<String, String> files = new HashMap<>();
        try (JsonParser json = JsonMapper.shared().createParser(manifest)) {
            String name = "";
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING && "path".equals(json.currentName())) {
                    name = json.getString();
                } else if (json.currentToken() == JsonToken.VALUE_STRING && "sha256".equals(json.currentName()) && name.startsWith(begin)) {
                    files.put(name, json.getString());
                }
            }
        }
        return files;
    }
}
