package dev.daybook.consumer.post.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostWriterTest {

    private static final PostStyle STYLE = new PostStyle(
            List.of("OnThisDay", "Manchuria1945"), Optional.of("https://daybook.example/{campaign}/{date}"));

    @Test
    void postOfADayReadsSo() {
        PostContent content = new PostWriter(SampleCampaign.definition(), STYLE).write(SampleCampaign.eventfulDay());

        assertThat(text(content))
                .startsWith("On this day in 1945 · Sunday 26 August\n\n"
                        + "The last position at Hutou fell and the fortress was taken"
                        + " (at 15:30; sources disagree)\n\n• ")
                .contains("\n• Day 18 of 20: Siege of Hutou\n• Day 9 of 14: Landing on Shumshu\n")
                .contains("\n• Losses as the sources count them: Japanese killed: 1,387 (1,347–1,387+);"
                        + " Soviet killed: at least 1,000")
                .endsWith(
                        "\n\nSources: https://daybook.example/manchuria-1945/1945-08-26\n\n#OnThisDay #Manchuria1945");
    }

    @Test
    void weightiestIsToldFirst() {
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day("1945-08-14", 7))
                .setHeadline("Something else")
                .setEvents(List.of(
                        event("Losses were counted", "aftermath", DatePrec.DAY, 9),
                        event("Some day of the month", "massacre", DatePrec.MONTH, 9),
                        event("A captain took command", "siege", DatePrec.DAY, 1),
                        event("An army crossed the river", "advance", DatePrec.DAY, 5),
                        event("A treaty was signed", "treaty", DatePrec.DAY, 1),
                        event("Refugees were attacked", "massacre", DatePrec.DAY, 2),
                        event("An emperor was captured", "parley", DatePrec.DAY, 14)))
                .build();

        assertThat(text(new PostWriter(SampleCampaign.definition(), STYLE).write(digest))
                        .lines()
                        .filter(line -> line.startsWith("• ")))
                .containsExactly(
                        "• An emperor was captured",
                        "• Refugees were attacked",
                        "• A treaty was signed",
                        "• An army crossed the river",
                        "• A captain took command",
                        "• Losses were counted",
                        "• Some day of the month (August 1945, day not known)");
    }

    private static DigestEvent event(String title, String type, DatePrec precision, int sources) {
        return DigestEvent.newBuilder(SampleCampaign.event(title, ""))
                .setType(type)
                .setDatePrec(precision)
                .setEdtf(precision == DatePrec.MONTH ? "1945-08" : "1945-08-14")
                .setSources(Collections.nCopies(sources, 1))
                .build();
    }

    @Test
    void whatChangedHandsIsToldInWordsOnceForAllThatDidAlike() {
        assertThat(text(new PostWriter(SampleCampaign.definition(), STYLE).write(SampleCampaign.eventfulDay())))
                .contains("\n• Occupied by Soviet forces (until then Japanese): Hutou (disputed); Hulin\n")
                .contains("\n• Still Japanese, contested by Soviet forces: Tungning (now Dongning)\n");
    }

    @Test
    void sourceOfTheWebStandsInForALinkOfOurOwn() {
        PostStyle plain = new PostStyle(List.of(), Optional.empty());

        assertThat(text(new PostWriter(SampleCampaign.definition(), plain).write(SampleCampaign.eventfulDay())))
                .endsWith("\n\nSources: https://www.weblio.jp/content/x and 3 more");
    }

    @Test
    void quietDaySaysSo() {
        assertThat(text(new PostWriter(SampleCampaign.definition(), STYLE).write(SampleCampaign.quietDay())))
                .startsWith("On this day in 1945 · Monday 27 August\n\nNothing is recorded of this day.\n\n"
                        + "• Day 19 of 20: Siege of Hutou");
    }

    @Test
    void dayWithHarmToCiviliansIsWarnedOf() {
        DigestEvent harm = DigestEvent.newBuilder(SampleCampaign.event("People were driven out", ""))
                .setType("massacre")
                .build();
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day("1945-08-14", 7))
                .setEvents(List.of(harm))
                .build();
        DayDigest counted = DayDigest.newBuilder(SampleCampaign.day("1945-08-14", 7))
                .setTollOfDay(List.of(SampleCampaign.toll("soviet", "civilian-killed", 1, 1, 1, false, false)))
                .build();
        PostWriter writer = new PostWriter(SampleCampaign.definition(), STYLE);

        assertThat(writer.write(digest).warning()).contains("harm to civilians in war");
        assertThat(writer.write(counted).warning()).isPresent();
        assertThat(writer.write(SampleCampaign.day("1945-08-14", 7)).warning()).isEmpty();
        assertThat(text(writer.write(digest).withWarningInText()))
                .startsWith("Content warning: harm to civilians in war\n\nOn this day in 1945");
    }

    @Test
    void headingHasWeekdayAndYear() {
        assertThat(PostWriter.heading(LocalDate.parse("1944-02-29")))
                .isEqualTo("On this day in 1944 · Tuesday 29 February");
    }

    @Test
    void hashtagsAndLinksThatCanBeNoneAreRefused() {
        assertThatThrownBy(() -> new PostStyle(List.of("#x"), Optional.empty()))
                .isInstanceOf(DaybookException.Usage.class);
        assertThatThrownBy(() -> new PostStyle(List.of("1945"), Optional.empty()))
                .isInstanceOf(DaybookException.Usage.class);
        assertThatThrownBy(() -> new PostStyle(List.of(), Optional.of("ftp://x/{date}")))
                .isInstanceOf(DaybookException.Usage.class);
    }

    private static String text(PostContent content) {
        return PlainDialect.UNLIMITED.text(
                Threading.parts(content, PlainDialect.UNLIMITED, 1).get(0));
    }
}
