package dev.daybook.schema.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunKeyLawsTest {

    private static final String FIRST = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String REST = FIRST + "._-";

    static LongStream seeds() {
        return Seeds.of(200, 20_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRunIsFoundInEveryKeyMadeOfIt(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        String run = RunKey.checked(id(random));

        assertThat(keys(run, random))
                .allSatisfy(key -> assertThat(RunKey.runOf(key)).isEqualTo(run));
    }

    // Kafka's own rule, so that the timeline, whose key is the run, may be sent by any client.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyKeyOfARunLiesWhereKafkaPutsTheRun(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        String run = id(random);
        int partitions = random.nextInt(1, 100);
        int kafkas = BuiltInPartitioner.partitionForKey(run.getBytes(StandardCharsets.UTF_8), partitions);

        assertThat(keys(run, random))
                .allSatisfy(key ->
                        assertThat(RunPartitioner.partition(key, partitions)).isEqualTo(kafkas));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keysOfDifferentThingsDiffer(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        LocalDate day = day(random);
        Set<String> keys = new HashSet<>();

        for (String run : List.of("a", "a-a", "a.a")) {
            keys.add(run);
            keys.add(RunKey.digest(run, day));
            keys.add(RunKey.digest(run, day.plusDays(1)));
            keys.add(RunKey.control(run, "a", day));
            keys.add(RunKey.casualties(run, day, "a"));
        }

        assertThat(keys).hasSize(15);
    }

    @Test
    void runsSpreadOverAllPartitions() {
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            used.add(RunPartitioner.partition("run-" + i, Topics.RUN_PARTITIONS));
        }

        assertThat(used).hasSize(Topics.RUN_PARTITIONS);
    }

    private static List<String> keys(String run, RandomGenerator random) {
        LocalDate day = day(random);
        return List.of(
                run,
                RunKey.control(run, id(random), day),
                RunKey.casualties(run, day, id(random)),
                RunKey.digest(run, day));
    }

    private static LocalDate day(RandomGenerator random) {
        return LocalDate.of(1945, 8, 8).plusDays(random.nextInt(400));
    }

    private static String id(RandomGenerator random) {
        StringBuilder id = new StringBuilder().append(FIRST.charAt(random.nextInt(FIRST.length())));
        for (int left = random.nextInt(63); left > 0; left--) {
            id.append(REST.charAt(random.nextInt(REST.length())));
        }
        return id.toString();
    }
}
