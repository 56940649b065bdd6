package dev.daybook.app.cli;

import dev.daybook.app.Ending;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where an export goes. Writing to it ends when the command is to end, or when nobody reads any more: a giant pack is
 * not written to its last event for nothing.
 */
final class ExportWriter extends FilterWriter {

    private final Ending ending;

    ExportWriter(Writer out, Ending ending) {
        super(out);
        this.ending = ending;
    }

    @Override
    public void write(int character) throws IOException {
        write(new char[] {(char) character}, 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    /** Forms hand over blocks of some thousand characters, so that the question is asked seldom. */
    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        ending.check();
        out.write(characters, offset, length);
        if (out instanceof PrintWriter printer && printer.checkError()) {
            // A reader that has gone away, such as head, is a reason to end, not a failure.
            ending.finished();
            ending.check();
        }
    }
}
