package dev.daybook.app.backend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** How tests are left out: never silently. */
public final class Skipping {

    private Skipping() {}

    /** Leaves out the tests at hand if there is a reason, which is printed and reported. */
    public static void where(Optional<String> reason) {
        reason.ifPresent(words -> System.err.println("skipped: " + words));
        assumeTrue(reason.isEmpty(), () -> reason.orElse(""));
    }
}
