package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that docs/operations.md says a role serves, held against the page of one that runs. */
public final class DocumentedMetrics {

    private static final String PAGE = "operations.md";
    private static final String OURS = "daybook_";
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z]\\w*)(?:\\{(.*)})? \\S+$");
    private static final Pattern TAG = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ONE_OF_KAFKA = Pattern.compile("\\bkafka_[a-z]+(?:_[a-z]+)+(?![a-z_*])");

    private DocumentedMetrics() {}

    /**
     * Fails unless a page has all the metrics that are documented for some roles, with their tags, and no other.
     *
     * @param page  what {@code /metrics} answers, in Prometheus' text form
     * @param roles whose metrics it is to have: several of a process that is all of them
     */
    public static void assertAreOn(String page, String... roles) throws IOException {
        Set<String> of = Set.of(roles);
        Map<String, Set<String>> served = new TreeMap<>();
        Documents.found(SERIES, page)
                .forEach(series -> served.computeIfAbsent(name(series), key -> new TreeSet<>())
                        .addAll(tags(series)));

        assertThat(ofUs(served)).as("our metrics of %s", of).isEqualTo(documented(of));
        served.keySet().removeIf(name -> name.startsWith(OURS));
        List<String> prefixes = cells("Kafka's metrics").stream()
                .filter(row -> isServedBy(of, row))
                .map(row -> row.get(0).replace("*", ""))
                .toList();
        assertThat(served.keySet())
                .as("metrics of %s that are not ours", of)
                .allMatch(name -> prefixes.stream().anyMatch(name::startsWith));
        assertThat(prefixes)
                .as("documented for %s", of)
                .allMatch(prefix -> served.keySet().stream().anyMatch(name -> name.startsWith(prefix)));
        assertThat(served.keySet())
                .as("metrics of Kafka that documents name")
                .containsAll(watched()
                        .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                        .toList());
    }

    /** Every role that is said to serve something. */
    static Set<String> roles() throws IOException {
        return Stream.of(cells("Metrics"), cells("Kafka's metrics"))
                .flatMap(List::stream)
                .flatMap(row -> words(row.get(row.size() - 1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Metrics of Kafka that documents name, and that begin with none of the listed prefixes. */
    static List<String> unlisted() throws IOException {
        List<List<String>> rows = cells("Kafka's metrics");
        return watched()
                .filter(name -> rows.stream()
                        .noneMatch(row -> name.startsWith(row.get(0).replace("*", ""))))
                .toList();
    }

    private static Map<String, Set<String>> ofUs(Map<String, Set<String>> served) {
        Map<String, Set<String>> ours = new TreeMap<>(served);
        ours.keySet().removeIf(name -> !name.startsWith(OURS));
        return ours;
    }

    private static Map<String, Set<String>> documented(Set<String> roles) throws IOException {
        return cells("Metrics").stream()
                .filter(row -> isServedBy(roles, row))
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> row.get(1).equals("–") ? Set.of() : words(row.get(1))));
    }

    /** Metrics of Kafka that pages and dashboards name one by one. */
    private static Stream<String> watched() throws IOException {
        List<String> texts = new ArrayList<>(Documents.all().values());
        texts.add(Files.readString(Documents.TOP.resolve("docs/grafana/processes.json")));
        return texts.stream()
                .flatMap(text -> Documents.found(ONE_OF_KAFKA, text))
                .map(MatchResult::group)
                .distinct();
    }

    /** The rows of a table, each without its backquotes. */
    private static List<List<String>> cells(String heading) throws IOException {
        return Documents.table(PAGE, heading).stream()
                .map(row -> Arrays.stream(row.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }

    private static boolean isServedBy(Set<String> roles, List<String> row) {
        return words(row.get(row.size() - 1)).stream().anyMatch(roles::contains);
    }

    private static Set<String> words(String cell) {
        return Set.of(cell.split(", "));
    }

    /** Of a timer's series, the name that they have in common. */
    private static String name(MatchResult series) {
        return series.group(1).replaceFirst("^(daybook_\\w+_seconds)_(count|sum|max)$", "$1");
    }

    private static Set<String> tags(MatchResult series) {
        return series.group(2) == null
                ? Set.of()
                : Documents.found(TAG, series.group(2)).map(tag -> tag.group(1)).collect(Collectors.toSet());
    }
}
