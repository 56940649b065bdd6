package dev.daybook.producer.timeline;

import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign for tests: as many days, events and times of day as one wants. */
public record MadeUpCampaign(CampaignDefinition definition, String fingerprint, List<CampaignEvent> all)
        implements Script {

    static {
        // Loading the topics lets Avro make our records.
        assert !Topics.all().isEmpty();
    }

    /** First day of each. */
    public static final LocalDate FIRST = LocalDate.of(1945, 8, 8);

    /** A campaign of {@code days} days in {@code zone} with {@code events}. */
    public static MadeUpCampaign of(int days, String zone, CampaignEvent... events) {
        return new MadeUpCampaign(definition(days, zone), "f00d", List.of(events));
    }

    /** A campaign of random length, with quiet and busy days and some times of day. */
    public static MadeUpCampaign random(Random random) {
        int days = 1 + random.nextInt(40);
        List<CampaignEvent> events = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            int today = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
            for (int nth = 0; nth < today; nth++) {
                String local =
                        random.nextInt(4) == 0 ? "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)) : null;
                events.add(event("e-%d-%d".formatted(day, nth), day, local));
            }
        }
        String zone = random.nextBoolean() ? "Asia/Tokyo" : "Europe/Berlin";
        return new MadeUpCampaign(definition(days, zone), Integer.toHexString(random.nextInt(1 << 30)), events);
    }

    /** An event of the day {@code day} days after the first. */
    public static CampaignEvent event(String id, int day, @Nullable String timeOfDay) {
        LocalDate date = FIRST.plusDays(day);
        return CampaignEvent.newBuilder()
                .setId(id)
                .setEdtf(date.toString())
                .setEarliest(date)
                .setLatest(date)
                .setDatePrec(DatePrec.DAY)
                .setTimeOfDay(timeOfDay)
                .setTheatre("east")
                .setType("battle")
                .setTitle("Title of " + id)
                .setSummary("Summary of " + id)
                .setSources(List.of())
                .setConfidence("high")
                .build();
    }

    @Override
    public Campaign campaign() {
        return Campaign.newBuilder()
                .setFingerprint(fingerprint)
                .setDefinition(definition)
                .build();
    }

    @Override
    public Stream<CampaignEvent> events() {
        return all.stream();
    }

    private static CampaignDefinition definition(int days, String zone) {
        LocalDate last = FIRST.plusDays(days - 1L);
        return CampaignDefinition.newBuilder()
                .setId("made-up")
                .setTitle("Made up")
                .setZone(zone)
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
}
