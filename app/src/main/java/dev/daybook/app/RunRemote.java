package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.error.DaybookException;
import dev.daybook.producer.RunDeletion;
import dev.daybook.producer.pace.WallClock;
import dev.daybook.producer.transport.Drivable;
import dev.daybook.producer.transport.TransportClient;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.TransportCommand;

/** Drives runs of other processes, over {@code daybook.transport}. */
public final class RunRemote {

    private final BrokerConnection broker;
    private final WallClock wall = WallClock.system();

    /** @param broker where the runs are */
    public RunRemote(BrokerConnection broker) {
        this.broker = broker;
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
