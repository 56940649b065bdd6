package dev.daybook.app.cli;

import dev.daybook.app.BrokerChoice;
import dev.daybook.app.Pipeline;
import dev.daybook.app.Services;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.gateway.operate.Vitals;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Model.CommandSpec;

/** One part of Daybook, run until it is stopped: by a person, or by what supervises containers and services. */
final class Role {

    private final Surroundings surroundings;
    private final CommandSpec command;
    private final Vitals vitals = Vitals.empty();
    private final AtomicBoolean started = new AtomicBoolean();

    Role(Surroundings surroundings, CommandSpec command) {
        this.surroundings = surroundings;
        this.command = command;
        surroundings.ending().supervised();
        vitals.health().live("process", () -> !surroundings.ending().hasCome());
        vitals.health().ready("parts started", started::get);
    }

    /** What it shows of itself. */
    Vitals vitals() {
        return vitals;
    }

    /** Finds the broker, which may start later than this. */
    Pipeline attach(Services services, BrokerOptions broker) {
        return Pipeline.attach(services, broker.roleChoice(), surroundings).watched(vitals);
    }

    /** The same for a part that has no port of its own. */
    Pipeline attach(Services services, BrokerOptions broker, HealthOptions health) {
        health.listen(services, vitals, surroundings);
        return attach(services, broker);
    }

    /** Finds or starts the broker, for a part that is of use alone. */
    Pipeline open(Services services, BrokerChoice broker, HealthOptions health) {
        health.listen(services, vitals, surroundings);
        return Pipeline.open(services, broker, surroundings).watched(vitals);
    }

    /** Says on standard error what it does, and waits for the end; returns the exit status. */
    int work(Pipeline pipeline, String what) {
        PrintWriter err = command.commandLine().getErr();
        err.printf(
                "daybook: %s; broker %s %s; Ctrl-C or SIGTERM ends it%n",
                what,
                pipeline.connection().bootstrapServers(),
                pipeline.broker().origin());
        err.flush();
        return work();
    }

    /** Waits for the end of what has said itself what it does; returns the exit status. */
    int work() {
        started.set(true);
        return surroundings.ending().await();
    }
}
