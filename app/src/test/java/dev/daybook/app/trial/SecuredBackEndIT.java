package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.app.broker.SecuredBroker;
import dev.daybook.app.cli.Cli;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a broker that demands TLS and SCRAM; commands give both by {@code --command-config}. */
class SecuredBackEndIT extends BackEndContract {

    private SecuredBroker broker;
    private Rig rig;

    @BeforeAll
    void start() {
        broker = SecuredBroker.start();
        rig = Rig.over(broker);
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Override
    Rig rig() {
        return rig;
    }

    @Test
    void strangerIsToldWhyAndGetsNothing(@TempDir Path scratch) {
        Cli guessed = new Commands(scratch, broker.connectionOfAStranger()).run("topics", "list");
        BrokerConnection plain = new BrokerConnection(broker.connection().bootstrapServers(), Map.of());
        Cli unencrypted = new Commands(scratch, plain).run("topics", "list");

        assertThat(guessed.status()).isEqualTo(4);
        assertThat(guessed.out()).isEmpty();
        assertThat(guessed.err())
                .contains("Authentication failed", "--command-config")
                .doesNotContain("guessed");
        assertThat(unencrypted.status()).isEqualTo(4);
        assertThat(unencrypted.out()).isEmpty();
        assertThat(unencrypted.err()).contains("--command-config");
    }
}
