package dev.daybook.app.trial;

import dev.daybook.app.backend.ClusterBackEnd;
import dev.daybook.app.cluster.Room;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On three brokers with three copies of everything. */
class ClusterBackEndIT extends BackEndContract {

    private Rig rig;

    @BeforeAll
    void start(@TempDir Path cluster) throws IOException {
        Room.assumeEnough();
        rig = Rig.over(ClusterBackEnd.start(cluster));
    }

    @AfterAll
    void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @Override
    Rig rig() {
        return rig;
    }
}
