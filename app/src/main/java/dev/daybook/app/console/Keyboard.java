package dev.daybook.app.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's keyboard, key by key and without echo, until it is closed. Signals stay with the terminal.
 *
 * <p>JLine asks {@code stty}; the other way, a library of native code, would have to be unpacked at every start.
 */
final class Keyboard implements KeySource {

    private static final Logger LOG = LoggerFactory.getLogger(Keyboard.class);

    private final Terminal terminal;
    private final Attributes before;
    private final KeyDecoder keys;

    private Keyboard(Terminal terminal) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
        Attributes withSignals = terminal.getAttributes();
        withSignals.setLocalFlag(Attributes.LocalFlag.ISIG, true);
        terminal.setAttributes(withSignals);
        this.keys = new KeyDecoder(this::read);
    }

    /**
     * Takes the keyboard.
     *
     * @throws IOException if standard input is no terminal, or it cannot be set
     */
    static Keyboard open() throws IOException {
        try {
            return new Keyboard(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(SystemOutput.SysErrOrSysOut)
                    .providers(TerminalBuilder.PROP_PROVIDER_EXEC)
                    .dumb(false)
                    .nativeSignals(false)
                    .type("ansi")
                    // Else it asks the terminal what it can, and the answers are keys.
                    .graphemeCluster(false)
                    .encoding(StandardCharsets.UTF_8)
                    .build());
        } catch (IllegalStateException e) {
            throw new IOException("no terminal to read keys from", e);
        }
    }

    @Override
    public @Nullable Key next(Duration atMost) throws IOException {
        return keys.next(atMost.toMillis());
    }

    /** Gives the keyboard back as it was; at the end of the virtual machine JLine may have done so before. */
    @Override
    public void close() {
        try {
            terminal.setAttributes(before);
            terminal.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("keyboard.closed reason={}", e.toString());
        }
    }

    private int read(long atMostMs) throws IOException {
        int character = terminal.reader().read(atMostMs);
        if (character == -1) {
            throw new IOException("the keyboard is gone");
        }
        return character;
    }
}
