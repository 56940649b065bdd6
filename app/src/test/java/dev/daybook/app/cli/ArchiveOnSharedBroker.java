package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.broker.SharedBroker;
import java.nio.file.Path;

/** The shipped campaign's archive run on the broker of the tests. */
public final class ArchiveOnSharedBroker {

    private ArchiveOnSharedBroker() {}

    /** Has the command load it if it is not there. */
    public static void load(Path scratch) {
        Cli digest = Cli.run(
                scratch,
                "digest",
                "--date",
                "1945-08-26",
                "--bootstrap-server",
                SharedBroker.connection().bootstrapServers());
        assertThat(digest.status()).as(digest.err()).isZero();
    }
}
