package dev.daybook.app.trial;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** On the broker that comes with Daybook, in its process. */
class EmbeddedBackEndIT extends BackEndContract {

    private Rig rig;

    /** One of its own, as for every other back end: other trials have runs of the same names. */
    @BeforeAll
    void start() {
        rig = Rig.start();
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
