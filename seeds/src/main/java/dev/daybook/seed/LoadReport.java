package dev.daybook.seed;

import dev.daybook.seed.fault.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of loading a pack.
 *
 * @param directory the pack
 * @param faults    what is wrong with it, by file, line and column
 * @param left      faults that were counted but not kept
 * @param pack      the pack; null if there was an error
 */
public record LoadReport(
        Path directory,
        List<Fault> faults,
        int left,
        @Nullable CampaignPack pack) {

    /** Copies the list. */
    public LoadReport {
        faults = List.copyOf(faults);
    }

    /** One line a fault, {@code file:line:column: found ..., wanted ...}. */
    public String text() {
        String lines = faults.stream().map(Fault::text).collect(Collectors.joining("\n"));
        return left == 0 ? lines : lines + "\nand " + left + " more faults";
    }
}
