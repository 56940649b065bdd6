package dev.daybook.app.broker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a broker every two seconds whether it is there, on a thread of its own. Safe for any thread. */
public final class BrokerPulse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerPulse.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Admin admin;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "daybook-broker-pulse");
    private volatile boolean answers = true;

    private BrokerPulse(Admin admin) {
        this.admin = admin;
        thread.setDaemon(true);
    }

    /** Begins to ask a broker that has just answered. */
    public static BrokerPulse of(BrokerConnection connection) {
        BrokerPulse pulse = new BrokerPulse(connection.admin());
        pulse.thread.start();
        return pulse;
    }

    /** Whether it answered within 5 s when it was last asked. */
    public boolean answers() {
        return answers;
    }

    private void work() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                note(asked());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(boolean answered) {
        if (answers != answered) {
            LOG.warn("broker.{}", answered ? "answers again" : "silent");
        }
        answers = answered;
    }

    private boolean asked() throws InterruptedException {
        try {
            admin.describeCluster().clusterId().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        admin.close(CLOSE);
    }
}
