package dev.daybook.app.trial;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the broker that comes with Daybook, in its process. */
@ExtendWith(LiveRig.class)
class EmbeddedBackEndIT extends BackEndContract {

    private Rig rig;

    @BeforeAll
    void take(Rig live) {
        rig = live;
    }

    @Override
    Rig rig() {
        return rig;
    }
}
