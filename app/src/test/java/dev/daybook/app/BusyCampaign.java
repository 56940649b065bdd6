package dev.daybook.app;

import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.SourceRef;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up campaign of so many days with so many events each.
 *
 * @param days  of the span
 * @param daily events of every other day; the rest is quiet
 * @param title of every event
 */
public record BusyCampaign(int days, int daily, String title) implements Script {

    /** First day of each. */
    public static final LocalDate FIRST = LocalDate.of(1945, 8, 8);

    static {
        // Loading the topics lets Avro make our records.
        assert !Topics.all().isEmpty();
    }

    /** How many records its timeline has. */
    public int records() {
        return 2 + days + eventCount();
    }

    /** How many events it has. */
    public int eventCount() {
        return daily * ((days + 1) / 2);
    }

    @Override
    public CampaignDefinition definition() {
        LocalDate last = FIRST.plusDays(days - 1L);
        return CampaignDefinition.newBuilder()
                .setId("busy")
                .setTitle("Busy")
                .setZone("Asia/Tokyo")
                .setSpanFrom(FIRST)
                .setSpanTo(last)
                .setHighlightFrom(FIRST)
                .setHighlightTo(last)
                .setBelligerents(List.of())
                .setRegions(List.of())
                .setPlaces(List.of())
                .setBattles(List.of())
                .setClaimantPreference(List.of())
                .setLicence("CC0-1.0")
                .setCredits("Nobody.")
                .build();
    }

    @Override
    public String fingerprint() {
        return "b%dd%dc%x".formatted(days, daily, title.hashCode());
    }

    @Override
    public Campaign campaign() {
        return Campaign.newBuilder()
                .setFingerprint(fingerprint())
                .setDefinition(definition())
                .build();
    }

    @Override
    public Stream<CampaignEvent> events() {
        return IntStream.range(0, days)
                .filter(day -> day % 2 == 0)
                .boxed()
                .flatMap(day -> IntStream.range(0, daily).mapToObj(nth -> event(day, nth)));
    }

    private CampaignEvent event(int day, int nth) {
        LocalDate date = FIRST.plusDays(day);
        return CampaignEvent.newBuilder()
                .setId("e-%d-%d".formatted(day, nth))
                .setEdtf(date.toString())
                .setEarliest(date)
                .setLatest(date)
                .setDatePrec(DatePrec.DAY)
                .setTheatre("east")
                .setType("battle")
                .setTitle(title)
                .setSummary("Summary ".repeat(10))
                .setSources(List.of(new SourceRef("made-up", "Made up", null, null, null)))
                .setConfidence("high")
                .build();
    }
}
