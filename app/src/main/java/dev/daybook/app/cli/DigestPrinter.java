package dev.daybook.app.cli;

import dev.daybook.app.Surroundings;
import dev.daybook.app.console.Screen;
import dev.daybook.consumer.digest.DigestRenderer;
import dev.daybook.consumer.view.DigestListener;
import dev.daybook.schema.DayDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints days as they close. */
final class DigestPrinter implements DigestListener {

    private static final Logger LOG = LoggerFactory.getLogger(DigestPrinter.class);

    private final DigestRenderer renderer;
    private final Screen screen;
    private final Surroundings surroundings;
    private final FirstDays firstDays;
    private final CompletableFuture<Void> awaited = new CompletableFuture<>();

    private LocalDate first = LocalDate.MIN;
    private boolean any;
    private int toldEpoch;
    private LocalDate told = LocalDate.MIN;
    private int awaitedEpoch = Integer.MAX_VALUE;
    private LocalDate awaitedDay = LocalDate.MAX;

    /** From which day on an epoch is printed. */
    interface FirstDays {

        /** The day; asked when the epoch's days begin to come. */
        LocalDate ofEpoch(int epoch);
    }

    DigestPrinter(DigestRenderer renderer, Screen screen, Surroundings surroundings, FirstDays firstDays) {
        this.renderer = renderer;
        this.screen = screen;
        this.surroundings = surroundings;
        this.firstDays = firstDays;
    }

    @Override
    public void day(DayDigest digest) {
        if (digest.getEpoch() != toldEpoch) {
            first = firstDays.ofEpoch(digest.getEpoch());
        }
        if (!digest.getDate().isBefore(first)) {
            print(digest);
            logFirst(digest);
        }
        noteTold(digest);
    }

    @Override
    public void restated(DayDigest digest) {
        if (!digest.getDate().isBefore(first)) {
            print(digest);
        }
    }

    @Override
    public void reset(int epoch) {
        LOG.info("run begins anew epoch={}", epoch);
    }

    /** Completed once {@code day} of {@code epoch}, or one behind it, has come; asked for once. Any thread. */
    synchronized CompletableFuture<Void> come(int epoch, LocalDate day) {
        awaitedEpoch = epoch;
        awaitedDay = day;
        completeIfCome();
        return awaited;
    }

    private synchronized void noteTold(DayDigest digest) {
        toldEpoch = digest.getEpoch();
        told = digest.getDate();
        completeIfCome();
    }

    private void completeIfCome() {
        if (toldEpoch > awaitedEpoch || toldEpoch == awaitedEpoch && !told.isBefore(awaitedDay)) {
            awaited.complete(null);
        }
    }

    private void logFirst(DayDigest digest) {
        if (!any) {
            any = true;
            Duration since = Duration.between(
                    surroundings.jvmStarted(), surroundings.clock().instant());
            LOG.info("first digest date={} sinceJvmStartMs={}", digest.getDate(), since.toMillis());
        }
    }

    /** A reader that has gone away, such as {@code head}, is a reason to end, not a failure. */
    private void print(DayDigest digest) {
        if (!screen.print(renderer.render(digest))) {
            surroundings.ending().finished();
        }
    }
}
