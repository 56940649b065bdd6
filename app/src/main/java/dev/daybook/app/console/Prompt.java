package dev.daybook.app.console;

/** A line that is being typed. Belongs to the cockpit's thread. */
final class Prompt {

    private static final int LONGEST = 200;
    private static final int LAST_ASCII = 126;

    private final String question;
    private final StringBuilder text = new StringBuilder();

    /** What became of it. */
    enum State {
        /** More may come. */
        OPEN,
        /** To be done. */
        ENTERED,
        /** Not to be done. */
        LEFT
    }

    Prompt(String question) {
        this.question = question;
    }

    /** Takes a key. */
    State press(Key key) {
        if (key instanceof Key.Typed typed) {
            if (typed.character() <= LAST_ASCII && text.length() < LONGEST) {
                text.append((char) typed.character());
            }
            return State.OPEN;
        }
        if (key == Key.Named.BACKSPACE && !text.isEmpty()) {
            text.setLength(text.length() - 1);
        }
        if (key == Key.Named.ENTER) {
            return text.isEmpty() ? State.LEFT : State.ENTERED;
        }
        return key == Key.Named.ESCAPE ? State.LEFT : State.OPEN;
    }

    /** What was typed. */
    String text() {
        return text.toString().strip();
    }

    /** The question and what was typed, with a cursor. */
    String line() {
        return question + " " + text + "_";
    }
}
