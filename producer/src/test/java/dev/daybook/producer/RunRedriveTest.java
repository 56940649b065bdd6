package dev.daybook.producer;

import static dev.daybook.producer.Rehearsal.at;
import static dev.daybook.producer.timeline.MadeUpCampaign.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunRedrive.Fate;
import dev.daybook.producer.RunRedrive.Letter;
import dev.daybook.producer.RunRedrive.Outcome;
import dev.daybook.producer.timeline.MadeUpCampaign;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunRedriveTest {

    private static final MadeUpCampaign PACK =
            MadeUpCampaign.of(3, "Asia/Tokyo", event("a", 0, null), event("b", 1, null));

    private final Rehearsal rehearsal = new Rehearsal(PACK);

    @BeforeEach
    void play() {
        rehearsal.play(at("max"));
    }

    /** The letter that the stages' refusal of a record leaves. */
    private static Letter letter(String place, TimelineRecord record) {
        return new Letter(place, Topics.TIMELINE.value().serializer().serialize(Topics.TIMELINE.name(), record));
    }

    @Test
    void letterIsTheRunsNextRecordAndACorrection() {
        TimelineRecord refused = rehearsal.timeline().get(1);

        List<Outcome> outcomes = rehearsal.redrive(letter("3/7", refused));

        assertThat(outcomes).containsExactly(new Outcome("3/7", Fate.SENT, "event a sent again as record 7"));
        TimelineRecord expected = TimelineRecord.newBuilder(refused)
                .setSequence(7)
                .setCorrection(true)
                .build();
        assertThat(rehearsal.timeline().get(7)).isEqualTo(expected);
        assertThat(rehearsal.lastClock().getSequence()).isEqualTo(7);
        assertThat(rehearsal.lastClock().getCorrections()).isEqualTo(1);
    }

    @Test
    void letterSentAgainOnceIsNotSentAgainTwice() {
        Letter letter = letter("3/7", rehearsal.timeline().get(1));
        rehearsal.redrive(letter);
        int before = rehearsal.transactions.size();

        List<Outcome> outcomes = rehearsal.redrive(letter, letter);

        assertThat(outcomes).allMatch(outcome -> outcome.fate() == Fate.SETTLED);
        assertThat(rehearsal.transactions).hasSize(before);
    }

    @Test
    void lettersOfARunAreOneCorrection() {
        TimelineRecord first = rehearsal.timeline().get(1);
        TimelineRecord second = rehearsal.timeline().get(3);

        rehearsal.redrive(letter("3/7", first), new Letter("3/8", new byte[1]), letter("3/9", second));

        assertThat(rehearsal.timeline().subList(7, 9))
                .extracting(TimelineRecord::getEventId, TimelineRecord::getSequence, TimelineRecord::getContinued)
                .containsExactly(tuple("a", 7L, true), tuple("b", 8L, false));
        assertThat(rehearsal.lastClock().getCorrections()).isEqualTo(1);
    }

    @Test
    void letterTwiceInOneCallIsSentOnce() {
        Letter letter = letter("3/7", rehearsal.timeline().get(1));

        assertThat(rehearsal.redrive(letter, letter))
                .extracting(Outcome::fate)
                .containsExactly(Fate.SENT, Fate.SETTLED);
    }

    @Test
    void letterThatACorrectionHasOvertakenIsSettled() {
        Letter letter = letter("3/7", rehearsal.timeline().get(1));
        rehearsal
                .changesTo(new MadeUpCampaign(PACK.definition(), "beef", List.of(event("b", 1, null))))
                .correct();

        assertThat(rehearsal.redrive(letter))
                .containsExactly(new Outcome("3/7", Fate.SETTLED, "revision 2 has taken its place"));
    }

    @Test
    void letterOfAnEpochThatIsOverIsSettled() {
        Letter letter = letter("3/7", rehearsal.timeline().get(1));
        rehearsal.play(at("max").restart(true));

        assertThat(rehearsal.redrive(letter))
                .containsExactly(new Outcome("3/7", Fate.SETTLED, "of epoch 1; the run is in 2"));
    }

    @Test
    void lettersThatAreNoEventsOfTheRunAreRefusedWithTheReason() {
        TimelineRecord closed = rehearsal.timeline().get(2);
        TimelineRecord foreign = TimelineRecord.newBuilder(rehearsal.timeline().get(1))
                .setRun("another")
                .build();

        List<Outcome> outcomes = rehearsal.redrive(
                new Letter("0/1", new byte[] {1, 2, 3}), letter("0/2", closed), letter("0/3", foreign));

        assertThat(outcomes).allMatch(outcome -> outcome.fate() == Fate.REFUSED);
        assertThat(outcomes.get(0).text()).startsWith("cannot be read: ");
        assertThat(outcomes.get(1).text()).contains("DAY_CLOSED");
        assertThat(outcomes.get(2).text()).isEqualTo("says run another under the key of run a-run");
    }

    @Test
    void runGoesOnBehindALetterSentAgain() {
        Rehearsal begun = new Rehearsal(PACK).diesAfter(4);
        try {
            begun.play(at("1d/1s"));
        } catch (DaybookException.Unavailable killed) {
            begun.diesAfter(Integer.MAX_VALUE);
        }
        begun.redrive(letter("3/7", begun.timeline().get(1)));

        begun.play(at("max"));

        assertThat(begun.timeline()).hasSize(8);
        assertThat(begun.timeline().get(7).getSequence()).isEqualTo(7);
    }
}
