package dev.daybook.consumer.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a feed says, in whatever form.
 *
 * @param id      of the feed, for ever
 * @param title   of the campaign
 * @param credits who is to be credited
 * @param home    where people find the campaign
 * @param self    where the feed is
 * @param updated when its newest entry came out
 * @param entries in the form's order
 */
record Feed(UUID id, String title, String credits, URI home, URI self, Instant updated, List<Entry> entries) {

    Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One anniversary.
     *
     * @param id          for ever
     * @param anniversary which day, told when
     * @param published   the beginning of the day on which it is told
     * @param headline    of the day
     * @param title       day and headline
     * @param url         where people find the day
     * @param html        the day as a part of a page
     * @param text        the day's events, a line each
     */
    record Entry(
            UUID id,
            Anniversary anniversary,
            Instant published,
            String headline,
            String title,
            URI url,
            String html,
            String text) {}
}
