package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.LastClock;
import dev.daybook.producer.RunDeletion;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.transport.Drivable;
import dev.daybook.producer.transport.TransportClient;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;
import java.time.Duration;
import java.util.UUID;

/** Drives runs of other processes, over {@code daybook.transport}. */
public final class RunRemote {

    /** A player answers as soon as its transaction is committed. */
    private static final Duration NUDGE = Duration.ofSeconds(2);

    /** Clocks of machines may differ, and a broker may have been away. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private final BrokerConnection broker;
    private final WallClock wall = WallClock.system();

    /** @param broker where the runs are */
    public RunRemote(BrokerConnection broker) {
        this.broker = broker;
    }

    /**
     * Refuses a run that another process plays now. It is a courtesy: opened at the same time by two, it is the last
     * one's.
     *
     * @throws DaybookException.Unavailable if one does
     */
    public void refuseIfPlayed(String run) {
        if (LastClock.of(run, broker.clientConfig(), wall).filter(this::isFresh).isEmpty()) {
            return;
        }
        if (isPlayed(run, NUDGE)) {
            throw new DaybookException.Unavailable(
                    "run %s is being played by another process; `daybook runs` shows it, `--run ID` plays another"
                            .formatted(run));
        }
    }

    /**
     * Whether some process plays {@code run}; one that does answers within {@code patience}.
     *
     * @throws DaybookException.Unavailable if the broker does not answer
     */
    boolean isPlayed(String run, Duration patience) {
        try (TransportClient client = TransportClient.open(broker.clientConfig(), wall)) {
            return client.isPlayed(run, UUID.randomUUID().toString(), patience);
        }
    }

    /** One that plays tells its clock four times a second; one that stands still may have been left so. */
    private boolean isFresh(RunClock told) {
        return told.getState() != RunState.PLAYING
                || told.getUpdatedAt().plus(STALE).isAfter(wall.instant());
    }

    /**
     * Sends {@code request} and waits for its answer. A run that nobody plays can still be deleted.
     *
     * @throws DaybookException.Usage       if it is refused; the message is the reason
     * @throws DaybookException.Unavailable if nobody plays the run, or it is to be deleted and not there
     */
    public void ask(TransportCommand request) {
        String answer;
        try (TransportClient client = TransportClient.open(broker.clientConfig(), wall)) {
            answer = client.send(request);
        } catch (DaybookException.Unavailable e) {
            if (request.getAction() != TransportAction.DELETE) {
                throw e;
            }
            RunDeletion.delete(request.getRun(), broker.clientConfig(), wall);
            return;
        }
        if (!answer.equals(Drivable.ACCEPTED)) {
            throw new DaybookException.Usage("%s: %s".formatted(request.getRun(), answer));
        }
    }
}
