package dev.daybook.app.correction;

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
 * A made-up campaign of one event a day.
 *
 * @param title of every event
 */
record LongCampaign(String title) implements Script {

    /** Days of its span, and events. */
    static final int DAYS = 2_000;

    private static final LocalDate FIRST = LocalDate.of(1940, 1, 1);

    static {
        // Loading the topics lets Avro make our records.
        assert !Topics.all().isEmpty();
    }

    @Override
    public CampaignDefinition definition() {
        LocalDate last = FIRST.plusDays(DAYS - 1L);
        return CampaignDefinition.newBuilder()
                .setId("long")
                .setTitle("Long")
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
        return Integer.toHexString(title.hashCode());
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
        return IntStream.range(0, DAYS).mapToObj(this::event);
    }

    private CampaignEvent event(int day) {
        LocalDate date = FIRST.plusDays(day);
        return CampaignEvent.newBuilder()
                .setId("e-" + day)
                .setEdtf(date.toString())
                .setEarliest(date)
                .setLatest(date)
                .setDatePrec(DatePrec.DAY)
                .setTheatre("east")
                .setType("battle")
                .setTitle(title)
                .setSummary("Summary ".repeat(50))
                .setSources(List.of(new SourceRef("made-up", "Made up", null, null, null)))
                .setConfidence("high")
                .build();
    }
}
