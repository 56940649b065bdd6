package dev.daybook.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.cli.Commands;
import dev.daybook.consumer.gateway.operate.OwnMeter;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What documents name is there, and what is there is documented: commands, options, variables, topics, routes, tests. */
class NamesInDocumentsTest {

    private static final Pattern TOPIC = Pattern.compile("`(daybook\\.[a-z-]+)`");
    private static final Pattern ROUTE = Pattern.compile("(?<=[`\\s1945'])(/(?:v1|feeds)/[^\\s`'\"),;]*)");
    private static final Pattern COMMAND_LINE =
            Pattern.compile("(?m)(?:^|`|\\s)((?:\\./)?daybook [a-z][a-z-]+[^`\\n]*)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*[a-z](?:Test|IT|Contract|Benchmark))`");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final Pattern IN_JAVA =
            Pattern.compile("nvironment(?:\\(\\))?\\s*\\.(?:get|getOrDefault|containsKey)\\(\\s*(\"?[A-Z_]+\"?)");
    private static final Pattern CONSTANT = Pattern.compile("static final String ([A-Z_]+) = (\"[A-Z_]+\");");
    private static final Pattern IN_LAUNCHER = Pattern.compile("\\$\\{?([A-Z][A-Z_]{3,})");

    private static final Pattern METRIC = Pattern.compile("`(daybook_[a-z_]+)");

    /** Neither a topic nor a file with such a name's form. */
    private static final Set<String> NO_TOPICS = Set.of("daybook.post", "daybook.directory");

    @TempDir
    private Path scratch;

    @Test
    void topicsOfThePageAreThoseThereAre() throws IOException {
        List<String> names = Topics.all().stream().map(Topic::name).toList();

        assertThat(Documents.firstColumn("topics.md", "The table")).isEqualTo(names);
        Map<String, TreeSet<String>> named = Documents.named(TOPIC);
        named.keySet().removeAll(NO_TOPICS);
        assertThat(names).as("named in documents: " + named).containsAll(named.keySet());
    }

    @Test
    void topicsPageSaysPartitionsAndTypes() throws IOException {
        List<String> rows = Documents.table("topics.md", "The table");
        for (Topic<?> topic : Topics.all()) {
            String row = rows.stream()
                    .filter(each -> each.startsWith("| `" + topic.name() + "` "))
                    .findFirst()
                    .orElseThrow();
            assertThat(row)
                    .contains("| " + topic.policy().partitions() + " |")
                    .contains(
                            switch (topic.policy().kind()) {
                                case COMPACTED -> "| compacted";
                                case KEPT -> "| for ever";
                                case EXPIRING -> "| one day";
                            });
        }
    }

    @Test
    void routesOfThePageAreThoseOfOpenApi() throws IOException {
        List<String> routes = routes();
        assertThat(Documents.firstColumn("dashboards.md", "Routes")).isEqualTo(routes);
        assertThat(Documents.named(ROUTE))
                .isNotEmpty()
                .allSatisfy((path, pages) ->
                        assertThat(routes).as(path + " in " + pages).anyMatch(route -> matches(route, path)));
    }

    @Test
    void commandsOfThePageAreThoseThereAre() throws IOException {
        assertRows("Commands", Documents.table("commands.md", "Commands"), Commands.commandRows(scratch));
    }

    @Test
    void optionsOfThePageAreThoseOfTheCommands() throws IOException {
        assertRows("Options", Documents.table("commands.md", "Options"), Commands.optionRows(scratch));
    }

    /** The rows are made from what the program says of itself: a new option or meter needs but a copy of them. */
    private static void assertRows(String of, List<String> rows, List<String> wanted) throws IOException {
        Path written = Path.of("target", "rows-of-" + of.toLowerCase(Locale.ROOT) + ".md");
        Files.write(written, wanted);

        assertThat(rows)
                .as("the rows that should stand there are in app/" + written)
                .isEqualTo(wanted);
    }

