package dev.daybook.error;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in words: Java's messages are often the file's name alone. */
public final class FileFault {

    private FileFault() {}

    /** What {@code failure} means for somebody who knows which file it is about. */
    public static String of(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is no UTF-8";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
