package dev.daybook.app.console;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where keys come from. */
interface KeySource extends AutoCloseable {

    /**
     * The next key, or null if none was pressed within {@code atMost}.
     *
     * @throws IOException          if there are no more keys
     * @throws InterruptedException if the thread is interrupted
     */
    @Nullable
    Key next(Duration atMost) throws IOException, InterruptedException;

    @Override
    default void close() {}
}
