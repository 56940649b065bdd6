package dev.daybook.benchmark;

import dev.daybook.producer.timeline.Script;
import dev.daybook.schema.Actor;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.SourceRef;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A made-up campaign of any size, made as it is read, so that a million events need no memory.
 *
 * @param id         campaign id
 * @param eventCount how many events it has
 * @param days       over how many days they are spread evenly
 */
record MadeUpCampaign(String id, long eventCount, int days) implements Script {

    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 8, 9);
    private static final List<String> SIDES = List.of("red", "blue");

    @Override
    public CampaignDefinition definition() {
        LocalDate lastDay = FIRST_DAY.plusDays(days - 1L);
        return CampaignDefinition.newBuilder()
                .setId(id)
                .setTitle("Made up for a benchmark")
                .setZone("Asia/Tokyo")
                .setSpanFrom(FIRST_DAY)
                .setSpanTo(lastDay)
                .setHighlightFrom(FIRST_DAY)
                .setHighlightTo(lastDay)
                .setBelligerents(SIDES.stream().map(MadeUpCampaign::side).toList())
                .setRegions(List.of())
                .setPlaces(List.of())
                .setBattles(List.of())
                .setClaimantPreference(List.of("unknown"))
                .setLicence("Apache-2.0")
                .setCredits("Nobody; made up.")
                .build();
    }

    @Override
    public String fingerprint() {
        return "%016x".formatted(31 * eventCount + days);
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
        return LongStream.range(0, eventCount).mapToObj(this::event);
    }

    private CampaignEvent event(long number) {
        LocalDate day = FIRST_DAY.plusDays(number * days / eventCount);
        String side = SIDES.get((int) (number % SIDES.size()));
        return CampaignEvent.newBuilder()
                .setId("event-" + number)
                .setEdtf(day.toString())
                .setEarliest(day)
                .setLatest(day)
                .setDatePrec(DatePrec.DAY)
                .setTheatre("benchmark")
                .setType("battle")
                .setTitle("Event number " + number + " of a made-up campaign")
                .setSummary("Two patrols met at a ford and fired on each other until dark; both withdrew.")
                .setActors(List.of(new Actor("Patrol " + number % 97, side)))
                .setCasualties(List.of(claim(side, day, number % 7)))
                .setSources(List.of(new SourceRef("made-up", "Made up", null, null, null)))
                .setConfidence("low")
                .build();
    }

    private static CasualtyClaim claim(String side, LocalDate day, long figure) {
        return CasualtyClaim.newBuilder()
                .setBelligerent(side)
                .setCategory("killed")
                .setLow(figure)
                .setBest(figure + 1)
                .setHigh(figure + 3)
                .setClaimant("unknown")
                .setScope(ClaimScope.EVENT)
                .setEffective(day)
                .build();
    }

    private static Belligerent side(String id) {
        return new Belligerent(id, id, id, "#808080", "solid");
    }
}
