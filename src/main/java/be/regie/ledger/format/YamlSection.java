package be.regie.ledger.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file whose mistakes are collected with their line, not thrown one by one. */
final class YamlSection {

    private final String file;
    private final List<TemplateProblem> problems;
    private final int line;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> unused = new LinkedHashMap<>();

    YamlSection(String file, MappingNode mapping, List<TemplateProblem> problems) {
        this.file = file;
        this.problems = problems;
        this.line = line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (nodes.put(key, tuple.getValueNode()) != null) {
                problem(line(tuple.getKeyNode()), key, "the key stands here twice", "Keep one of the two");
            }
            unused.put(key, line(tuple.getKeyNode()));
        }
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** The text of {@code key}, or {@code fallback} where the key is absent. */
    String text(String key, String fallback) {
        Node node = take(key);
        if (node == null) {
            return fallback;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(line(node), key, "one value belongs here, not a list or a mapping", "Write the value behind the colon");
        return fallback;
    }

    /** The choice that the text of {@code key} names. */
    <T> T choice(String key, Map<String, T> choices, T fallback) {
        String text = text(key, "");
        if (text.isEmpty() || choices.containsKey(text)) {
            return choices.getOrDefault(text, fallback);
        }
        problem(key, "\"" + text + "\" is not known here", "Use one of: " + String.join(", ", choices.keySet()));
        return fallback;
    }

    /** What {@code parse} makes of the text of {@code key}; it throws IllegalArgumentException for what it cannot read. */
    <T> T parsed(String key, String fallback, Function<String, T> parse, String remedy) {
        String text = text(key, fallback);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException mistake) {
            problem(key, "\"" + text + "\" cannot be used", remedy);
            return parse.apply(fallback);
        }
    }

    /** The texts under {@code key}, a mapping. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Node node = take(key);
        if (node instanceof MappingNode mapping) {
            YamlSection section = new YamlSection(file, mapping, problems);
            List.copyOf(section.nodes.keySet()).forEach(name -> pairs.put(name, section.text(name, "")));
        } else if (node != null) {
            problem(line(node), key, "a mapping belongs here", "Write lines such as  \"03\": V21  under it");
        }
        return pairs;
    }

    /** The mappings in the list under {@code key}. */
    List<YamlSection> sections(String key) {
        List<YamlSection> sections = new ArrayList<>();
        Node node = take(key);
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            problem(node == null ? line : line(node), key, "a list of columns is needed here",
                    "Write lines such as  - {name: Date, value: date}  under it");
            return sections;
        }
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping) {
                sections.add(new YamlSection(file, mapping, problems));
            } else {
                problem(line(item), key, "each column is a mapping", "Write it as  - {name: Date, value: date}");
            }
        }
        return sections;
    }

    /** Reports the keys that nobody asked for. */
    void refuseOthers(Collection<String> known) {
        unused.forEach((key, at) -> problem(at, key, "this key is not known here",
                "Correct it or take it out; the keys here are: " + String.join(", ", known)));
    }

    void problem(String key, String message, String remedy) {
        problem(nodes.containsKey(key) ? line(nodes.get(key)) : line, key, message, remedy);
    }

    private void problem(int at, String key, String message, String remedy) {
        problems.add(new TemplateProblem(file, at, key, message, remedy));
    }

    private Node take(String key) {
        unused.remove(key);
        return nodes.get(key);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
