package dev.daybook.consumer.feed;

import dev.daybook.consumer.digest.HtmlDay;
import dev.daybook.consumer.feed.Feed.Entry;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The feeds of a campaign as one of its runs tells it. */
public final class Feeds {

    /** Entries of a feed at most; a reader that comes once a month misses none. */
    public static final int MAX_ENTRIES = 30;

    /** Entries of a calendar at most; it holds a whole year. */
    public static final int MAX_CALENDAR_ENTRIES = 1_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final RunView run;
    private final CampaignDefinition campaign;
    private final URI home;

    /**
     * Feeds of {@code run}.
     *
     * @param campaign its campaign
     * @param home     where people find the campaign's page, without a slash at the end
     */
    public Feeds(RunView run, CampaignDefinition campaign, URI home) {
        this.run = run;
        this.campaign = campaign;
        this.home = home;
    }

    /** The day it is for a campaign, by its own zone. */
    public static LocalDate today(CampaignDefinition campaign, Clock clock) {
        return LocalDate.now(clock.withZone(ZoneId.of(campaign.getZone())));
    }

    /**
     * A feed: the last {@value #MAX_ENTRIES} anniversaries up to {@code today}, or the calendar of its year.
     *
     * @param today a day in the campaign's zone
     */
    public String write(FeedForm form, LocalDate today) {
        List<LocalDate> days = run.days().stream().filter(this::isTold).toList();
        boolean calendar = form == FeedForm.ICS;
        List<Anniversary> anniversaries = calendar
                ? Anniversaries.of(today.getYear(), days, MAX_CALENDAR_ENTRIES)
                : Anniversaries.latest(days, today, MAX_ENTRIES);
        Feed feed = feed(form, today, anniversaries.stream().map(this::entry).toList());
        return switch (form) {
            case ATOM -> AtomFeed.write(feed);
            case RSS -> RssFeed.write(feed);
            case JSON -> JsonFeed.write(feed);
            case ICS -> IcsCalendar.write(feed);
        };
    }

    private boolean isTold(LocalDate day) {
        return run.isComplete(day)
                && run.digest(day).filter(digest -> !digest.getQuiet()).isPresent();
    }

    private Feed feed(FeedForm form, LocalDate today, List<Entry> entries) {
        String name = "daybook/" + campaign.getId();
        ZoneId zone = ZoneId.of(campaign.getZone());
        return new Feed(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                CleanText.of(campaign.getTitle()),
                CleanText.of(campaign.getCredits()),
                URI.create(home + "/"),
                URI.create("%s/feeds/%s.%s".formatted(home, campaign.getId(), form.ending())),
                entries.isEmpty()
                        ? today.withDayOfYear(1).atStartOfDay(zone).toInstant()
                        : entries.get(0).published(),
                entries);
    }

    private Entry entry(Anniversary anniversary) {
        DayDigest digest = run.digest(anniversary.day()).orElseThrow();
        String headline = CleanText.of(digest.getHeadline());
        return new Entry(
                anniversary.id(campaign.getId()),
                anniversary,
                anniversary.posted().atStartOfDay(ZoneId.of(campaign.getZone())).toInstant(),
                headline,
                DAY.format(anniversary.day()) + ": " + headline,
                URI.create(home + "/#" + anniversary.day()),
                HtmlDay.part(campaign, digest),
                digest.getEvents().stream()
                        .map(event -> CleanText.of(event.getTitle()))
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }
}
