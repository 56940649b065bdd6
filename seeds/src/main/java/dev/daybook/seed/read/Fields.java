package dev.daybook.seed.read;

import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mapping apart, value by value, and notes what does not fit.
 *
 * <p>Every getter returns null, or an empty list, for a key that is not there or whose value was faulty; that a
 * required key is not there was noted when the mapping was opened.
 */
final class Fields {

    private final Node.Mapping mapping;
    private final Faults faults;

    private Fields(Node.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** Opens {@code node}; null, with a fault, if it is no mapping. */
    static @Nullable Fields open(Node node, Shape shape, Faults faults) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.error(node.at(), Rule.WRONG_TYPE, node.described(), shape.what() + " as a mapping");
            return null;
        }
        checkKeys(mapping, shape, faults);
        return new Fields(mapping, faults);
    }

    private static void checkKeys(Node.Mapping mapping, Shape shape, Faults faults) {
        Set<String> keys = shape.keys();
        for (Node.Entry entry : mapping.entries().values()) {
            Node.Scalar key = entry.key();
            if (!keys.contains(key.text())) {
                String found = "the key " + key.described();
                String wanted = "a key of " + shape.what();
                faults.error(key.at(), Rule.UNKNOWN_KEY, found, wanted, Nearest.hint(key.text(), keys));
            }
        }
        for (String key : shape.required()) {
            if (mapping.get(key) == null) {
                String found = shape.what() + " without '" + key + "'";
                faults.error(mapping.at(), Rule.MISSING_KEY, found, "the key '" + key + "'");
            }
        }
    }

    Node.Mapping mapping() {
        return mapping;
    }

    @Nullable
    Node node(String key) {
        return mapping.get(key);
    }

    /** The value of {@code key} as text of the form {@code rule}. */
    Node.@Nullable Scalar scalar(String key, TextRule rule) {
        Node node = mapping.get(key);
        return node == null ? null : scalar(node, rule, faults);
    }

    /** {@code node} as text of the form {@code rule}. */
    static Node.@Nullable Scalar scalar(Node node, TextRule rule, Faults faults) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
            boolean unquoted = node instanceof Node.Scalar other && other.kind() != Node.Kind.NULL;
            String hint = unquoted ? "put it in quotes" : null;
            faults.error(node.at(), Rule.WRONG_TYPE, node.described(), rule.wanted(), hint);
            return null;
        }
        if (rule.tooLong(scalar.text())) {
            String found = scalar.text().codePointCount(0, scalar.text().length()) + " characters";
            faults.error(node.at(), Rule.TOO_LARGE, found, rule.wanted());
            return null;
        }
        if (!rule.accepts(scalar.text())) {
            faults.error(node.at(), Rule.BAD_VALUE, scalar.described(), rule.wanted());
            return null;
        }
        return scalar;
    }

    @Nullable
    String text(String key, TextRule rule) {
        Node.Scalar scalar = scalar(key, rule);
        return scalar == null ? null : scalar.text();
    }

    /** Like {@link #text}, but the value may also be null. */
    @Nullable
    String textOrNull(String key, TextRule rule) {
        return isNull(key) ? null : text(key, rule);
    }

    boolean isNull(String key) {
        return mapping.get(key) instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL;
    }

    /** The value of {@code key} as an id that {@code names} knows. */
    Node.@Nullable Scalar name(String key, Names names) {
        Node.Scalar scalar = scalar(key, TextRule.ID);
        return scalar != null && names.check(scalar, faults) ? scalar : null;
    }

    /** The text of {@link #name}. */
    @Nullable
    String nameText(String key, Names names) {
        Node.Scalar scalar = name(key, names);
        return scalar == null ? null : scalar.text();
    }

    /** The value of {@code key} as one of {@code words}. */
    @Nullable
    String choice(String key, List<String> words) {
        Node node = mapping.get(key);
        if (node == null || node instanceof Node.Scalar scalar && isChoice(scalar, words)) {
            return node == null ? null : ((Node.Scalar) node).text();
        }
        String wanted = "one of " + String.join(", ", words);
        String hint = node instanceof Node.Scalar scalar ? Nearest.hint(scalar.text(), words) : null;
        faults.error(node.at(), Rule.BAD_VALUE, node.described(), wanted, hint);
        return null;
    }

    private static boolean isChoice(Node.Scalar scalar, List<String> words) {
        return scalar.kind() == Node.Kind.TEXT && words.contains(scalar.text());
    }

    /** The value of {@code key} as a whole number from 0 to a million million. */
    @Nullable
    Long count(String key) {
        Node node = mapping.get(key);
        if (node == null) {
            return null;
        }
        boolean number = node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER;
        if (number && ((Node.Scalar) node).text().matches("0|[1-9][0-9]{0,11}")) {
            return Long.valueOf(((Node.Scalar) node).text());
        }
        Rule rule = number ? Rule.BAD_VALUE : Rule.WRONG_TYPE;
        faults.error(node.at(), rule, node.described(), "a whole number, 0 or more, without separators");
        return null;
    }

    /** The value of {@code key} as true or false; false if it is not there. */
    boolean truth(String key) {
        Node node = mapping.get(key);
        if (node == null || node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TRUTH) {
            return node != null && ((Node.Scalar) node).text().equalsIgnoreCase("true");
        }
        faults.error(node.at(), Rule.WRONG_TYPE, node.described(), "true or false");
        return false;
    }

    /** The items of {@code key}'s list, of which there may be at most {@code max}. */
    List<Node> items(String key, int max) {
        Node node = mapping.get(key);
        if (node == null) {
            return List.of();
        }
        return items(node, max, faults);
    }

    /** The items of a list, of which there may be at most {@code max}. */
    static List<Node> items(Node node, int max, Faults faults) {
        if (!(node instanceof Node.Sequence list)) {
            faults.error(node.at(), Rule.WRONG_TYPE, node.described(), "a list");
            return List.of();
        }
        if (list.items().size() > max) {
            faults.error(node.at(), Rule.TOO_LARGE, list.items().size() + " items", "at most " + max);
            return List.of();
        }
        return list.items();
    }

    /** The items of {@code key}'s list as ids that {@code names} knows. */
    List<String> nameList(String key, Names names, int max) {
        List<String> ids = new ArrayList<>();
        for (Node item : items(key, max)) {
            Node.Scalar scalar = scalar(item, TextRule.ID, faults);
            if (scalar != null && names.check(scalar, faults)) {
                ids.add(scalar.text());
            }
        }
        return ids;
    }
}
