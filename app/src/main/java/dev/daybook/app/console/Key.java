package dev.daybook.app.console;

/** A key that was pressed. */
sealed interface Key {

    /**
     * A key that types something.
     *
     * @param character as a code point
     */
    record Typed(int character) implements Key {}

    /** A key that types nothing. */
    enum Named implements Key {
        /** Cursor left. */
        LEFT,
        /** Cursor right. */
        RIGHT,
        /** Cursor up. */
        UP,
        /** Cursor down. */
        DOWN,
        /** Return. */
        ENTER,
        /** Escape. */
        ESCAPE,
        /** Backspace or delete. */
        BACKSPACE,
        /** One that means nothing here. */
        OTHER
    }
}
