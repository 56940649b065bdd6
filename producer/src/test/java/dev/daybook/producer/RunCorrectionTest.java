package dev.daybook.producer;

import static dev.daybook.producer.Rehearsal.at;
import static dev.daybook.producer.timeline.MadeUpCampaign.FIRST;
import static dev.daybook.producer.timeline.MadeUpCampaign.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.timeline.MadeUpCampaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCorrectionTest {

    private static final CampaignEvent A = event("a", 0, null);
    private static final CampaignEvent B = event("b", 2, null);
    private static final CampaignEvent C = event("c", 2, null);
    private static final CampaignEvent D = event("d", 8, null);
    private static final MadeUpCampaign PACK = MadeUpCampaign.of(10, "Asia/Tokyo", A, B, C, D);

    private final Rehearsal rehearsal = new Rehearsal(PACK);

    private static MadeUpCampaign pack(String fingerprint, CampaignEvent... events) {
        return new MadeUpCampaign(PACK.definition(), fingerprint, List.of(events));
    }

    private static CampaignEvent retold(CampaignEvent event) {
        return CampaignEvent.newBuilder(event).setTitle("Told otherwise").build();
    }

    /** What was sent behind the first {@code before} records. */
    private List<String> saidBehind(int before) {
        return rehearsal.timeline().stream()
                .skip(before)
                .map(record -> "%d %s %s %s %s"
                        .formatted(
                                record.getSequence(),
                                record.getKind(),
                                record.getEventId(),
                                record.getRevision(),
                                record.getCorrection() ? "correction" : "step"))
                .toList();
    }

    @Test
    void finishedRunIsSentWhatChangedAsItsNextRecords() {
        rehearsal.play(at("max"));
        int before = rehearsal.timeline().size();

        RunCorrection.Report report =
                rehearsal.changesTo(pack("beef", A, retold(B), C)).correct();

        assertThat(saidBehind(before)).containsExactly("16 RETRACTION d 2 correction", "17 EVENT b 2 correction");
        assertThat(report).isEqualTo(new RunCorrection.Report(1, 17, 1, 1, true));
        TimelineRecord sent = rehearsal.timeline().get(before + 1);
        assertThat(sent.getDate()).isEqualTo(FIRST.plusDays(2));
        assertThat(sent.getCampaignInstant())
                .isEqualTo(rehearsal.timeline().get(4).getCampaignInstant());
        assertThat(sent.getFingerprint()).isEqualTo("beef");
    }

    @Test
    void correctionIsOneTransactionWithTheClockOfTheNewPack() {
        rehearsal.play(at("max"));
        RunClock before = rehearsal.lastClock();

        rehearsal.changesTo(pack("beef", A)).correct();

        List<String> topics = rehearsal.transactions.get(rehearsal.transactions.size() - 1).stream()
                .map(record -> record.topic())
                .toList();
        assertThat(topics)
                .containsExactly(
                        Topics.TIMELINE.name(), Topics.TIMELINE.name(), Topics.TIMELINE.name(), Topics.CLOCK.name());
        RunClock after = rehearsal.lastClock();
        assertThat(after.getFingerprint()).isEqualTo("beef");
        assertThat(after.getState()).isEqualTo(RunState.FINISHED);
        assertThat(after.getSequence()).isEqualTo(before.getSequence() + 3);
        assertThat(after.getCorrections()).isEqualTo(1);
        assertThat(rehearsal.records(Topics.CAMPAIGNS).get(1).key()).isEqualTo("made-up/beef");
    }

    @Test
    void samePackSendsNothing() {
        rehearsal.play(at("max"));
        int before = rehearsal.transactions.size();

        assertThat(rehearsal.correct().records()).isZero();

        assertThat(rehearsal.transactions).hasSize(before);
    }

    @Test
    void packThatSaysTheSameOnlyGivesTheRunItsName() {
        rehearsal.play(at("max"));
        int before = rehearsal.timeline().size();

        assertThat(rehearsal.changesTo(pack("beef", A, B, C, D)).correct())
                .isEqualTo(new RunCorrection.Report(1, 15, 0, 0, true));

        assertThat(rehearsal.timeline()).hasSize(before);
        assertThat(rehearsal.play(at("max"))).isEqualTo(PlayResult.ALREADY_FINISHED);
    }

    @Test
    void eventsAheadComeFromTheNewPackWhenTheRunGoesOn() {
        rehearsal.diesAfter(5);
        assertThatThrownBy(() -> rehearsal.play(at("1d/1s"))).hasMessageContaining("the process was killed");
        rehearsal.diesAfter(Integer.MAX_VALUE);
        int before = rehearsal.timeline().size();

        rehearsal.changesTo(pack("beef", retold(A), B, C, retold(D))).correct();
        assertThat(saidBehind(before)).containsExactly(before + " EVENT a 2 correction");

        rehearsal.play(at("max"));
        assertThat(saidBehind(before)).contains("13 EVENT d 1 step");
        assertThat(rehearsal.held().revision("d").getEvent()).isEqualTo(retold(D));
    }

    @Test
    void eventThatMovesAheadIsTakenBackAndComesAnewWithItsDay() {
        rehearsal.diesAfter(5);
        assertThatThrownBy(() -> rehearsal.play(at("1d/1s"))).hasMessageContaining("the process was killed");
        rehearsal.diesAfter(Integer.MAX_VALUE);

        rehearsal.changesTo(pack("beef", B, C, event("a", 5, null))).correct();
        assertThat(saidBehind(2)).containsExactly("2 RETRACTION a 2 correction");

        rehearsal.play(at("max"));
        assertThat(saidBehind(2)).contains("10 EVENT a 3 step");
    }

    @Test
    void eventMadeOfADayStillOpenComesWithTheRun() {
        MadeUpCampaign busy = pack("f00d", event("a", 0, "06:00"), event("b", 0, "12:00"), event("c", 0, "18:00"));
        rehearsal.changesTo(busy).diesAfter(3);
        assertThatThrownBy(() -> rehearsal.play(at("1d/500ms"))).hasMessageContaining("the process was killed");
        rehearsal.diesAfter(Integer.MAX_VALUE);
        assertThat(saidBehind(1)).containsExactly("1 EVENT a 1 step");

        MadeUpCampaign more = pack("beef", event("z", 0, "03:00"), event("a", 0, "06:00"), event("y", 0, "09:00"));
        assertThat(rehearsal.changesTo(more).correct().records()).isZero();
        rehearsal.play(at("max"));

        assertThat(saidBehind(2)).startsWith("2 EVENT z 1 step", "3 EVENT y 1 step", "4 DAY_CLOSED null null step");
    }

    @Test
    void eventOfADayStillOpenIsSentAgainIfOthersAreToComeBeforeIt() {
        CampaignEvent first = event("a", 0, null);
        rehearsal
                .changesTo(pack("f00d", first, event("b", 0, null), event("c", 0, null)))
                .diesAfter(3);
        assertThatThrownBy(() -> rehearsal.play(at("1d/500ms"))).hasMessageContaining("the process was killed");
        rehearsal.diesAfter(Integer.MAX_VALUE);
        assertThat(saidBehind(1)).containsExactly("1 EVENT a 1 step");

        rehearsal.changesTo(pack("beef", event("x", 0, null), event("y", 0, null), first));
        assertThat(rehearsal.correct().restated()).isEqualTo(1);
        rehearsal.play(at("max"));

        assertThat(saidBehind(2)).startsWith("2 EVENT a 2 correction", "3 EVENT x 1 step", "4 EVENT y 1 step");
        assertThat(rehearsal.held().revision("a").getCampaignInstant())
                .isAfter(rehearsal.held().revision("y").getCampaignInstant());
    }

    @Test
    void otherPackIsNotContinuedButTheCorrectedOneIs() {
        rehearsal.play(at("max"));
        rehearsal.changesTo(pack("beef", A, B)).correct();

        assertThat(rehearsal.play(at("max"))).isEqualTo(PlayResult.ALREADY_FINISHED);
        assertThatThrownBy(() -> rehearsal.changesTo(PACK).play(at("max")))
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContaining("was made from campaign made-up, pack beef");
    }

    @Test
    void changeOfTheDefinitionIsRefusedAndNamed() {
        rehearsal.play(at("max"));
        int before = rehearsal.transactions.size();
        CampaignDefinition moved = CampaignDefinition.newBuilder(PACK.definition())
                .setZone("Europe/Berlin")
                .setSpanTo(FIRST.plusDays(20))
                .setTitle("Another title")
                .build();

        assertThatThrownBy(() -> rehearsal
                        .changesTo(new MadeUpCampaign(moved, "beef", PACK.all()))
                        .correct())
                .isInstanceOf(DaybookException.BadRecords.class)
                .hasMessageContaining("the pack's zone, spanTo differ")
                .hasMessageContaining("--restart");
        assertThat(rehearsal.transactions).hasSize(before);
    }

    @Test
    void newTitleOfTheCampaignIsNoChange() {
        rehearsal.play(at("max"));
        CampaignDefinition retitled = CampaignDefinition.newBuilder(PACK.definition())
                .setTitle("Another title")
                .build();

        assertThat(rehearsal
                        .changesTo(new MadeUpCampaign(retitled, "beef", PACK.all()))
                        .correct()
                        .otherPack())
                .isTrue();
    }
}
