package dev.daybook.consumer.gateway;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.Holding;
import dev.daybook.schema.Place;
import dev.daybook.schema.PlaceName;
import dev.daybook.schema.Region;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.Toll;
import dev.daybook.schema.WherePrec;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A run as producer and stages write it: initial holders, days with their marks, corrections, seeks. */
final class MadeUpPlay {

    static final LocalDate FIRST = LocalDate.parse("1945-08-08");
    static final List<String> PLACES = List.of("hutou", "mukden", "harbin", "dairen");
    static final List<String> SIDES = List.of("soviet", "japanese", "prc-ccp");
    static final List<String> TYPES = List.of("siege", "capture", "surrender");

    private final MadeUpTopics topics;
    private final RandomGenerator random;
    private final String run;
    private final Set<String> keys = new LinkedHashSet<>();
    private int epoch;
    private long sequence;
    private LocalDate quietSince = FIRST;

    MadeUpPlay(MadeUpTopics topics, RandomGenerator random, String run) {
        this.topics = topics;
        this.random = random;
        this.run = run;
    }

    /** The campaign that all made-up runs replay. */
    static CampaignDefinition definition() {
        return CampaignDefinition.newBuilder(SampleCampaign.definition())
                .setRegions(List.of(new Region("manchukuo", "Manchukuo", 1_283_752.0, "japanese")))
                .setPlaces(PLACES.stream().map(MadeUpPlay::place).toList())
                .build();
    }

    private static Place place(String id) {
        return Place.newBuilder()
                .setId(id)
                .setName(id + " today")
                .setName1945(id)
                .setKind("town")
                .setRegion("manchukuo")
                .setLatitude(45.9)
                .setLongitude(133.6)
                .setWherePrec(WherePrec.TOWN)
                .setInitialHolder("japanese")
                .build();
    }

    static Campaign campaign() {
        return Campaign.newBuilder()
                .setFingerprint("abc")
                .setDefinition(definition())
                .setRegionsGeoJson("{\"type\":\"FeatureCollection\",\"features\":[]}")
                .setPlacesGeoJson("{\"type\":\"FeatureCollection\",\"features\":[]}")
                .build();
    }

    /**
     * Begins an epoch, the run's first or, as a seek does, the next: tombstones, then the holders of the first day, then
     * marks of the day before it.
     */
    MadeUpPlay begin() {
        bury();
        epoch++;
        sequence = 0;
        quietSince = FIRST;
        clock(FIRST, RunState.PLAYING);
        Stream.concat(PLACES.stream(), Stream.of("manchukuo"))
                .forEach(territory -> control(FIRST, territory, "japanese", null));
        mark(FIRST.minusDays(1), false);
        return this;
    }

    /** Plays a number of days from the first, with corrections now and then. */
    MadeUpPlay days(int days) {
        for (int i = 0; i < days; i++) {
            day(FIRST.plusDays(i));
        }
        return this;
    }

    private void day(LocalDate day) {
        boolean quiet = random.nextInt(3) == 0 && !day.equals(FIRST);
        if (!quiet) {
            quietSince = day;
            String territory = oneOf(PLACES);
            control(day, territory, oneOf(SIDES), random.nextBoolean() ? oneOf(SIDES) : null);
            casualties(day, oneOf(SIDES));
        }
        digest(day, quiet, 1);
        if (random.nextInt(4) == 0) {
            correct(FIRST.plusDays(
                    random.nextLong(FIRST.datesUntil(day.plusDays(1)).count())));
        }
        clock(day, RunState.PLAYING);
        mark(day, false);
    }

    /** States a day anew, and takes one of its changes back now and then. */
    private void correct(LocalDate day) {
        String key = RunKey.control(run, oneOf(PLACES), day);
        if (keys.contains(key) && !day.equals(FIRST)) {
            write(Topics.CONTROL, key, null);
        } else {
            control(day, oneOf(PLACES), oneOf(SIDES), null);
        }
        casualties(day, oneOf(SIDES));
        digest(day, false, 2 + random.nextInt(100));
    }

    /** Says that the run is over after {@code day}. */
    MadeUpPlay finish(LocalDate day) {
        mark(day, true);
        clock(day, RunState.FINISHED);
        return this;
    }

    /** Deletes the run. */
    void delete() {
        bury();
        write(Topics.CLOCK, run, null);
    }

