package dev.daybook.seed.read;

import java.util.regex.Pattern;

/** Forms a text can be asked to have. The JSON Schemas hold the same patterns and lengths. */
enum TextRule {
    /** Lower-case words joined by dashes. */
    ID("an id of lower-case letters, digits and single dashes", "[a-z0-9]+(-[a-z0-9]+)*", 100),
    /** One line. */
    LINE("one line of at most 300 characters", "\\S(.*\\S)?", 300),
    /** Some sentences. */
    PROSE("text of at most 10000 characters", "(?s).*\\S.*", 10_000),
    /** A web address. */
    URL("an address that begins with http:// or https://", "https?://\\S+", 2_000),
    /** A BCP 47 language tag in its usual case. */
    LANGUAGE("a language tag such as ja or zh-Hans", "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", 35),
    /** A colour. */
    COLOUR("a colour such as \"#c1272d\"", "#[0-9a-fA-F]{6}", 7),
    /** A time of day. */
    TIME("a time of day such as \"15:30\"", "([01][0-9]|2[0-3]):[0-5][0-9]", 5),
    /** A date; its form is looked at by those who read it. */
    DATE("an EDTF date such as 1945-08-09", "\\S+", 60),
    /** A cell of a table that the event was imported from. */
    CELL("text of at most 1048576 characters", "(?s).*", 1 << 20);

    private final String wanted;
    private final Pattern pattern;
    private final int maxLength;

    TextRule(String wanted, String pattern, int maxLength) {
        this.wanted = wanted;
        this.pattern = Pattern.compile(pattern);
        this.maxLength = maxLength;
    }

    String wanted() {
        return wanted;
    }

    boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > maxLength;
    }

    boolean accepts(String text) {
        return !tooLong(text) && pattern.matcher(text).matches();
    }
}
