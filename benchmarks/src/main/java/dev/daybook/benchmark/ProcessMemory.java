package dev.daybook.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds. */
final class ProcessMemory {

    private static final double KIB_A_MIB = 1024;
    private static final double MIB = 1 << 20;

    private ProcessMemory() {}

    /** Resident memory and what is live on the heap, in MiB; the heap is collected before. Linux only. */
    static String line() throws IOException {
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return "RSS=%.0f MiB live heap=%.0f MiB".formatted(residentKib() / KIB_A_MIB, live / MIB);
    }

    private static long residentKib() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
