package dev.daybook.consumer.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.consumer.view.Records;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTableTest {

    private static final RunClock PLAYING = RunClock.newBuilder(Records.clock("manchuria-1945-live"))
            .setRateAsked(43_200.0)
            .setRateAchieved(43_198.5)
            .setSequence(12_345)
            .setLatenessP50Ms(0.8)
            .setLatenessP99Ms(2.25)
            .setLatenessMaxMs(11.0)
            .build();

    private static final RunClock FINISHED = RunClock.newBuilder(Records.clock("manchuria-1945"))
            .setState(RunState.FINISHED)
            .setDate(LocalDate.parse("1946-06-01"))
            .setEndsOn(LocalDate.parse("1946-06-01"))
            .setSpeedAsked("max")
            .setRateAchieved(7_890_123.0)
            .setEpoch(2)
            .setSequence(640)
            .build();

    @Test
    void runsStandInATableWhereThereIsRoom() {
        String table = """
                run                  state     day         ends        speed   achieved  epoch  position  p50/p99/max ms  started
                manchuria-1945-live  playing   1945-08-17  1945-09-05  1d/2s   0.50 d/s      1    12,345    0.8/2.3/11.0  11-22 10:00Z
                manchuria-1945       finished  1946-06-01  1946-06-01  max    91.32 d/s      2       640               –  11-22 10:00Z
                """;

        assertThat(RunsTable.text(List.of(PLAYING, FINISHED), TerminalStyle.plain(120)))
                .isEqualTo(table);
    }

    @Test
    void runsStandInTwoTablesOnAPageOfEightyColumns() {
        String table = """
                run                  state     day         ends        speed   achieved
                manchuria-1945-live  playing   1945-08-17  1945-09-05  1d/2s   0.50 d/s
                manchuria-1945       finished  1946-06-01  1946-06-01  max    91.32 d/s

                run                  epoch  position  p50/p99/max ms  started
                manchuria-1945-live      1    12,345    0.8/2.3/11.0  11-22 10:00Z
                manchuria-1945           2       640               –  11-22 10:00Z
                """;

        assertThat(RunsTable.text(List.of(PLAYING, FINISHED), TerminalStyle.plain(80)))
                .isEqualTo(table);
    }

    @Test
    void runsStandAsListsOnANarrowPage() {
        String list = """
                manchuria-1945-live
                  state: playing
                  day: 1945-08-17
                  ends: 1945-09-05
                  speed: 1d/2s
                  achieved: 0.50 d/s
                  epoch: 1
                  position: 12,345
                  p50/p99/max ms: 0.8/2.3/11.0
                  started: 11-22 10:00Z
                """;

        assertThat(RunsTable.text(List.of(PLAYING), TerminalStyle.plain(50))).isEqualTo(list);
    }

    @Test
    void noRunIsSaidInASentence() {
        assertThat(RunsTable.text(List.of(), TerminalStyle.plain(80))).isEqualTo("No runs.\n");
        assertThat(RunsTable.json(List.of())).isEmpty();
    }

    @Test
    void jsonHasOneClockALine() {
        assertThat(RunsTable.json(List.of(PLAYING, FINISHED)).lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("{\"run\":\"manchuria-1945-live\",")
                                .contains("\"latenessP99Ms\":2.25"),
                        second -> assertThat(second).contains("\"state\":\"finished\""));
    }
}
