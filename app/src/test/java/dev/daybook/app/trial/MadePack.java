package dev.daybook.app.trial;

import dev.daybook.schema.Battle;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.WherePrec;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A made-up campaign: two regions with ground and one without, places in and outside them, battles, and events with all
 * that may be of them, each in several versions.
 *
 * @param events what became of each event, in the order of the pack
 */
record MadePack(List<MadeEvent> events) {

    static final LocalDate FIRST = LocalDate.of(1945, 8, 8);
    static final LocalDate LAST = FIRST.plusDays(11);

    static {
        // Builders of generated records copy defaults, for which Avro must trust the classes; our serdes see to that.
        Topics.TIMELINE.value();
    }

    /**
     * What became of an event.
     *
     * @param id       event id
     * @param versions its contents, the first of which enters on its day; null for a retraction
     * @param sentOn   the day before whose end each version is sent; after the span's last: when the run is finished
     */
    record MadeEvent(String id, List<@Nullable CampaignEvent> versions, List<LocalDate> sentOn) {

        /** The first content. */
        CampaignEvent first() {
            return Objects.requireNonNull(versions.get(0));
        }

        /** The last content; null if it was retracted. */
        @Nullable
        CampaignEvent last() {
            return versions.get(versions.size() - 1);
        }

        /** The last content up to a version. */
        CampaignEvent shownBy(int version) {
            return versions.subList(0, version + 1).stream()
                    .filter(Objects::nonNull)
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }

        /** Its first content on its day, and its last one, if that is another, right behind {@code day}. */
        MadeEvent correctedBehind(LocalDate day) {
            CampaignEvent first = Objects.requireNonNull(versions.get(0));
            CampaignEvent last = last();
            if (entryDay(first).isAfter(day)) {
                boolean late = last != null && !entryDay(last).isAfter(day);
                return late ? new MadeEvent(id, versionsOf(last), List.of(day.plusDays(1))) : atOnce();
            }
            return first.equals(last)
                    ? atOnce()
                    : new MadeEvent(id, versionsOf(first, last), List.of(entryDay(first), day.plusDays(1)));
        }

        private static List<@Nullable CampaignEvent> versionsOf(@Nullable CampaignEvent... contents) {
            return Collections.unmodifiableList(Arrays.asList(contents));
        }

        /** The event as if it had been written at once as it is in the end, whatever its last revision is. */
        MadeEvent atOnce() {
            CampaignEvent last = last();
            return last == null
                    ? new MadeEvent(id, List.of(), List.of())
                    : new MadeEvent(id, List.of(last), List.of(entryDay(last)));
        }
    }

    /** A campaign of {@code random}'s making. */
    static MadePack of(RandomGenerator random) {
        MadeParts parts = new MadeParts(random);
        List<MadeEvent> events = new ArrayList<>();
        for (int i = 0; i < 6 + random.nextInt(14); i++) {
            events.add(event("event-" + (char) ('a' + random.nextInt(26)) + i, parts, random));
        }
        return new MadePack(List.copyOf(events));
    }

    /** The pack as it is in the end, without its past. */
    MadePack atOnce() {
        return new MadePack(events.stream().map(MadeEvent::atOnce).toList());
    }

    /** The pack as it was first written and sent up to a day, then as it is in the end. */
    MadePack correctedBehind(LocalDate day) {
        return new MadePack(
                events.stream().map(event -> event.correctedBehind(day)).toList());
    }

    /** The day an event enters the timeline. */
    static LocalDate entryDay(CampaignEvent event) {
        return event.getEarliest().isBefore(FIRST) ? FIRST : event.getEarliest();
    }

    /** The definition that all made-up campaigns share. */
    static CampaignDefinition definition() {
        return CampaignDefinition.newBuilder()
                .setId("made-up")
                .setTitle("Made up")
                .setZone("Asia/Tokyo")
                .setSpanFrom(FIRST)
                .setSpanTo(LAST)
                .setHighlightFrom(FIRST)
                .setHighlightTo(LAST)
                .setBelligerents(List.of(side("soviet"), side("japanese"), side("civilian")))
                .setRegions(List.of(
                        new Region("sanko", "Sanko", 300.0, "japanese"),
                        new Region("kando", "Kando", 100.0, "unknown"),
                        new Region("chosen", "Chosen", null, "japanese")))
                .setPlaces(List.of(
                        place("hutou", "sanko", 0.25, "japanese"),
                        place("mukden", "sanko", 0.5, "japanese"),
                        place("harbin", "sanko", 0.25, null),
                        place("dalian", "kando", 1.0, "unknown"),
                        place("keijo", "chosen", 1.0, "japanese"),
                        place("nowhere", null, 0.0, "civilian")))
                .setBattles(List.of(
                        new Battle("siege", "The siege", FIRST.plusDays(1), FIRST.plusDays(8), "hutou"),
                        new Battle("battle", "The battle", FIRST.plusDays(3), FIRST.plusDays(3), null)))
                .setClaimantPreference(List.of("historians", "japanese", "soviet"))
                .setLicence("CC0-1.0")
                .setCredits("Nobody.")
                .build();
    }

    private static MadeEvent event(String id, MadeParts parts, RandomGenerator random) {
        List<@Nullable CampaignEvent> versions = new ArrayList<>();
        List<LocalDate> sentOn = new ArrayList<>();
        CampaignEvent first = parts.event(id);
        versions.add(first);
        // Some facts turn up late: their first version is a correction.
        LocalDate day = parts.chance(8) ? parts.dayFrom(entryDay(first), 2) : entryDay(first);
        sentOn.add(day);
        for (int i = 0; i < 3 && parts.chance(3); i++) {
            versions.add(parts.chance(4) ? null : parts.chance(4) ? versions.get(0) : parts.event(id));
            day = parts.dayFrom(day, 2);
            sentOn.add(day);
        }
        return new MadeEvent(id, versions, sentOn);
    }

    private static Belligerent side(String id) {
        return new Belligerent(id, id, id, "#000000", "solid");
    }

    private static Place place(String id, @Nullable String region, double weight, @Nullable String holder) {
        return Place.newBuilder()
                .setId(id)
                .setName(id)
                .setName1945(id)
                .setKind("town")
                .setRegion(region)
                .setLatitude(45.0)
                .setLongitude(130.0)
                .setWherePrec(WherePrec.TOWN)
                .setAreaWeight(weight)
                .setInitialHolder(holder)
                .build();
    }
}
