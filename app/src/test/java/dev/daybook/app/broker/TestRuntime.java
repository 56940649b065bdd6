package dev.daybook.app.broker;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;

/** Runtime directories for tests, away from the user's own. */
public final class TestRuntime {

    private TestRuntime() {}

    /** One at {@code path}, of the user who runs the tests. */
    public static RuntimeDirectory in(Path path) {
        return new RuntimeDirectory(path, new UnixSystem().getUid());
    }

    /** Announces in the one at {@code path} that {@code owner} runs the broker at {@code address}. */
    public static void announce(Path path, Process owner, String address) {
        in(path).announce(new LiveBroker(new OwnerProcess(owner.pid(), 0), address, path.toAbsolutePath(), false));
    }
}
