package dev.daybook.consumer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.view.RunView;
import dev.daybook.consumer.view.ToldRun;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The feeds as others read them: ROME, ical4j, and JSON Feed's required fields. */
class FeedsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-08-26");
    private static final String NAMES = "虎頭要塞 & <Муданьцзян>; fell, at \"last\" \\ 🏯 ";
    private static final CampaignDefinition CAMPAIGN = SampleCampaign.definition();

    /** Fifty days from 8 August 1945 on, the second quiet. */
    private static RunView run() {
        List<DayDigest> days = IntStream.range(0, 50)
                .mapToObj(i -> DayDigest.newBuilder(SampleCampaign.eventfulDay())
                        .setDate(CAMPAIGN.getSpanFrom().plusDays(i))
                        .setDayNumber(i + 1)
                        .setQuiet(i == 1)
                        .setHeadline(NAMES + i)
                        .build())
                .toList();
        return ToldRun.of(days);
    }

    private static String feed(FeedForm form) {
        return new Feeds(run(), CAMPAIGN, URI.create("https://history.example")).write(form, TODAY);
    }

    private static SyndFeed rome(FeedForm form) throws Exception {
        return new SyndFeedInput().build(new StringReader(feed(form)));
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedForm.class,
            names = {"ATOM", "RSS"})
    void othersReadTheFeed(FeedForm form) throws Exception {
        SyndFeed feed = rome(form);

        assertThat(feed.getFeedType()).isEqualTo(form == FeedForm.ATOM ? "atom_1.0" : "rss_2.0");
        assertThat(feed.getTitle()).isEqualTo(CAMPAIGN.getTitle());
        assertThat(feed.getEntries()).hasSize(Feeds.MAX_ENTRIES);
        SyndEntry newest = feed.getEntries().get(0);
        assertThat(newest.getTitle()).isEqualTo("26 August 1945: " + NAMES + 18);
        assertThat(newest.getUri())
                .isEqualTo("urn:uuid:"
                        + Anniversary.in(2026, LocalDate.parse("1945-08-26")).id(CAMPAIGN.getId()));
        assertThat(newest.getLink()).isEqualTo("https://history.example/#1945-08-26");
        assertThat(newest.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-08-25T15:00:00Z"));
        String html = form == FeedForm.ATOM
                ? newest.getContents().get(0).getValue()
                : newest.getDescription().getValue();
        assertThat(html).contains("<h2>What happened</h2>").contains("&lt;Муданьцзян&gt;");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedForm.class,
            names = {"ATOM", "RSS"})
    void entriesAreOfThePastYearNewestFirstAndQuietDaysHaveNone(FeedForm form) throws Exception {
        List<SyndEntry> entries = rome(form).getEntries();

        assertThat(entries.stream().map(entry -> entry.getPublishedDate().toInstant()))
                .isSortedAccordingTo((a, b) -> b.compareTo(a))
                .allMatch(date -> date.isAfter(Instant.parse("2025-08-26T00:00:00Z")));
        assertThat(entries.stream().map(SyndEntry::getUri)).doesNotHaveDuplicates();
        assertThat(entries.stream().map(SyndEntry::getTitle)).noneMatch(title -> title.startsWith("9 August"));
    }

    @Test
    void jsonFeedHasItsRequiredFields() throws Exception {
        JsonNode feed = new ObjectMapper().readTree(feed(FeedForm.JSON));

        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("title").asText()).isNotEmpty();
        assertThat(feed.get("feed_url").asText()).isEqualTo("https://history.example/feeds/manchuria-1945.json");
        assertThat(feed.get("items")).hasSize(Feeds.MAX_ENTRIES).allSatisfy(item -> {
            assertThat(item.get("id").asText()).startsWith("urn:uuid:");
            assertThat(item.get("content_html").asText()).isNotEmpty();
            assertThat(ZonedDateTime.parse(item.get("date_published").asText()).getYear())
                    .isGreaterThan(2024);
        });
    }

    @Test
    void othersReadTheCalendar() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed(FeedForm.ICS)));

        assertThat(calendar.validate().hasErrors())
                .as(calendar.validate().toString())
                .isFalse();
        List<? extends Component> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(49).allSatisfy(event -> {
            assertThat(value(event, Property.DTSTART)).startsWith("2026");
            assertThat(value(event, Property.DTSTAMP)).startsWith("2026");
            assertThat(event.getProperty(Property.DTSTART).orElseThrow().toString())
                    .contains("VALUE=DATE:2026");
        });
        assertThat(value(events.get(0), Property.SUMMARY)).isEqualTo("1945, 81 years ago: " + NAMES + 0);
        assertThat(events.stream().map(event -> value(event, Property.UID))).doesNotHaveDuplicates();
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    @ParameterizedTest
    @EnumSource(FeedForm.class)
    void feedIsTheSameAllDayAndForEmptyRunsToo(FeedForm form) {
        assertThat(feed(form)).isEqualTo(feed(form));
        assertThat(new Feeds(ToldRun.of(List.of()), CAMPAIGN, URI.create("http://localhost:1945")).write(form, TODAY))
                .contains(CAMPAIGN.getTitle());
    }

    @Test
    void dayBeginsInTheCampaignsZone() {
        Instant evening = Instant.parse("2026-08-25T15:00:00Z");

        assertThat(Feeds.today(CAMPAIGN, Clock.fixed(evening, ZoneOffset.UTC))).isEqualTo(TODAY);
        assertThat(Feeds.today(CAMPAIGN, Clock.fixed(evening.minusSeconds(1), ZoneOffset.UTC)))
                .isEqualTo(TODAY.minusDays(1));
    }
}
