package dev.daybook.producer.transport;

import dev.daybook.schema.TransportCommand;
import java.util.concurrent.CompletableFuture;

/** A run that plays in this process and takes requests. Safe for any thread. */
public interface Drivable {

    /** The answer to a request that is carried out. */
    String ACCEPTED = "accepted";

    /** Run id. */
    String run();

    /**
     * Hands in a request.
     *
     * @param command its id decides: an id handed in before gets the answer it got then
     * @return {@link #ACCEPTED} or the reason of the refusal, once the clock record with that answer is committed
     */
    CompletableFuture<String> request(TransportCommand command);
}
