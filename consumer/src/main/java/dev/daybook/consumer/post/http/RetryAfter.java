package dev.daybook.consumer.post.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How long a service wants to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, Retry-After</a>
 */
final class RetryAfter {

    private static final Duration MOST = Duration.ofHours(24);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private RetryAfter() {}

    /** By {@code Retry-After} in seconds or as a date, or by Mastodon's {@code X-RateLimit-Reset}; zero if not said. */
    static Duration of(Answer answer, Instant now) {
        String said = answer.headers()
                .firstValue("Retry-After")
                .or(() -> answer.headers().firstValue("X-RateLimit-Reset"))
                .or(() -> answer.headers().firstValue("RateLimit-Reset"))
                .orElse("");
        Duration wait = said.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? seconds(said, now) : until(said, now);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MOST) > 0 ? MOST : wait;
    }

    /** Bluesky's {@code RateLimit-Reset} is a moment in seconds of the epoch. */
    private static Duration seconds(String said, Instant now) {
        double number = Double.parseDouble(said);
        return number > MOST.toSeconds() * 365.0
                ? Duration.between(now, Instant.ofEpochSecond((long) number))
                : Duration.ofMillis((long) Math.ceil(number * 1000));
    }

    private static Duration until(String said, Instant now) {
        try {
            return Duration.between(now, Instant.parse(said));
        } catch (DateTimeException notIso) {
            try {
                return Duration.between(
                        now, ZonedDateTime.parse(said, HTTP_DATE).toInstant());
            } catch (DateTimeException noDate) {
                return Duration.ZERO;
            }
        }
    }
}
