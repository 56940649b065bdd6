package dev.daybook.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kafka's own {@code ProducerPerformance}, in a process of its own, with the settings the replay has. */
final class ProducerPerformancePeer {

    private static final Pattern SUMMARY = Pattern.compile(
            "(\\d+) records sent, ([\\d.]+) records/sec .*? ([\\d.]+) ms max latency.* ([\\d.]+) ms 99th,.*");

    private ProducerPerformancePeer() {}

    /**
     * What it printed last.
     *
     * @param recordsPerSecond average over the whole run
     * @param p99Ms            99th percentile from send to acknowledgement
     * @param line             the line itself
     */
    record Result(double recordsPerSecond, double p99Ms, String line) {}

    /**
     * Sends {@code records} of {@code sizeBytes}, in transactions of 100 ms.
     *
     * @param throughput records a second, -1 for as many as it can
     * @throws IOException if the process cannot be started or prints no summary
     */
    static Result run(String bootstrap, String topic, long records, int sizeBytes, int throughput)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools.ProducerPerformance"));
        command.addAll(List.of("--topic", topic, "--num-records", Long.toString(records)));
        command.addAll(List.of("--record-size", Integer.toString(sizeBytes)));
        command.addAll(List.of("--throughput", Integer.toString(throughput), "--bootstrap-server", bootstrap));
        command.addAll(List.of("--transactional-id", "peer-" + topic, "--transaction-duration-ms", "100"));
        command.addAll(List.of("--command-property", "acks=all", "compression.type=lz4", "linger.ms=2"));
        command.add("batch.size=131072");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines()
                .map(SUMMARY::matcher)
                .filter(Matcher::matches)
                .reduce((first, last) -> last)
                .map(found -> new Result(
                        Double.parseDouble(found.group(2)), Double.parseDouble(found.group(4)), found.group()))
                .orElseThrow(() -> new IOException("ProducerPerformance printed no summary:\n" + printed));
    }
}
