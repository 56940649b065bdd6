package dev.daybook.consumer.post.ledger;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The place of one post: a channel's post about a campaign day in a year. At most one post is sent for it.
 *
 * @param channel    name of the channel
 * @param day        campaign day it is about
 * @param campaign   campaign id
 * @param yearPosted year of the wall clock in which it is posted
 */
public record Slot(String channel, LocalDate day, String campaign, int yearPosted) {

    /** {@code mastodon/1945-08-26/manchuria-1945/2026}: the key in the ledger, and to services that take one. */
    public String id() {
        return channel + "/" + day + "/" + campaign + "/" + yearPosted;
    }

    /** The slot of a record of the ledger. */
    public static Slot of(PostSlot record) {
        return new Slot(record.getChannel(), record.getDate(), record.getCampaign(), record.getYearPosted());
    }

    /**
     * The slot of such an id.
     *
     * @throws DaybookException.Usage if it is none
     */
    public static Slot parse(String id) {
        String[] parts = id.split("/", -1);
        try {
            if (parts.length == 4 && !parts[0].isEmpty() && !parts[2].isEmpty()) {
                return new Slot(parts[0], LocalDate.parse(parts[1]), parts[2], Integer.parseInt(parts[3]));
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw noSlot(id);
        }
        throw noSlot(id);
    }

    /** Its first record. */
    public PostSlot planned(Instant now) {
        return PostSlot.newBuilder()
                .setSlot(id())
                .setChannel(channel)
                .setCampaign(campaign)
                .setDate(day)
                .setYearPosted(yearPosted)
                .setState(PostState.PLANNED)
                .setUpdatedAt(now)
                .build();
    }

    /** The day of the wall calendar on which it is posted: 29 February falls on the 28th in a year without one. */
    public LocalDate anniversary() {
        return day.withYear(yearPosted);
    }

    private static DaybookException.Usage noSlot(String id) {
        return new DaybookException.Usage(
                "'%s' is no slot; wanted CHANNEL/DATE/CAMPAIGN/YEAR as `daybook posts` lists them".formatted(id));
    }
}
