package dev.daybook.app.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A dashboard as Grafana imports it, held against what its data source Infinity takes: fields and values of a JSON query
 * as in {@code query.types.ts} of grafana/grafana-infinity-datasource.
 */
final class GrafanaDashboard {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Set<String> QUERY_FIELDS = Set.of(
            "refId",
            "datasource",
            "type",
            "source",
            "parser",
            "format",
            "url",
            "url_options",
            "root_selector",
            "columns",
            "filters");
    private static final Set<String> COLUMN_FIELDS = Set.of("selector", "text", "type", "timestampFormat");
    private static final Map<String, Set<String>> VALUES = Map.of(
            "type", Set.of("json"),
            "source", Set.of("url"),
            "parser", Set.of("simple", "backend", "sqlite", "uql", "groq"),
            "format", Set.of("table", "timeseries", "dataframe", "as-is"));
    private static final Set<String> COLUMN_TYPES =
            Set.of("string", "number", "timestamp", "timestamp_epoch", "timestamp_epoch_s");

    private final JsonNode root;

    private GrafanaDashboard(JsonNode root) {
        this.root = root;
    }

    static GrafanaDashboard read(Path file) throws IOException {
        return new GrafanaDashboard(new ObjectMapper().readTree(file.toFile()));
    }

    /** The queries of all panels. */
    List<JsonNode> targets() {
        return stream(root.get("panels"))
                .flatMap(panel -> stream(panel.get("targets")))
                .toList();
    }

    /** The address a query asks at a server of our own, as its data source names it, with the variables' first values. */
    String address(JsonNode target, URI server) {
        Matcher variables = VARIABLE.matcher(target.get("url").asText());
        String path =
                variables.replaceAll(found -> choices(found.group(1)).iterator().next());
        return server.resolve(path).toString();
    }

    /** What a variable may be. */
    List<String> choices(String variable) {
        return stream(root.at("/templating/list"))
                .filter(one -> one.get("name").asText().equals(variable))
                .flatMap(one -> Arrays.stream(one.get("query").asText().split(",")))
                .toList();
    }

    /** Whatever Infinity or Grafana would not know, one line each. */
    List<String> misfits() {
        List<String> misfits = new ArrayList<>();
        for (JsonNode target : targets()) {
            unknown(misfits, "query", target, QUERY_FIELDS);
            VALUES.forEach(
                    (field, known) -> wrong(misfits, field, target.path(field).asText(), known));
            target.get("columns").forEach(column -> {
                unknown(misfits, "column", column, COLUMN_FIELDS);
                wrong(misfits, "column type", column.get("type").asText(), COLUMN_TYPES);
            });
        }
        Set<String> named = new HashSet<>(root.at("/templating/list").findValuesAsText("name"));
        VARIABLE.matcher(root.toString())
                .results()
                .filter(found -> !named.contains(found.group(1)))
                .forEach(found -> misfits.add("no variable " + found.group()));
        root.get("panels").forEach(panel -> misfits.addAll(lost(panel)));
        return misfits;
    }

    /** Fields that a panel's transformations name and its columns do not have. */
    private static List<String> lost(JsonNode panel) {
        Set<String> columns = new TreeSet<>(panel.at("/targets/0/columns").findValuesAsText("text"));
        Set<String> wanted = new TreeSet<>(panel.path("transformations").findValuesAsText("fieldName"));
        panel.path("transformations")
                .findValues("names")
                .forEach(names -> names.forEach(name -> wanted.add(name.asText())));
        panel.path("transformations")
                .findValues("fields")
                .forEach(names -> names.forEach(name -> wanted.add(name.asText())));
        wanted.removeAll(columns);
        return wanted.stream()
                .map(name -> panel.get("title").asText() + " lacks " + name)
                .toList();
    }

    /** Columns of a query that {@code row} has not, or not as what the column says it is. */
    static List<String> unfit(JsonNode target, JsonNode row) {
        return stream(target.get("columns"))
                .filter(column -> !fits(
                        column.get("type").asText(),
                        row.path(column.get("selector").asText())))
                .map(column -> column + " in " + row)
                .toList();
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "number" -> value.isNumber();
            case "timestamp" ->
                value.isTextual() && LocalDate.parse(value.asText()).getYear() < 1970;
            default -> value.isTextual();
        };
    }

    private static void unknown(List<String> misfits, String what, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                misfits.add("%s has %s".formatted(what, field));
            }
        });
    }

    private static void wrong(List<String> misfits, String what, String value, Set<String> known) {
        if (!known.contains(value)) {
            misfits.add("%s is '%s'".formatted(what, value));
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
