package dev.daybook.consumer.post.http;

import dev.daybook.consumer.post.text.Graphemes;
import dev.daybook.consumer.text.CleanText;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes text from outside fit for logs and the ledger: one line, short, without the secrets.
 *
 * @param secrets what may not be in it; a secret address is left out by its parts too
 */
public record Scrubbing(List<String> secrets) {

    private static final int MOST = 200;
    private static final int LEAST_SECRET = 6;

    /** A session's token is a secret that no setting names. */
    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+[^\\s\",;]+");

    /** Takes the longest first, so that none is left in part. */
    public Scrubbing {
        secrets = secrets.stream()
                .flatMap(secret -> Stream.concat(Stream.of(secret), Stream.of(secret.split("[/?&=]"))))
                .filter(part -> part.length() >= LEAST_SECRET && !part.equals("https:"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** {@code text} as it may be seen. */
    public String of(String text) {
        String clean = BEARER.matcher(text).replaceAll("Bearer ***");
        for (String secret : secrets) {
            clean = clean.replace(secret, "***");
        }
        return Graphemes.shortened(CleanText.of(clean).strip(), MOST);
    }

    @Override
    public String toString() {
        return "scrubbing of " + secrets.size() + " secrets";
    }
}
