package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import dev.daybook.app.TestSurroundings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A command that never closes its parts. */
final class StalledCommand {

    private StalledCommand() {}

    /** Prints a line when it can be interrupted. */
    public static void main(String[] args) throws InterruptedException {
        Interruption.watch(TestSurroundings.of(Path.of(args[0]), new Ending()));
        System.out.println("stalled");
        new CountDownLatch(1).await();
    }
}
