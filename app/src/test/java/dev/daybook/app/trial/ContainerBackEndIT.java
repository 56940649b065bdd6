package dev.daybook.app.trial;

import dev.daybook.app.backend.ContainerBackEnd;
import dev.daybook.app.backend.Skipping;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On Apache Kafka's own image; skipped, with the reason, where there is no Docker engine. */
class ContainerBackEndIT extends BackEndContract {

    private Rig rig;

    @BeforeAll
    void start() {
        Skipping.where(ContainerBackEnd.missing());
        rig = Rig.over(ContainerBackEnd.start());
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
