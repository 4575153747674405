package be.regie.table;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Parses a YAML file to the tree of its nodes, which know their lines; nothing in it is made into objects. */
public final class YamlFile {

    private static final int LARGEST = 1024 * 1024;

    private YamlFile() {
    }

    /** The mapping at its top; empty, with a mistake added, where it has none. */
    public static Optional<YamlSection> read(Path path, List<ConfigurationMistake> mistakes) {
        String file = path.getFileName().toString();
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text(path)));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlSection(file, "", mapping, mistakes));
            }
            mistakes.add(mistake(file, 0, "", "the file has no keys", "Write lines like key: value"));
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(mistake(file, 0, "", "the file is not UTF-8 text", "Save it as UTF-8"));
        } catch (IOException failed) {
            mistakes.add(mistake(file, 0, "", "the file cannot be read", "See that it exists and may be read"));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            mistakes.add(mistake(file, line, "", "it is not valid YAML: " + broken.getProblem(),
                    "Correct this line; put texts with special characters between quotes"));
        } catch (YAMLException broken) {
            mistakes.add(mistake(file, 0, "", "it is not valid YAML: " + Excerpt.of(firstLine(broken)),
                    "Correct the file"));
        }
        return Optional.empty();
    }

    private static String text(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IOException(path + " is larger than any such file");
        }
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(path))).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String firstLine(YAMLException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    private static ConfigurationMistake mistake(String file, int line, String value, String message, String remedy) {
        return new ConfigurationMistake(new Place(file, line), "", value, message, remedy);
    }
}
