package dev.daybook.consumer.gateway.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's query, each at most once. Immutable. */
public final class Params {

    /** Of a request without query. */
    static final Params NONE = new Params(Map.of());

    private static final int MAX_LIST = 100;

    private final Map<String, String> values;

    private Params(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a query.
     *
     * @param query what stands behind the question mark; null if nothing does
     * @param known names it may have
     * @throws HttpProblem 400 if a name is not known or comes twice, or if it is no UTF-8
     */
    static Params of(@Nullable String query, Set<String> known) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!known.contains(name)) {
                throw HttpProblem.badRequest(
                        "parameter '%s' is not known here; known are %s".formatted(shown(name), new TreeSet<>(known)));
            }
            if (values.put(name, value) != null) {
                throw HttpProblem.badRequest("parameter '%s' is given twice".formatted(name));
            }
        }
        return new Params(values);
    }

    /**
     * Undoes percent-encoding and plus signs.
     *
     * @throws HttpProblem 400 if the bytes are no UTF-8 or an escape is broken
     */
    static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1) * 16 + hex(text, i + 2));
                i += 2;
            } else {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw HttpProblem.badRequest("a parameter is no UTF-8");
        }
    }

    private static int hex(String text, int at) {
        int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw HttpProblem.badRequest("a parameter has a % without two hexadecimal digits behind it");
        }
        return digit;
    }

    /** What was given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** A day, ISO; 400 if it is none. */
    public Optional<LocalDate> date(String name) {
        return text(name).map(value -> date(name, value));
    }

    /**
     * The day that {@code value} names.
     *
     * @param what what it is the value of
     * @throws HttpProblem 400 if it names none
     */
    public static LocalDate date(String what, String value) {
        try {
            if (value.length() == "1945-08-17".length()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            // Said below, as for any other text.
        }
        throw HttpProblem.badRequest("%s '%s' is no day such as 1945-08-17".formatted(what, shown(value)));
    }

    /** A number within bounds, or {@code absent}; 400 if it is none. */
    public int number(String name, int absent, int min, int max) {
        String value = values.get(name);
        if (value == null) {
            return absent;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw HttpProblem.badRequest("%s '%s' is no number from %d to %d".formatted(name, shown(value), min, max));
    }

    /** The words between commas; empty if it was not given. */
    public Set<String> list(String name) {
        String[] parts = text(name).orElse("").split(",");
        if (parts.length > MAX_LIST) {
            throw HttpProblem.badRequest("%s lists more than %d".formatted(name, MAX_LIST));
        }
        Set<String> words = new LinkedHashSet<>();
        for (String word : parts) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** All of it, in the order of the names, to tell one request from another. */
    @Override
    public String toString() {
        return values.toString();
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
