package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.Surroundings;
import dev.daybook.app.Terminal;
import dev.daybook.app.TestSurroundings;
import dev.daybook.app.broker.SharedBroker;
import dev.daybook.app.trial.Forks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code daybook schedule} in a virtual machine of its own, which can be killed, with a clock set to any moment. */
final class ForkedSchedule {

    private ForkedSchedule() {}

    /**
     * Starts one on the broker of the tests.
     *
     * @param scratch  where {@code channels.yaml} is, and NAME.out and NAME.err will be
     * @param wallTime what its clock says at the start
     */
    static Process start(Path scratch, String name, Instant wallTime, Map<String, String> environment, String channels)
            throws IOException {
        String broker = SharedBroker.connection().bootstrapServers();
        return builder(scratch, name, wallTime, environment, "--channel", channels, "--bootstrap-server", broker)
                .start();
    }

    /** The same with other options; they name broker and channels. */
    static ProcessBuilder builder(
            Path scratch, String name, Instant wallTime, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of(wallTime.toString(), scratch.toString(), "schedule", "-vv", "--at", "09:00"));
        command.addAll(List.of("--zone", "Asia/Tokyo"));
        command.addAll(List.of("--channels", scratch.resolve("channels.yaml").toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                Forks.java(scratch, name, ForkedSchedule.class.getName(), command.toArray(String[]::new));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Runs the command behind the first two arguments. */
    public static void main(String[] args) {
        List<String> command = new ArrayList<>(List.of(args).subList(2, args.length));
        Clock machine = Clock.systemUTC();
        Clock clock = Clock.offset(machine, Duration.between(machine.instant(), Instant.parse(args[0])));
        Surroundings like = TestSurroundings.of(Path.of(args[1]), new Ending());
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                new Terminal(false, false, false, 80, false, false),
                clock,
                like.nanoTime(),
                like.jvmStarted(),
                like.home(),
                like.runtime(),
                like.throwaways(),
                like.ending());
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(Main.run(out, err, surroundings, command.toArray(String[]::new)));
    }
}
