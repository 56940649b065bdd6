package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.app.broker.SharedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five days of the shipped campaign as {@code daybook digest} prints them, word for word.
 *
 * <p>People read the files against the facts; README beside them says what was checked. After a change that is meant,
 * {@code mvn -pl app -am verify -Dit.test=GoldenDaysIT -Ddaybook.golden=write} writes them anew, to be read again.
 */
class GoldenDaysIT {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final List<String> DAYS =
            List.of("1945-08-09", "1945-08-14", "1945-08-19", "1945-08-26", "1946-05-03");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path scratch;

    static Stream<Arguments> pages() {
        return DAYS.stream()
                .flatMap(day -> Stream.of(
                        Arguments.of(day, "text", "txt"),
                        Arguments.of(day, "markdown", "md"),
                        Arguments.of(day, "json", "json")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void dayReadsAsItWasReviewed(String day, String form, String ending) throws IOException {
        Cli cli = Cli.run(
                scratch,
                "digest",
                "--date",
                day,
                "--output",
                form,
                "--bootstrap-server",
                SharedBroker.connection().bootstrapServers());
        assertThat(cli.status()).as(cli.err()).isZero();
        String page = form.equals("json") ? indented(cli.out()) : cli.out();

        Path file = GOLDEN.resolve(day + "." + ending);
        if ("write".equals(System.getProperty("daybook.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, page);
        }
        assertThat(page).isEqualTo(Files.readString(file));
    }

    private static String indented(String line) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(line)) + "\n";
    }
}
