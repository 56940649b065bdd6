package dev.daybook.producer;

import dev.daybook.producer.timeline.Step;
import dev.daybook.schema.TimelineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/** How far a run is sent at full speed, and where campaign time stands afterwards. */
interface Reach {

    /** Whether {@code step} is sent; true up to one step of the timeline and false from there on. */
    boolean includes(Step step);

    /** Hears of a step that was sent. */
    default void sent(Step step) {}

    /** Hears that the steps sent so far were committed. */
    default void committed() {}

    /** Hears that the steps sent since the last commit were not. */
    default void takenBack() {}

    /**
     * Campaign instant afterwards.
     *
     * @param lastDue when the last step sent fell due
     */
    Instant standsAt(Instant lastDue);

    /** Everything before {@code day}, and in any case RUN_STARTED. */
    static Reach day(LocalDate day, Instant begins) {
        return until(begins, step -> step.sequence() == 0 || step.date().isBefore(day));
    }

    /** Everything before {@code target}. */
    static Reach before(Step target) {
        return until(target.due(), step -> step.sequence() < target.sequence());
    }

    /** Everything but RUN_FINISHED. */
    static Reach lastDay(Instant ends) {
        return until(ends, step -> step.kind() != TimelineKind.RUN_FINISHED);
    }

    /** What comes up to the {@code count}-th step of {@code kind}. */
    static Reach steps(TimelineKind kind, int count) {
        return new Reach() {
            private int left = count;
            private int leftAtCommit = count;

            @Override
            public boolean includes(Step step) {
                return left > 0;
            }

            @Override
            public void sent(Step step) {
                left -= step.kind() == kind ? 1 : 0;
            }

            @Override
            public void committed() {
                leftAtCommit = left;
            }

            @Override
            public void takenBack() {
                left = leftAtCommit;
            }

            @Override
            public Instant standsAt(Instant lastDue) {
                return lastDue;
            }
        };
    }

    private static Reach until(Instant standsAt, Predicate<Step> included) {
        return new Reach() {
            @Override
            public boolean includes(Step step) {
                return included.test(step);
            }

            @Override
            public Instant standsAt(Instant lastDue) {
                return standsAt;
            }
        };
    }
}
