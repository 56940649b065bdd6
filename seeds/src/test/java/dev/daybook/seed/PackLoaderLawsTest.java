package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.error.DaybookException;
import dev.daybook.seed.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackLoaderLawsTest {

    @TempDir
    Path directory;

    static LongStream seeds() {
        return Seeds.upTo(20, 200);
    }

    /** Law: a pack broken in one file is refused with a fault in that file, and nothing else is thrown. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void brokenFileIsRefusedByName(long seed) {
        PackFolder pack = new PackFolder(directory);
        String file = new BrokenPacks(seed).breakOne(pack);

        LoadReport report = new PackLoader().read(directory);

        assertThat(report.pack()).isNull();
        assertThat(report.faults()).extracting(Fault::file).contains(directory + "/" + file);
    }

    /** Law: a file with bytes changed by chance is read or refused, never anything else. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changedBytesAreReadOrRefused(long seed) {
        PackFolder pack = new PackFolder(directory);
        List<String> files = BrokenPacks.FILES;
        SplittableRandom random = new SplittableRandom(seed);
        String file = files.get(random.nextInt(files.size()));
        byte[] bytes = pack.read(file).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        pack.write(file, bytes);

        try {
            assertThat(new PackLoader().load(directory).eventCount()).isPositive();
        } catch (DaybookException.BadRecords e) {
            assertThat(e.getMessage()).contains(directory.toString());
        }
    }
}