    @Test
    void commandsInDocumentsHaveTheseWordsAndOptions() throws IOException {
        Map<String, CommandLine> commands = Commands.all(scratch);
        assertThat(Documents.named(COMMAND_LINE)).isNotEmpty().allSatisfy((line, pages) -> {
            CommandLine command = commandOf(line.replaceFirst("^\\./", ""), commands);
            assertThat(command).as("command of '%s' in %s", line, pages).isNotNull();
            Documents.found(OPTION, line)
                    .map(found -> found.group())
                    .forEach(option -> assertThat(
                                    command.getCommandSpec().optionsMap().keySet())
                            .as("%s of '%s' in %s", option, line, pages)
                            .contains(option));
        });
    }

    @Test
    void variablesOfThePageAreThoseThatAreRead() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Documents.TOP)) {
            for (Path file : files.filter(NamesInDocumentsTest::isMainSource).toList()) {
                read.addAll(variablesReadBy(Files.readString(file)));
            }
        }
        Documents.found(IN_LAUNCHER, Files.readString(Documents.TOP.resolve("daybook")))
                .forEach(found -> read.add(found.group(1)));

        assertThat(new TreeSet<>(Documents.firstColumn("commands.md", "Variables of the environment")))
                .isEqualTo(read);
    }

    /** Named where they are read, or by a constant of the same class. */
    private static Set<String> variablesReadBy(String source) {
        Map<String, String> constants = Documents.found(CONSTANT, source)
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        return Documents.found(IN_JAVA, source)
                .map(found ->
                        constants.getOrDefault(found.group(1), found.group(1)).replace("\"", ""))
                .collect(Collectors.toSet());
    }

    /** Which process serves them is asked of those that run: {@link DocumentedMetrics}. */
    @Test
    void metricsOfThePageAreThoseOfThePrograms() throws IOException {
        List<String> wanted = Stream.of(OwnMeter.values())
                .map(meter -> "| `%s` | %s | %s |"
                        .formatted(
                                meter.prometheusName(),
                                meter.tags().isEmpty() ? "–" : "`" + String.join("`, `", meter.tags()) + "`",
                                meter.help()))
                .sorted()
                .toList();

        List<String> rows = Documents.table("operations.md", "Metrics").stream()
                .map(row -> row.replaceFirst("[^|]*\\|$", "").strip())
                .toList();
        assertRows("Metrics", rows, wanted);
        Set<String> names =
                Stream.of(OwnMeter.values()).map(OwnMeter::prometheusName).collect(Collectors.toSet());
        assertThat(Documents.named(METRIC))
                .isNotEmpty()
                .allSatisfy((name, pages) -> assertThat(names)
                        .as(name + " in " + pages)
                        .contains(name.replaceFirst("(?<=seconds)_(count|sum|max)$", "")));
    }

    @Test
    void metricsAreThoseOfEveryRoleThatServesSome() throws IOException {
        Set<String> roles = Commands.all(scratch).entrySet().stream()
                .filter(command ->
                        command.getValue().getCommandSpec().optionsMap().containsKey("--health-port"))
                .map(command -> command.getKey().replaceFirst("^daybook ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        roles.add("gateway");

        assertThat(DocumentedMetrics.roles()).isEqualTo(roles);
        assertThat(DocumentedMetrics.unlisted()).isEmpty();
    }

    @Test
    void testsThatDocumentsCiteAreThere() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Documents.TOP)) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        assertThat(classes).containsAll(Documents.named(TEST).keySet());
    }

    private static boolean isMainSource(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("/src/main/") && !path.contains("/target/");
    }

    private static CommandLine commandOf(String line, Map<String, CommandLine> commands) {
        return new TreeMap<>(commands)
                .descendingMap().entrySet().stream()
                        .filter(each -> !each.getKey().equals("daybook"))
                        .filter(each -> (line + " ").startsWith(each.getKey() + " "))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Paths of the description, in its order. */
    private static List<String> routes() throws IOException {
        String description = "consumer/src/main/resources/dev/daybook/consumer/gateway/openapi.yaml";
        try (Stream<String> lines = Files.lines(Documents.TOP.resolve(description))) {
            return lines.filter(line -> line.matches("  /.*:"))
                    .map(line -> line.strip().replaceFirst(":$", ""))
                    .toList();
        }
    }

    private static boolean matches(String route, String path) {
        String expression = route.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\.");
        String plain = path.replaceFirst("[?].*", "").replaceFirst("/?[….]*$", "");
        return plain.matches(expression) || route.startsWith(plain + "/") || route.equals(plain);
    }
}
