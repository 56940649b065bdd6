package dev.daybook.app.cli;

import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.gateway.HealthListener;
import dev.daybook.consumer.gateway.operate.Vitals;
import dev.daybook.error.DaybookException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a part that serves nothing else says how it is. */
final class HealthOptions {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--health-port",
            paramLabel = "PORT",
            description = "Port of /healthz, /readyz and /metrics; 0 takes a free one. Default: there is none.")
    @Nullable
    Integer port;

    @Option(
            names = "--health-host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address of that port; 0.0.0.0 for all. Default: 127.0.0.1.")
    String host = "";

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /**
     * Listens, if it is asked to, before anything else is there.
     *
     * @throws DaybookException.Usage       if the port is none
     * @throws DaybookException.Unavailable if it is taken
     */
    void listen(Services services, Vitals vitals, Surroundings surroundings) {
        if (port == null) {
            return;
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw new DaybookException.Usage("--health-port %d: wanted 0 to %d".formatted(port, HIGHEST_PORT));
        }
        HealthListener listener =
                services.start(() -> HealthListener.open(host, port, vitals, surroundings.nanoTime()));
        PrintWriter err = spec.commandLine().getErr();
        err.println("daybook: health at " + listener.address() + "/readyz");
        err.flush();
    }
}
