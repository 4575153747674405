package be.regie.table;

import be.regie.text.Advice;
import be.regie.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one mapping of a YAML file. Every mistake found goes to one list with its line and full key. */
public final class YamlSection {

    private final String file;
    private final String prefix;
    private final long line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private final List<ConfigurationMistake> mistakes;

    /** @param prefix of its keys in mistakes, {@code ledger.} or "" */
    YamlSection(String file, String prefix, MappingNode mapping, List<ConfigurationMistake> mistakes) {
        this.file = file;
        this.prefix = prefix;
        this.line = lineOf(mapping);
        this.mistakes = mistakes;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                add(lineOf(tuple.getKeyNode()), key, "", Advice.of("key.twice"));
            }
            lines.putIfAbsent(key, lineOf(tuple.getKeyNode()));
        }
    }

    private static long lineOf(Node node) {
        return node.getStartMark().getLine() + 1L;
    }

    /** Refuses every key that is not among these. */
    public void allowOnly(List<String> known) {
        lines.forEach((key, keyLine) -> {
            if (!known.contains(key)) {
                add(keyLine, key, "", new Advice(Words.of("key.unknown"), Nearest.remedy(key, known)));
            }
        });
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public boolean hasKeysOfItsOwn(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** A mistake in the value of a key. */
    public void refuse(String key, Advice advice) {
        String value = values.get(key) instanceof ScalarNode scalar ? Excerpt.of(scalar.getValue()) : "";
        add(lines.getOrDefault(key, line), key, value, advice);
    }

    private void add(long at, String key, String value, Advice advice) {
        mistakes.add(new ConfigurationMistake(new Place(file, at), prefix + key, value, advice));
    }

    /** A text, or "" where the key is missing or blank. */
    public String text(String key, int longest) {
        Node node = values.get(key);
        if (node == null) {
            return "";
        }
        if (!(node instanceof ScalarNode scalar)) {
            refuse(key, Advice.of("text.none"));
            return "";
        }
        String text = node.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
        if (text.length() > longest) {
            refuse(key, Advice.of("text.long", text.length(), longest));
        }
        if (text.chars().anyMatch(character -> character != '\n' && Character.isISOControl(character))) {
            refuse(key, Advice.of("text.control"));
        }
        return text;
    }

    /** A text as it is written, blanks included, or "" where the key is missing. */
    public String verbatim(String key) {
        Node node = values.get(key);
        if (node == null || node instanceof ScalarNode) {
            return node == null ? "" : ((ScalarNode) node).getValue();
        }
        refuse(key, Advice.of("value.one"));
        return "";
    }

    /** The choice that the text of a key names; {@code otherwise} where there is none. */
    public <T> T choice(String key, Map<String, T> choices, T otherwise) {
        String text = verbatim(key);
        if (!text.isEmpty() && !choices.containsKey(text)) {
            refuse(key, Advice.of("value.unknown", String.join(", ", choices.keySet())));
        }
        return choices.getOrDefault(text, otherwise);
    }

    /** What {@code parse} makes of the text of a key; it throws IllegalArgumentException for what it cannot read. */
    public <T> T parsed(String key, String otherwise, Function<String, T> parse, Words remedy) {
        try {
            return parse.apply(has(key) ? verbatim(key) : otherwise);
        } catch (IllegalArgumentException mistake) {
            refuse(key, new Advice(Words.of("value.unusable"), remedy));
            return parse.apply(otherwise);
        }
    }

    /** The texts below a key, by their own keys; empty where it is missing. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        YamlSection section = section(key);
        section.values.keySet().forEach(name -> pairs.put(name, section.verbatim(name)));
        return pairs;
    }

    /** The mappings in the list below a key, which needs one at least. */
    public List<YamlSection> sections(String key) {
        List<YamlSection> sections = new ArrayList<>();
        if (!(values.get(key) instanceof SequenceNode list) || list.getValue().isEmpty()) {
            refuse(key, Advice.of("list.none"));
            return sections;
        }
        for (Node item : list.getValue()) {
            if (item instanceof MappingNode mapping) {
                sections.add(new YamlSection(file, prefix + key + ".", mapping, mistakes));
            } else {
                add(lineOf(item), key, "", Advice.of("list.mapping"));
            }
        }
        return sections;
    }

    /** A text, or {@code otherwise} where the key is missing; a key that is there may be blank. */
    public String textOr(String key, int longest, String otherwise) {
        return values.containsKey(key) ? text(key, longest) : otherwise;
    }

    /** A text that must be there. */
    public String needed(String key, int longest) {
        String text = text(key, longest);
        if (text.isEmpty() && (values.get(key) == null || values.get(key) instanceof ScalarNode)) {
            refuse(key, new Advice(Words.of("missing"), Words.of("give", key)));
        }
        return text;
    }

    public boolean yesOrNo(String key, boolean otherwise) {
        String text = text(key, Excerpt.SHORT);
        return switch (text) {
            case "" -> otherwise;
            case "true", "yes", "oui" -> true;
            case "false", "no", "non" -> false;
            default -> {
                refuse(key, Advice.of("true-false"));
                yield otherwise;
            }
        };
    }

    /** A list of texts, or an empty one where the key is missing. */
    public List<String> list(String key) {
        Node node = values.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            sequence.getValue().forEach(element -> texts.add(((ScalarNode) element).getValue().strip()));
        } else {
            refuse(key, Advice.of("list.texts"));
        }
        return texts;
    }

    /** The mapping below a key; an empty one where the key is missing. */
    public YamlSection section(String key) {
        Node node = values.get(key);
        if (node instanceof MappingNode mapping) {
            return new YamlSection(file, prefix + key + ".", mapping, mistakes);
        }
        if (node != null && !node.getTag().equals(Tag.NULL)) {
            refuse(key, Advice.of("keys.none"));
        }
        return new YamlSection(file, prefix + key + ".", lines.getOrDefault(key, line), mistakes);
    }

    private YamlSection(String file, String prefix, long line, List<ConfigurationMistake> mistakes) {
        this.file = file;
        this.prefix = prefix;
        this.line = line;
        this.mistakes = mistakes;
    }
}
