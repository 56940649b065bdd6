package dev.daybook.consumer.post.text;

import dev.daybook.error.DaybookException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a channel's posts have besides the day.
 *
 * @param hashtags without their sign
 * @param link     address where the day and its sources are read, with <code>{date}</code> and <code>{campaign}</code>
 *                 in it; without one the first web address among the sources is given
 */
public record PostStyle(List<String> hashtags, Optional<String> link) {

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    /**
     * Copies and checks.
     *
     * @throws DaybookException.Usage if a hashtag or the link can be none
     */
    public PostStyle {
        hashtags = List.copyOf(hashtags);
        for (String tag : hashtags) {
            if (!TAG.matcher(tag).matches() || NUMBER.matcher(tag).matches()) {
                throw new DaybookException.Usage(
                        "hashtag '%s': wanted 1 to 64 letters, digits and '_', not only digits".formatted(tag));
            }
        }
        if (link.isPresent()
                && webAddress(filled(link.get(), "c", LocalDate.EPOCH)).isEmpty()) {
            throw new DaybookException.Usage(
                    "link '%s': wanted an http or https address, with {date} or {campaign} where they belong"
                            .formatted(link.get()));
        }
    }

    /** Where {@code day} is read. */
    Optional<URI> linkTo(String campaign, LocalDate day) {
        return link.flatMap(template -> webAddress(filled(template, campaign, day)));
    }

    /** {@code text} as an address of the web, if it is one. */
    static Optional<URI> webAddress(String text) {
        try {
            URI uri = URI.create(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            return web ? Optional.of(URI.create(uri.toASCIIString())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String filled(String template, String campaign, LocalDate day) {
        return template.replace("{date}", day.toString()).replace("{campaign}", campaign);
    }
}
