package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.app.Campaigns;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRequest;
import dev.daybook.producer.pace.Speed;
import dev.daybook.schema.CampaignDefinition;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReplayOptionsTest {

    private static CampaignDefinition manchuria;

    @BeforeAll
    static void readCampaign() {
        manchuria = Campaigns.load(Campaigns.DEFAULT, Path.of("../seeds")).definition();
    }

    @Test
    void nothingGivenIsTheHighlightAtTwoSecondsADay() {
        RunRequest request = request();

        assertThat(request.run()).isEqualTo("manchuria-1945-live");
        assertThat(request.speed()).isEqualTo(Speed.parse("1d/2s"));
        assertThat(request.from()).isEqualTo(manchuria.getHighlightFrom());
        assertThat(request.to()).isEqualTo(manchuria.getHighlightTo());
    }

    @Test
    void dayBehindTheHighlightGoesOnToTheEndOfTheSpan() {
        assertThat(request("--from", "1946-03-01").to()).isEqualTo(manchuria.getSpanTo());
    }

    @Test
    void everyOptionReachesTheRequest() {
        RunRequest request = request(
                "--speed=max",
                "--from=1945-08-10",
                "--to=1945-08-20",
                "--run=one",
                "--restart",
                "--skip-quiet=3s",
                "--loop",
                "--start-paused");

        assertThat(request)
                .isEqualTo(RunRequest.of("one", Speed.MAX)
                        .from(LocalDate.of(1945, 8, 10))
                        .to(LocalDate.of(1945, 8, 20))
                        .restart(true)
                        .skipQuiet(java.time.Duration.ofSeconds(3))
                        .loop(true)
                        .startPaused(true));
    }

    @Test
    void runThatCanBeNoKeyIsUsage() {
        assertThatThrownBy(() -> request("--run", "Über/alles")).isInstanceOf(DaybookException.Usage.class);
    }

    @Test
    void dayOutsideTheSpanIsUsageThatNamesTheSpan() {
        for (String option : new String[] {"--from", "--to"}) {
            assertThatThrownBy(() -> request(option, "1999-01-01"))
                    .isInstanceOf(DaybookException.Usage.class)
                    .hasMessage(
                            "%s 1999-01-01: wanted a day of manchuria-1945, 1945-08-08 to 1946-06-01",
                            option.substring(2));
        }
    }

    private static RunRequest request(String... args) {
        ReplayOptions options = new ReplayOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(args);
        return options.request(manchuria);
    }
}
