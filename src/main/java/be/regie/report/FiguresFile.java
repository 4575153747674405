package be.regie.report;

import be.regie.money.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The figures of a slice as a file of the work folder, until the report adds them up. */
public final class FiguresFile {

    /** Name of such parts, before the number of the slice. */
    public static final String NAME = "figures";

    /** Amounts as texts with two decimals, as in every file of the product. */
    private static final class AmountReader extends StdDeserializer<Amount> {

        AmountReader() {
            super(Amount.class);
        }

        @Override
        public Amount deserialize(JsonParser parser, DeserializationContext context) {
            return Amount.of(parser.getString());
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new SimpleModule()
            .addSerializer(Amount.class, ToStringSerializer.instance)
            .addDeserializer(Amount.class, new AmountReader())).build();

    private FiguresFile() {
    }

    public static void write(Path file, Figures figures) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(figures));
    }

    static Figures read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Figures.class);
    }

    /** The sum of all parts in a folder. */
    public static Figures collect(Path parts) throws IOException {
        Figures sum = Figures.NOTHING;
        try (Stream<Path> files = Files.list(parts)) {
            List<Path> ofSlices = files.filter(file -> file.getFileName().toString().startsWith(NAME + "-")).sorted().toList();
            for (Path file : ofSlices) {
                sum = sum.plus(read(file));
            }
        }
        return sum;
    }
}
