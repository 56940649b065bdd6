package dev.daybook.app.trial;

import dev.daybook.app.trial.oracle.KnownEvent;
import dev.daybook.app.trial.oracle.PlainFold;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The topology says of made-up campaigns what the oracle says. */
class RandomPacksTest {

    @TempDir
    private Path scratch;

    static LongStream seeds() {
        return Trials.seeds(20, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void topologySaysWhatTheOracleSays(long seed) {
        MadeTimeline timeline = new MadeTimeline("a-run").play(MadePack.of(new Random(seed)));

        Told told = DrivenTopology.read(scratch, "a-run", timeline.records()).told();

        PlainFold oracle = new PlainFold(MadePack.definition(), KnownEvent.of(timeline.records()));
        Answers.assertSameDays(told.days(), oracle.daysThrough(MadePack.LAST));
    }
}
