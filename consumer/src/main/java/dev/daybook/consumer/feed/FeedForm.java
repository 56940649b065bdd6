package dev.daybook.consumer.feed;

import java.util.Locale;

/** The forms in which anniversaries are told. */
public enum FeedForm {
    /** Atom, RFC 4287. */
    ATOM("application/atom+xml"),
    /** RSS 2.0. */
    RSS("application/rss+xml"),
    /** JSON Feed 1.1. */
    JSON("application/feed+json"),
    /** iCalendar, RFC 5545. */
    ICS("text/calendar;charset=utf-8");

    private final String mediaType;

    FeedForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its media type, with a charset where it needs one. */
    public String mediaType() {
        return mediaType;
    }

    /** What its files' names end in, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
