package be.regie.table;

import be.regie.text.Advice;
import be.regie.text.Words;
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
            mistakes.add(mistake(file, 0, Advice.of("yaml.no-keys")));
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(mistake(file, 0, Advice.of("yaml.not-utf8")));
        } catch (IOException failed) {
            mistakes.add(mistake(file, 0, Advice.of("yaml.unreadable")));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            mistakes.add(mistake(file, line,
                    new Advice(Words.of("yaml.invalid", broken.getProblem()), Words.of("yaml.correct-line"))));
        } catch (YAMLException broken) {
            mistakes.add(mistake(file, 0, Advice.of("yaml.invalid", Excerpt.of(firstLine(broken)))));
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

    private static ConfigurationMistake mistake(String file, int line, Advice advice) {
        return new ConfigurationMistake(new Place(file, line), "", "", advice);
    }
}
