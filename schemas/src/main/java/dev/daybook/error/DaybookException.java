package dev.daybook.error;

import org.jspecify.annotations.Nullable;

/**
 * A failure Daybook knows by name; the kinds differ in who can act on it.
 *
 * <p>The message is for a person: it names the place, what was found and what was wanted, and what to do next.
 */
public abstract sealed class DaybookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DaybookException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Exit status of a process that ends by this failure. */
    public abstract int exitCode();

    /** The command was given wrongly: a flag, a name, a combination. Exit status 2. */
    public static final class Usage extends DaybookException {
        private static final long serialVersionUID = 1L;

        /** @param message what was found, what was wanted */
        public Usage(String message) {
            super(message, null);
        }

        @Override
        public int exitCode() {
            return 2;
        }
    }

    /** Records or files cannot be used as they are. Exit status 3. */
    public static final class BadRecords extends DaybookException {
        private static final long serialVersionUID = 1L;

        /** @param message place, what was found, what was wanted; several faults one a line */
        public BadRecords(String message) {
            super(message, null);
        }

        @Override
        public int exitCode() {
            return 3;
        }
    }

    /** Something Daybook needs is not there: a broker, a port, a directory, a run. Exit status 4. */
    public static final class Unavailable extends DaybookException {
        private static final long serialVersionUID = 1L;

        /** @param message what is missing and what to do about it */
        public Unavailable(String message) {
            super(message, null);
        }

        /**
         * @param message what is missing and what to do about it
         * @param cause   what the part that looked for it said
         */
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public int exitCode() {
            return 4;
        }
    }
}
