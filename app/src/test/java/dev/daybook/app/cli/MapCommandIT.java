package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.broker.SharedBroker;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five days of the shipped campaign as {@code daybook map} describes them, word for word.
 *
 * <p>The files are written anew and read again as those of {@link GoldenDaysIT}. Pictures are looked at by people.
 */
class MapCommandIT {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    Path scratch;

    private Cli daybook(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--bootstrap-server";
        all[args.length + 1] = SharedBroker.connection().bootstrapServers();
        return Cli.run(scratch, all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1945-08-09", "1945-08-14", "1945-08-19", "1945-08-26", "1946-05-03"})
    void pictureIsWrittenAndDescribed(String day) throws IOException {
        Path file = scratch.resolve("day.png");
        Cli cli = daybook("map", "--date", day, "-o", file.toString(), "--width", "600");
        assertThat(cli.status()).as(cli.err()).isZero();

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isBetween(400, 600);
        Path golden = GOLDEN.resolve(day + ".alt.txt");
        if ("write".equals(System.getProperty("daybook.golden"))) {
            Files.writeString(golden, cli.out());
        }
        assertThat(cli.out()).isEqualTo(Files.readString(golden));
    }

    @Test
    void pictureThatCannotBeWrittenLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(scratch.resolve("day.svg"), "before");
        Files.writeString(scratch.resolve(".day.svg.partial"), "another process writes");

        Cli cli = daybook("map", "--date", "1945-08-26", "-o", file.toString());

        assertThat(cli.status()).isEqualTo(4);
        assertThat(file).hasContent("before");
    }

    @Test
    void svgIsWrittenByItsName() throws IOException {
        Path file = scratch.resolve("day.SVG");

        Cli cli = daybook("map", "--date", "1945-08-26", "-o", file.toString(), "--theme", "dark");

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(Files.readString(file)).startsWith("<?xml").contains(">Sunday 26 August 1945<");
    }

    @Test
    void feedsAreWrittenTogether() throws IOException {
        Path directory = scratch.resolve("public").resolve("feeds");

        Cli cli = daybook(
                "feeds", "--out", directory.toString(), "--as-of", "2026-08-26", "--base-url", "https://a.example/");

        assertThat(cli.status()).as(cli.err()).isZero();
        assertThat(cli.out().lines()).hasSize(4).allMatch(line -> Files.exists(Path.of(line)));
        assertThat(Files.readString(directory.resolve("manchuria-1945.atom")))
                .contains("<title>26 August 1945: The last position at Hutou fell and the fortress was taken</title>")
                .contains("https://a.example/#1945-08-26")
                .contains("https://a.example/feeds/manchuria-1945.atom");
        assertThat(Files.readString(directory.resolve("manchuria-1945.ics")))
                .contains("DTSTART;VALUE=DATE:20260503")
                .contains("SUMMARY:1946\\, 80 years ago: Soviet withdrawal from Manchuria was completed");
    }
}
