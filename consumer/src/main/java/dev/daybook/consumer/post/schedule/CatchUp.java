package dev.daybook.consumer.post.schedule;

import dev.daybook.error.DaybookException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of posts whose time passed while nobody was there to send them.
 *
 * @param most how many of them are made good, the latest ones
 */
public record CatchUp(int most) {

    private static final Pattern ALL = Pattern.compile("all=([1-9][0-9]{0,2})");

    /**
     * {@code none}, {@code latest} or {@code all=N}.
     *
     * @throws DaybookException.Usage if it is something else
     */
    public static CatchUp parse(String text) {
        if (text.equals("none")) {
            return new CatchUp(0);
        }
        if (text.equals("latest")) {
            return new CatchUp(1);
        }
        Matcher all = ALL.matcher(text);
        if (!all.matches()) {
            throw new DaybookException.Usage("--catch-up '%s': wanted none, latest or all=N".formatted(text));
        }
        return new CatchUp(Integer.parseInt(all.group(1)));
    }
}
