package dev.daybook.consumer.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.text.IcuWidth;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.DayDigest;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextRendererLawsTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noLineIsLongerThanThePage(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int width = random.nextInt(40, 121);

        String text = rendered(MadeUpDigest.of(random), TerminalStyle.plain(width));

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(IcuWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingInARecordReachesTheTerminalAsControl(long seed) {
        String text = rendered(MadeUpDigest.of(new SplittableRandom(seed)), TerminalStyle.plain(80));

        assertThat(text.replace("\n", "").codePoints())
                .noneMatch(c -> Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void colourAddsEscapesAndChangesNothingElse(long seed) {
        DayDigest digest = MadeUpDigest.of(new SplittableRandom(seed));

        String coloured = rendered(digest, new TerminalStyle(72, true));

        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(rendered(digest, TerminalStyle.plain(72)));
    }

    private static String rendered(DayDigest digest, TerminalStyle style) {
        return OutputFormat.TEXT.renderer(SampleCampaign.definition(), style).render(digest);
    }

    static LongStream seeds() {
        return Seeds.some(100, 1_000);
    }
}
