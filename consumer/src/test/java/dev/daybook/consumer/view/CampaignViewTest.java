package dev.daybook.consumer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignViewTest {

    private static final LocalDate AUG_8 = LocalDate.parse("1945-08-08");
    private static final LocalDate AUG_9 = LocalDate.parse("1945-08-09");

    private final ToldChanges changes = new ToldChanges();
    private CampaignView view = new CampaignView(ViewLimits.DEFAULT, changes);

    @Test
    void holderIsThatOfTheLastChangeUpToTheDay() {
        feed(Records.control("r1", 1, AUG_8, "hutou", "japanese"), Records.control("r1", 1, AUG_9, "hutou", "soviet"));

        assertThat(run().holder("hutou", AUG_8.minusDays(1))).isEmpty();
        assertThat(run().holder("hutou", AUG_8)).map(TerritoryChange::getHolder).contains("japanese");
        assertThat(run().holder("hutou", AUG_9.plusYears(1)))
                .map(TerritoryChange::getHolder)
                .contains("soviet");
        assertThat(run().changes("hutou")).containsOnlyKeys(AUG_8, AUG_9);
    }

    @Test
    void recordsOfAnOlderEpochAreIgnored() {
        feed(Records.control("r1", 2, AUG_8, "hutou", "soviet"), Records.control("r1", 1, AUG_8, "hutou", "japanese"));

        assertThat(run().holder("hutou", AUG_8)).map(TerritoryChange::getHolder).contains("soviet");
    }

    @Test
    void newEpochDropsTheOldOneEvenWithoutTombstones() {
        feed(
                Records.control("r1", 1, AUG_8, "hutou", "japanese"),
                Records.control("r1", 2, AUG_8, "mukden", "japanese"));

        assertThat(run().holders(AUG_8)).containsOnlyKeys("mukden");
        assertThat(run().epoch()).isEqualTo(2);
        assertThat(changes.told).isEmpty();
    }

    @Test
    void topicStillInAnOlderEpochIsNotShown() {
        feed(Records.digest("r1", 1, AUG_8, 1), Records.control("r1", 2, AUG_8, "mukden", "japanese"));

        assertThat(run().days()).isEmpty();
    }

    @Test
    void dayIsCompleteOnceAllThreeMarksHaveReachedIt() {
        feed(
                Records.mark(Topics.CONTROL, "r1", 1, AUG_9, false),
                Records.mark(Topics.CASUALTIES, "r1", 1, AUG_8, false));
        assertThat(run().lastCompleteDay()).isEmpty();

        feed(Records.mark(Topics.DIGESTS, "r1", 1, AUG_9, false));

        assertThat(run().lastCompleteDay()).contains(AUG_8);
        assertThat(run().isComplete(AUG_8)).isTrue();
        assertThat(run().isComplete(AUG_9)).isFalse();
    }

    @Test
    void seekIsToldAsAResetAndDaysCompleteAnew() {
        feed(Records.marks("r1", 1, AUG_9, true));
        feed(Records.tombstone(Topics.CONTROL, "r1"), Records.control("r1", 2, AUG_8, "hutou", "japanese"));
        feed(Records.marks("r1", 2, AUG_8, false));

        assertThat(changes.told)
                .containsExactly("completed r1 1945-08-09 finished", "reset r1 to epoch 2", "completed r1 1945-08-08");
    }

    @Test
    void runIsGoneWhenAllOfItIsBuried() {
        feed(Records.of(Topics.CLOCK, "r1", Records.clock("r1")), Records.control("r1", 1, AUG_8, "hutou", "japanese"));
        feed(Records.marks("r1", 1, AUG_8, false));
        feed(
                Records.tombstone(Topics.CONTROL, "r1/hutou/1945-08-08"),
                Records.tombstone(Topics.CONTROL, "r1"),
                Records.tombstone(Topics.CASUALTIES, "r1"),
                Records.tombstone(Topics.DIGESTS, "r1"));
        assertThat(view.run("r1")).isPresent();

        feed(Records.tombstone(Topics.CLOCK, "r1"));

        assertThat(view.run("r1")).isEmpty();
        assertThat(changes.told).last().isEqualTo("deleted r1");
    }

    @Test
    void whatARunViewSaysDoesNotChangeUnderItsReader() {
        feed(Records.control("r1", 1, AUG_8, "hutou", "japanese"));
        RunView before = run();

        feed(Records.control("r1", 1, AUG_8, "hutou", "soviet"));

        assertThat(before.holder("hutou", AUG_8))
                .map(TerritoryChange::getHolder)
                .contains("japanese");
        assertThat(run().holder("hutou", AUG_8)).map(TerritoryChange::getHolder).contains("soviet");
    }

    @Test
    void quietDayStandsOnTheLastDayThatWasNot() {
        feed(
                Records.of(Topics.DIGESTS, "r1/1945-08-26", digestOf(SampleCampaign.eventfulDay())),
                Records.of(Topics.DIGESTS, "r1/1945-08-27", digestOf(SampleCampaign.quietDay())));

        assertThat(run().standing(LocalDate.parse("1945-08-27"))).contains(SampleCampaign.eventfulDay());
    }

    @Test
    void definitionIsThatOfTheRunsFingerprint() {
        Campaign campaign = Campaign.newBuilder()
                .setFingerprint("abc")
                .setDefinition(SampleCampaign.definition())
                .build();
        feed(Records.of(Topics.CLOCK, "r1", Records.clock("r1")));
        assertThat(view.definitionOf("r1")).isEmpty();

        feed(Records.of(Topics.CAMPAIGNS, "manchuria-1945/abc", campaign));
        assertThat(view.definitionOf("r1")).contains(SampleCampaign.definition());

        feed(Records.tombstone(Topics.CAMPAIGNS, "manchuria-1945/abc"));
        assertThat(view.definitionOf("r1")).isEmpty();
    }

    @Test
    void runWithMoreRecordsThanTheLimitIsNotKeptInPart() {
        view = new CampaignView(new ViewLimits(5, 2), changes);

        feed(
                Records.control("r1", 1, AUG_8, "hutou", "japanese"),
                Records.control("r1", 1, AUG_8, "mukden", "japanese"));
        assertThat(view.run("r1")).isPresent();
        feed(Records.control("r1", 1, AUG_8, "harbin", "japanese"));
        feed(Records.control("r1", 1, AUG_9, "harbin", "soviet"));

        assertThat(view.run("r1")).isEmpty();
    }

    @Test
    void runsBeyondTheLimitAreNotKept() {
        view = new CampaignView(new ViewLimits(1, 100), changes);

        feed(
                Records.control("r1", 1, AUG_8, "hutou", "japanese"),
                Records.control("r2", 1, AUG_8, "hutou", "japanese"));

        assertThat(view.runs()).extracting(RunView::run).containsExactly("r1");
    }

    @Test
    void keyThatDoesNotBelongToItsValueIsIgnored() {
        TopicRecord record = Records.control("r1", 1, AUG_8, "hutou", "japanese");

        feed(Records.of(Topics.CONTROL, "r1/mukden/1945-08-08", record.value()));
        feed(Records.of(Topics.CONTROL, "r2", record.value()), Records.tombstone(Topics.CONTROL, "r1/x/y/z"));

        assertThat(view.runs()).isEmpty();
    }

    private void feed(TopicRecord... records) {
        feed(List.of(records));
    }

    private void feed(List<TopicRecord> records) {
        records.forEach(view::record);
        view.polled(true);
    }

    private RunView run() {
        return view.run("r1").orElseThrow();
    }

    private static Object digestOf(dev.daybook.schema.DayDigest digest) {
        return new dev.daybook.schema.DigestRecord("r1", 1, 1L, digest.getDate(), false, digest);
    }
}
