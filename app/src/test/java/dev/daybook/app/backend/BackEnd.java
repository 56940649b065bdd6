package dev.daybook.app.backend;

import dev.daybook.app.broker.BrokerConnection;
import java.nio.file.Path;

/** Brokers of one kind that trials are made with, alone with their topics. */
public interface BackEnd extends AutoCloseable {

    /** How to reach it. */
    BrokerConnection connection();

    /** How many copies of a topic it keeps if nobody says how many. */
    int copies();

    /** Where a trial may write. */
    Path scratch();

    @Override
    void close();
}
