package dev.daybook.app.backend;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.cluster.TrialCluster;
import java.nio.file.Path;

/** Three brokers in processes of their own, three copies of everything, of which two must be in step. */
public final class ClusterBackEnd implements BackEnd {

    private final TrialCluster cluster;

    private ClusterBackEnd(TrialCluster cluster) {
        this.cluster = cluster;
    }

    /** Starts them; {@code scratch} is the caller's to delete. */
    public static ClusterBackEnd start(Path scratch) {
        return new ClusterBackEnd(TrialCluster.start(scratch));
    }

    @Override
    public BrokerConnection connection() {
        return cluster.connection();
    }

    @Override
    public int copies() {
        return TrialCluster.NODES;
    }

    @Override
    public Path scratch() {
        return cluster.scratch();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
