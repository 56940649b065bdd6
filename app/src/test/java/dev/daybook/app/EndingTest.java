package dev.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final Ending ending = new Ending();

    @Test
    void signalIsToldFromOtherEnds() {
        Ending interrupted = new Ending();
        interrupted.interrupted();
        Ending done = new Ending();
        done.finished();
        Ending failed = new Ending();
        failed.died("the broker", new IllegalStateException("disk full"));

        assertThat(interrupted.wasInterrupted()).isTrue();
        assertThat(done.wasInterrupted()).isFalse();
        assertThat(failed.wasInterrupted()).isFalse();
        assertThat(new Ending().wasInterrupted()).isFalse();
    }

    @Test
    void finishedWorkIsZero() {
        ending.finished();

        assertThat(ending.await()).isZero();
    }

    @Test
    void theFirstEndCounts() {
        ending.interrupted();
        ending.finished();
        ending.died("streams", new IllegalStateException());

        assertThat(ending.await()).isEqualTo(130);
    }

    @Test
    void failureKnownByNameKeepsItsStatus() {
        DaybookException.BadRecords known = new DaybookException.BadRecords("timeline");
        ending.died("streams", known);

        assertThatThrownBy(ending::await).isSameAs(known);
    }

    @Test
    void unknownFailureNamesThePartThatDied() {
        ending.died("streams", new ArithmeticException("by zero"));

        assertThatThrownBy(ending::await)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("streams died")
                .hasRootCauseMessage("by zero");
    }

    @Test
    void whoeverWaitsIsToldAlsoAfterTheEnd() {
        StringBuilder told = new StringBuilder();
        ending.whenCome(() -> told.append("before "));
        ending.finished();
        ending.whenCome(() -> told.append("after"));

        assertThat(told).hasToString("before after");
    }
}
