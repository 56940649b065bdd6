package dev.daybook.app.cli;

import dev.daybook.error.DaybookException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears whole or not at all: written beside its place and moved there at the end. */
final class WholeFile {

    /** Writes a file's text and returns what came of it. */
    @FunctionalInterface
    interface Content<T> {
        T writeTo(Writer out) throws IOException;
    }

    /** Writes a file's bytes and returns what came of it. */
    @FunctionalInterface
    private interface Bytes<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes {@code file} in UTF-8, over what was there. What is no file, such as a pipe, is written to as it is.
     *
     * @throws DaybookException.Usage       if it is a directory
     * @throws DaybookException.Unavailable if it cannot be written; what was there is there still
     */
    static <T> T write(Path file, Content<T> content) {
        return writeBytes(file, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
            T result = content.writeTo(text);
            text.flush();
            return result;
        });
    }

    /** Writes {@code bytes} to {@code file}, on the terms of {@link #write(Path, Content)}. */
    static void write(Path file, byte[] bytes) {
        writeBytes(file, out -> {
            out.write(bytes);
            return bytes.length;
        });
    }

    private static <T> T writeBytes(Path file, Bytes<T> content) {
        if (Files.isDirectory(file)) {
            throw new DaybookException.Usage(file + ": found a directory, wanted a file");
        }
        try {
            return Files.exists(file) && !Files.isRegularFile(file) ? direct(file, content) : whole(file, content);
        } catch (IOException e) {
            throw new DaybookException.Unavailable(file + ": cannot be written (" + reason(e) + ")", e);
        }
    }

    private static <T> T direct(Path file, Bytes<T> content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            return content.writeTo(out);
        }
    }

    private static <T> T whole(Path file, Bytes<T> content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path partial = target.resolveSibling("." + target.getFileName() + ".partial");
        T result;
        try (OutputStream out =
                Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            result = content.writeTo(out);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(partial);
            throw e;
        }
        Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return result;
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such directory";
        }
        return failure instanceof FileAlreadyExistsException
                ? failure.getMessage() + " is being written by another process, or was left behind: remove it"
                : failure.toString();
    }
}
