package dev.daybook.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.TopicState;
import dev.daybook.consumer.digest.OutputFormat;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Topics as a table or as JSON Lines. */
final class TopicTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<TopicState> states;

    TopicTable(List<TopicState> states) {
        this.states = states;
    }

    /** Prints one line a topic. */
    void print(OutputFormat form, PrintWriter out) {
        switch (form) {
            case TEXT -> text(out);
            case MARKDOWN -> markdown(out);
            case JSON -> states.forEach(state -> out.println(json(state)));
        }
    }

    private void text(PrintWriter out) {
        String row = "%-22s %10s %8s %-10s %s%n";
        out.printf(row, "TOPIC", "PARTITIONS", "REPLICAS", "POLICY", "STATE");
        for (TopicState state : states) {
            out.printf(
                    row, state.name(), count(state.partitions()), count(state.replicas()), state.kind(), word(state));
            state.faults().forEach(fault -> out.println("    " + fault));
        }
    }

    private void markdown(PrintWriter out) {
        out.println("| topic | partitions | replicas | policy | state |");
        out.println("| --- | --: | --: | --- | --- |");
        for (TopicState state : states) {
            out.printf(
                    "| `%s` | %s | %s | %s | %s |%n",
                    state.name(), count(state.partitions()), count(state.replicas()), state.kind(), faults(state));
        }
    }

    private static String faults(TopicState state) {
        return state.faults().isEmpty() ? word(state) : String.join("; ", state.faults());
    }

    private static String count(int found) {
        return found == 0 ? "-" : Integer.toString(found);
    }

    private static String word(TopicState state) {
        if (!state.exists()) {
            return "missing";
        }
        return state.isUsable() ? "usable" : "would lose data";
    }

    private static String json(TopicState state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("topic", state.name());
        fields.put("exists", state.exists());
        fields.put("partitions", state.partitions());
        fields.put("replicas", state.replicas());
        fields.put("policy", state.kind());
        fields.put("faults", state.faults());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and numbers are always JSON", e);
        }
    }
}
