package dev.daybook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.Ending;
import dev.daybook.app.Surroundings;
import dev.daybook.app.TestSurroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Commands as docs/posting.md shows them, beside an instance of Mastodon that gives no limits of its own. */
public final class PostPageCommands implements AutoCloseable {

    private final Path scratch;
    private final PostReceiver receiver = new PostReceiver();

    /** @param scratch where everything on disk is */
    public PostPageCommands(Path scratch) {
        this.scratch = scratch;
    }

    /** Address of the instance. */
    public String instance() {
        return receiver.address();
    }

    /** What a command prints that succeeds. */
    public String printed(String... args) {
        Surroundings like = TestSurroundings.of(scratch, new Ending());
        Surroundings surroundings = new Surroundings(
                Map.of("WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                like.terminal(),
                like.clock(),
                like.nanoTime(),
                like.jvmStarted(),
                like.home(),
                like.runtime(),
                like.throwaways(),
                like.ending());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), surroundings, args);
        assertThat(status).as(err.toString()).isZero();
        return out.toString();
    }

    /** Whether there is such a command with such options; does not run it. */
    public static boolean isUnderstood(Path scratch, String... args) {
        try {
            CommandTree.of(TestSurroundings.of(scratch, new Ending())).parseArgs(args);
            return true;
        } catch (CommandLine.ParameterException e) {
            return false;
        }
    }

    @Override
    public void close() {
        receiver.close();
    }
}