    private void bury() {
        for (String key : List.copyOf(keys)) {
            String[] parts = key.split("/");
            Topic<?> topic =
                    parts.length == 2 ? Topics.DIGESTS : parts[1].startsWith("19") ? Topics.CASUALTIES : Topics.CONTROL;
            write(topic, key, null);
        }
        if (epoch > 0) {
            List.of(Topics.CONTROL, Topics.CASUALTIES, Topics.DIGESTS).forEach(topic -> write(topic, run, null));
        }
    }

    private void control(LocalDate day, String territory, String holder, String contender) {
        TerritoryChange change = TerritoryChange.newBuilder()
                .setTerritory(territory)
                .setRegion(territory.equals("manchukuo") ? null : "manchukuo")
                .setHolder(holder)
                .setContender(contender)
                .setStatus(contender == null ? ControlStatus.OCCUPIED : ControlStatus.CONTESTED)
                .setEventIds(List.of("event-" + day))
                .build();
        write(
                Topics.CONTROL,
                RunKey.control(run, territory, day),
                new ControlRecord(run, epoch, ++sequence, day, false, change));
    }

    private void casualties(LocalDate day, String side) {
        long killed = random.nextInt(1000);
        Toll toll = new Toll(killed, killed, killed, false, true, List.of("historians"), List.of("event-" + day));
        CasualtyDay losses = new CasualtyDay(side, Map.of("killed", toll), Map.of("killed", toll));
        write(
                Topics.CASUALTIES,
                RunKey.casualties(run, day, side),
                new CasualtyRecord(run, epoch, ++sequence, day, false, losses));
    }

    private void digest(LocalDate day, boolean quiet, int edition) {
        DayDigest.Builder digest = DayDigest.newBuilder(
                        quiet ? SampleCampaign.quietDay() : SampleCampaign.eventfulDay())
                .setRun(run)
                .setEpoch(epoch)
                .setEdition(edition)
                .setDate(day)
                .setDayNumber((int) FIRST.datesUntil(day).count() + 1);
        if (quiet) {
            digest.setUnchangedSince(quietSince);
        } else {
            digest.setEvents(List.of(event(day)))
                    .setControl(List.of(new Holding("soviet", 1, 0, 0.25)))
                    .setControlChanges(List.of(DigestControlChange.newBuilder()
                            .setTerritory(name(oneOf(PLACES)))
                            .setTo(oneOf(SIDES))
                            .setStatus(ControlStatus.OCCUPIED)
                            .build()));
        }
        write(
                Topics.DIGESTS,
                RunKey.digest(run, day),
                new DigestRecord(run, epoch, ++sequence, day, false, digest.build()));
    }

    private DigestEvent event(LocalDate day) {
        return DigestEvent.newBuilder(SampleCampaign.event("Taken on " + day + " <b>&", "It fell."))
                .setId("event-" + day)
                .setEdtf(day.toString())
                .setDatePrec(DatePrec.DAY)
                .setType(oneOf(TYPES))
                .setPlace(name(oneOf(PLACES)))
                .build();
    }

    private static PlaceName name(String place) {
        return new PlaceName(place, place + " today", place);
    }

    private void mark(LocalDate day, boolean finished) {
        sequence++;
        write(Topics.CONTROL, run, new ControlRecord(run, epoch, sequence, day, finished, null));
        write(Topics.CASUALTIES, run, new CasualtyRecord(run, epoch, sequence, day, finished, null));
        write(Topics.DIGESTS, run, new DigestRecord(run, epoch, sequence, day, finished, null));
    }

    /** The producer's word on the run. */
    void clock(LocalDate day, RunState state) {
        RunClock clock = RunClock.newBuilder()
                .setRun(run)
                .setCampaign("manchuria-1945")
                .setFingerprint("abc")
                .setState(state)
                .setDate(day)
                .setCampaignInstant(Instant.parse(day + "T03:00:00Z"))
                .setEndsOn(LocalDate.parse("1945-09-05"))
                .setSpeedAsked("1d/2s")
                .setEpoch(epoch)
                .setSequence(sequence)
                .setStartedAt(Instant.parse("2026-11-22T10:00:00Z"))
                .setUpdatedAt(Instant.parse("2026-11-22T10:00:20Z"))
                .build();
        write(Topics.CLOCK, run, clock);
    }

    private void write(Topic<?> topic, String key, Object value) {
        if (key.indexOf('/') > 0 && value == null) {
            keys.remove(key);
        } else if (key.indexOf('/') > 0) {
            keys.add(key);
        }
        topics.write(topic, key, value);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
