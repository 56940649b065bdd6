package dev.daybook.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that the command's end cuts short. */
public final class Naps {

    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param ending ends every wait */
    public Naps(Ending ending) {
        ending.whenCome(ended::countDown);
    }

    /** Waits for so long, or until the end comes. */
    public void sleep(Duration time) {
        try {
            ended.await(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
