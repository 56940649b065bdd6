package dev.daybook.consumer.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages, kept as files under {@code src/test/resources/digest}. */
class PrintedDaysTest {

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void textIsThePageThatWasKept(int width) {
        assertThat(text(width, false).render(SampleCampaign.eventfulDay())).isEqualTo(kept("day." + width + ".txt"));
    }

    @Test
    void colouredTextIsThePageThatWasKept() {
        assertThat(text(80, true).render(SampleCampaign.eventfulDay()).replace("\u001b", "␛"))
                .isEqualTo(kept("day.80.colour.txt"));
    }

    @Test
    void markdownIsThePageThatWasKept() {
        assertThat(markdown().render(SampleCampaign.eventfulDay())).isEqualTo(kept("day.md"));
    }

    @Test
    void jsonIsTheLineThatWasKept() {
        DigestRenderer json = OutputFormat.JSON.renderer(SampleCampaign.definition(), TerminalStyle.plain(80));

        assertThat(json.render(SampleCampaign.eventfulDay())).isEqualTo(kept("day.jsonl"));
    }

    @Test
    void quietDayTakesOneLine() {
        assertThat(text(80, false).render(SampleCampaign.quietDay()))
                .isEqualTo("Mon 27 Aug 1945 · day 20 of 298 · quiet · Siege of Hutou: day 19 of 20\n");
        assertThat(text(60, false).render(SampleCampaign.quietDay()))
                .isEqualTo("Mon 27 Aug 1945 · day 20 of 298 · quiet · 1 ongoing\n");
        assertThat(text(40, false).render(SampleCampaign.quietDay()))
                .isEqualTo("Mon 27 Aug 1945 · day 20 of 298 · quiet\n");
        assertThat(markdown().render(SampleCampaign.quietDay()))
                .isEqualTo("Monday 27 August 1945 · day 20 of 298 · quiet · *Siege of Hutou: day 19 of 20*\n\n");
    }

    @Test
    void dayStatedAnewSaysItsEdition() {
        DayDigest restated =
                DayDigest.newBuilder(SampleCampaign.eventfulDay()).setEdition(2).build();

        assertThat(text(80, false).render(restated)).contains("day 19 of 298 · edition 2\n");
        assertThat(markdown().render(restated)).startsWith("## Sunday 26 August 1945 · day 19 of 298 · edition 2\n");
    }

    @Test
    void textOfARecordCannotSteerTheTerminal() {
        DigestEvent event = SampleCampaign.event("Clear\u001b[2J the\r\nscreen", "\u009b31mRed \u202ethgir\u202c");
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setEvents(List.of(event))
                .build();

        assertThat(text(80, false).render(digest))
                .contains("• Clear\ufffd[2J the  screen [1]\n")
                .contains("  \ufffd31mRed thgir\n");
    }

    private static DigestRenderer text(int width, boolean colour) {
        return OutputFormat.TEXT.renderer(SampleCampaign.definition(), new TerminalStyle(width, colour));
    }

    private static DigestRenderer markdown() {
        return OutputFormat.MARKDOWN.renderer(SampleCampaign.definition(), TerminalStyle.plain(80));
    }

    private static String kept(String name) {
        try (InputStream in = PrintedDaysTest.class.getResourceAsStream("/digest/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
