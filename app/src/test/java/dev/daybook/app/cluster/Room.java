package dev.daybook.app.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Whether a machine has the memory for a cluster and what is tried on it. */
public final class Room {

    private static final long WANTED_MIB = 4_096;
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private Room() {}

    /** Skips the trial, with the reason, where less than 4 GiB are free; a system that does not say is believed. */
    public static void assumeEnough() throws IOException {
        long free = availableMib();
        Assumptions.assumeTrue(
                free >= WANTED_MIB, () -> "three brokers want %d MiB free, found %d MiB".formatted(WANTED_MIB, free));
    }

    private static long availableMib() throws IOException {
        if (!Files.exists(MEMORY)) {
            return Long.MAX_VALUE;
        }
        try (Stream<String> lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith(AVAILABLE))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kib -> Long.parseLong(kib) / 1_024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }
    }
}
