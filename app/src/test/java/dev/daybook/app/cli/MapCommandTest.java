package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What `daybook map` and `daybook feeds` refuse before anything is started. */
class MapCommandTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({
        "map --date 1945-08-26 -o day.jpg, wanted a name that ends in .png or .svg",
        "map --date 1945-08-26 -o day.png --width 299, wanted 300 to 4096 pixels",
        "map --date 1945-08-26 -o day.png --theme blue, --theme",
        "map -o day.png, --date",
        "map --date 1945-08-26, --out",
        "feeds, --out",
        "feeds --out . --base-url ftp://history.example, wanted an address such as",
        "feeds --out . --base-url https://history.example/#1945, wanted an address such as"
    })
    void wrongUseIsToldAtOnce(String line, String said) {
        Cli cli = Cli.run(scratch, line.split(" "));

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains(said);
    }
}
