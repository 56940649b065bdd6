package dev.daybook.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes one value of a JSON tree by chance: its presence, its key, its type, its form. */
final class JsonMutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SplittableRandom random;

    JsonMutations(SplittableRandom random) {
        this.random = random;
    }

    /** Changes {@code root} in one place. */
    void change(JsonNode root) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(root, containers);
        ContainerNode<?> chosen = containers.get(random.nextInt(containers.size()));
        if (chosen instanceof ObjectNode object) {
            change(object);
        } else if (!chosen.isEmpty()) {
            ArrayNode array = (ArrayNode) chosen;
            array.set(random.nextInt(array.size()), other());
        }
    }

    private void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
            containers.add(container);
            container.forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(key);
            case 1 -> object.set(key + "x", object.remove(key));
            case 2 -> object.set("title", other());
            default -> object.set(key, other());
        }
    }

    private JsonNode other() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.numberNode(random.nextInt(2000));
            case 1 -> JSON.numberNode(-1);
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> JSON.nullNode();
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.objectNode();
            case 6 -> JSON.textNode("");
            case 7 -> JSON.textNode("x".repeat(random.nextInt(1, 400)));
            case 8 -> JSON.textNode("Two\nlines");
            case 9 -> JSON.textNode("hutou");
            case 10 -> JSON.textNode("unknown");
            default -> JSON.textNode("no-such-word");
        };
    }
}
