package dev.daybook.producer.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {

    @ParameterizedTest
    @CsvSource({
        "realtime, 1",
        "1x, 1",
        "3600x, 3600",
        "0.5x, 0.5",
        "0.001x, 0.001",
        "1000000000x, 1000000000",
        "1d/2s, 43200",
        "1d/100ms, 864000",
        "1w/1m, 10080",
        "1.5h/1s, 5400",
        "12h/0.5s, 86400",
        "1s/10m, 0.0016666666666666668",
        " 1D/2S , 43200",
    })
    void speedSaysHowMuchCampaignTimePassesInAWallSecond(String text, double rate) {
        assertThat(Speed.parse(text).rate()).hasValue(rate);
    }

    @Test
    void maxHasNoRate() {
        assertThat(Speed.parse("max").isMax()).isTrue();
        assertThat(Speed.parse("max").rate()).isEmpty();
    }

    @Test
    void speedKeepsTheFormItWasGivenIn() {
        assertThat(Stream.of("max", "realtime", "3600x", "1d/2s")
                        .map(Speed::parse)
                        .map(Speed::text))
                .containsExactly("max", "realtime", "3600x", "1d/2s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fast",
                "x",
                "0x",
                "-1x",
                "0.0001x",
                "1000000001x",
                "1e9x",
                "99999999999x",
                "1d",
                "1d/",
                "/2s",
                "1d/0s",
                "0d/1s",
                "1y/1s",
                "1d/2",
                "-1d/2s",
                "1d/-2s",
                "0.5ms/1s",
                "1d/0.0001s",
                "1s/1w",
                "9999999999w/1ms",
                "NaN",
                "Infinityx"
            })
    void whatIsNoSpeedIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> Speed.parse(text))
                .isInstanceOf(DaybookException.Usage.class)
                .message()
                .containsIgnoringCase("speed '" + text + "'")
                .matches(message -> message.contains("wanted") || message.contains("whole number"));
    }

    @ParameterizedTest
    @CsvSource({
        "1d/2s, 1d/1s",
        "1d/1s, 1d/500ms",
        "1d/3s, 1d/2s",
        "realtime, 2x",
        "3600x, 5000x",
        "0.5x, 1x",
        "max, max"
    })
    void fasterGoesUpTheLadder(String from, String to) {
        assertThat(Speed.parse(from).faster()).isEqualTo(Speed.parse(to));
    }

    @ParameterizedTest
    @CsvSource({"1d/2s, 1d/5s", "1d/500ms, 1d/1s", "1x, 0.5x", "3600x, 2000x", "0.001x, 0.001x", "max, 1d/100ms"})
    void slowerGoesDownTheLadder(String from, String to) {
        assertThat(Speed.parse(from).slower()).isEqualTo(Speed.parse(to));
    }

    @Test
    void downAndUpAgainEndsWhereItBegan() {
        Speed begun = Speed.parse("1d/2s");
        Speed speed = begun;
        for (int i = 0; i < 8; i++) {
            speed = speed.slower();
        }
        for (int i = 0; i < 8; i++) {
            speed = speed.faster();
        }

        assertThat(speed).isEqualTo(begun);
    }

    @Test
    void ladderEndsAtTheBounds() {
        Speed speed = Speed.parse("1d/2s");
        for (int i = 0; i < 100; i++) {
            speed = speed.faster();
        }

        assertThat(speed.text()).isEqualTo("1d/1ms");
    }
}
