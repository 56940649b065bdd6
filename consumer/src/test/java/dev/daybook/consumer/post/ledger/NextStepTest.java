package dev.daybook.consumer.post.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.post.http.JdkWire;
import dev.daybook.consumer.post.ledger.NextStep.Ask;
import dev.daybook.consumer.post.ledger.NextStep.Close;
import dev.daybook.consumer.post.ledger.NextStep.Leave;
import dev.daybook.consumer.post.ledger.NextStep.Send;
import dev.daybook.consumer.post.ledger.NextStep.Wait;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextStepTest {

    private static final Instant NOW = Instant.parse("2026-08-26T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Instant BEFORE = NOW.minusSeconds(3600);

    static {
        SampleCampaign.quietDay();
    }

    @Test
    void slotNobodyKnowsIsSentUntilItIsTooLate() {
        assertThat(NextStep.of(null, true, NOW, LATER)).isEqualTo(new Send());
        assertThat(NextStep.of(null, true, NOW, NOW)).isEqualTo(new Send());
        assertThat(NextStep.of(null, true, NOW, BEFORE)).isEqualTo(new Close(PostState.SKIPPED, "too late"));
    }

    @Test
    void plannedSlotIsSentUntilItIsTooLateAndThenSaysWhatWentWrong() {
        assertThat(NextStep.of(record(PostState.PLANNED, NOW, null), false, NOW, LATER))
                .isEqualTo(new Send());
        assertThat(NextStep.of(record(PostState.PLANNED, NOW, null), false, NOW, BEFORE))
                .isEqualTo(new Close(PostState.SKIPPED, "too late"));
        assertThat(NextStep.of(record(PostState.PLANNED, NOW, "429"), false, NOW, BEFORE))
                .isEqualTo(new Close(PostState.FAILED, "too late to try again: 429"));
    }

    @Test
    void sendingUnderWayIsWaitedForWhoeverBeganIt() {
        PostSlot begun = record(PostState.SENDING, NOW, null);

        assertThat(NextStep.of(begun, true, NOW.plusSeconds(1), LATER))
                .isEqualTo(new Wait(NOW.plus(NextStep.SETTLED_AFTER)));
        assertThat(NextStep.of(begun, false, NOW.plusSeconds(1), BEFORE))
                .isEqualTo(new Wait(NOW.plus(NextStep.SETTLED_AFTER)));
    }

    @Test
    void sendingThatEndedUnknownIsAskedAboutHoweverLateItIs() {
        PostSlot begun = record(PostState.SENDING, NOW, null);
        Instant settled = NOW.plus(NextStep.SETTLED_AFTER);

        assertThat(NextStep.of(begun, true, settled, BEFORE)).isEqualTo(new Ask());
        assertThat(NextStep.of(begun, true, settled.plus(NextStep.ASKED_FOR), LATER))
                .isEqualTo(new Close(PostState.UNCERTAIN, "could not be found out: ended while sending"));
        assertThat(NextStep.of(begun, true, NOW.minus(Duration.ofDays(1)), LATER))
                .as("a clock that was set back")
                .isEqualTo(new Ask());
    }

    @Test
    void sendingThatNobodyCanBeAskedAboutIsInDoubtAndNotSentAgain() {
        assertThat(NextStep.of(record(PostState.SENDING, NOW, null), false, NOW.plus(NextStep.SETTLED_AFTER), LATER))
                .isEqualTo(new Close(PostState.UNCERTAIN, "ended while sending"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "FAILED", "SKIPPED", "UNCERTAIN", "UNKNOWN"})
    void settledSlotIsLeft(PostState state) {
        assertThat(NextStep.of(record(state, BEFORE, null), true, NOW, LATER)).isEqualTo(new Leave());
        assertThat(NextStep.of(record(state, BEFORE, null), false, NOW, LATER)).isEqualTo(new Leave());
    }

    @Test
    void requestOfASendingHasEndedBeforeItsOutcomeIsLookedInto() {
        Duration answer = JdkWire.ANSWER_WITHIN;

        assertThat(NextStep.SENDING_WITHIN.plus(answer)).isLessThan(NextStep.SETTLED_AFTER);
    }

    @Test
    void slotIsReadAsItIsWritten() {
        Slot slot = new Slot("my-mastodon", LocalDate.parse("1945-08-26"), "manchuria-1945", 2026);

        assertThat(slot.id()).isEqualTo("my-mastodon/1945-08-26/manchuria-1945/2026");
        assertThat(Slot.parse(slot.id())).isEqualTo(slot);
        assertThat(new Slot("x", LocalDate.parse("1944-02-29"), "c", 2027).anniversary())
                .isEqualTo("2027-02-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b/c/d", "a/1945-08-26/c", "/1945-08-26/c/2026", "a/1945-08-26/c/x"})
    void otherTextIsNoSlot(String text) {
        assertThatThrownBy(() -> Slot.parse(text)).isInstanceOf(DaybookException.Usage.class);
    }

    private static PostSlot record(PostState state, Instant updated, String reason) {
        return PostSlot.newBuilder(new Slot("x", LocalDate.parse("1945-08-26"), "c", 2026).planned(updated))
                .setState(state)
                .setReason(reason)
                .build();
    }
}
