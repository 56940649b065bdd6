package dev.daybook.app.cli;

import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.serde.JsonView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One hash over a run's days: equal if and only if its digests say the same.
 *
 * <p>SHA-256, in hex, of the last edition of each complete day, in the order of the dates, each as a line of canonical
 * JSON in UTF-8. What tells runs of the same campaign apart does not count: run, epoch, sequence, edition.
 */
final class DigestHash {

    private static final Set<String> LEFT_OUT = Set.of("run", "epoch", "sequence", "edition");

    private DigestHash() {}

    /** The hash of what {@code run} has closed so far. */
    static String of(RunView run) {
        return of(run.days().stream()
                .filter(run::isComplete)
                .map((LocalDate day) -> run.digest(day).orElse(null))
                .filter(Objects::nonNull)
                .toList());
    }

    /** The hash of {@code days}, which are in order. */
    static String of(List<DayDigest> days) {
        MessageDigest hash = sha256();
        for (DayDigest day : days) {
            hash.update((JsonView.canonical(day, LEFT_OUT) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
