package dev.daybook.app.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.app.trial.oracle.PlainDay;
import dev.daybook.app.trial.oracle.PlainDay.Change;
import dev.daybook.app.trial.oracle.PlainDay.Claimed;
import dev.daybook.app.trial.oracle.PlainDay.Ground;
import dev.daybook.app.trial.oracle.PlainDay.Held;
import dev.daybook.app.trial.oracle.PlainDay.Loss;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.Holding;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.Toll;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What the three topics tell of one run: the last value of each key, as a plain compacted read has it.
 *
 * @param control    records of {@code daybook.control} by key, marks left out
 * @param casualties records of {@code daybook.casualties} by key, marks left out
 * @param digests    records of {@code daybook.digests} by key, marks left out
 */
record Told(
        Map<String, ControlRecord> control, Map<String, CasualtyRecord> casualties, Map<String, DigestRecord> digests) {

    private static final Map<String, Object> ONCE = Map.of("run", "-", "epoch", 0, "sequence", 0L, "edition", 0);

    /** Whether control or casualties say something because of a timeline record. */
    boolean speaksOf(long sequence) {
        return control.values().stream().anyMatch(record -> record.getSequence() == sequence)
                || casualties.values().stream().anyMatch(record -> record.getSequence() == sequence);
    }

    /** All days that have a digest, in the words of the oracle. */
    List<PlainDay> days() {
        return digests.values().stream()
                .map(record -> Objects.requireNonNull(record.getDigest()))
                .map(this::day)
                .toList();
    }

    /** Everything as it would be had it been told once: names of runs, epochs, sequences and editions taken out. */
    Told atOnce() {
        Map<String, ControlRecord> plainControl = new TreeMap<>();
        control.forEach((key, record) -> plainControl.put(withoutRun(key), with(ONCE, record, new ControlRecord())));
        Map<String, CasualtyRecord> plainCasualties = new TreeMap<>();
        casualties.forEach(
                (key, record) -> plainCasualties.put(withoutRun(key), with(ONCE, record, new CasualtyRecord())));
        Map<String, DigestRecord> plainDigests = new TreeMap<>();
        digests.forEach((key, record) -> plainDigests.put(withoutRun(key), atOnce(record)));
        return new Told(plainControl, plainCasualties, plainDigests);
    }

    private static DigestRecord atOnce(DigestRecord record) {
        Map<String, Object> instead = new HashMap<>(ONCE);
        instead.put("digest", with(ONCE, record.getDigest(), new DayDigest()));
        return with(instead, record, new DigestRecord());
    }

    /** {@code blank} made like {@code record} but for some fields; Avro's builders would copy all that is below. */
    private static <R extends SpecificRecordBase> R with(Map<String, Object> instead, R record, R blank) {
        for (Schema.Field field : record.getSchema().getFields()) {
            blank.put(field.pos(), instead.getOrDefault(field.name(), record.get(field.pos())));
        }
        return blank;
    }

    private static String withoutRun(String key) {
        return key.substring(key.indexOf('/'));
    }

    private PlainDay day(DayDigest digest) {
        LocalDate day = digest.getDate();
        assertThat(digest.getQuiet()).isEqualTo(digest.getUnchangedSince() != null);
        DayDigest whole = digest.getUnchangedSince() == null ? digest : digestOf(digest.getUnchangedSince());
        Map<String, Map<String, Loss>> ofDay = new TreeMap<>();
        Map<String, Map<String, Loss>> toDate = new TreeMap<>();
        byBelligerent().forEach((belligerent, days) -> {
            if (days.containsKey(day)) {
                ofDay.put(belligerent, losses(days.get(day).getOfDay()));
            }
            if (days.floorKey(day) != null) {
                toDate.put(belligerent, losses(days.floorEntry(day).getValue().getToDate()));
            }
        });
        assertThat(withoutEvents(table(digest.getTollOfDay()))).isEqualTo(withoutEvents(ofDay));
        assertThat(withoutEvents(table(whole.getTollToDate()))).isEqualTo(withoutEvents(toDate));
        return new PlainDay(
                day,
                digest.getUnchangedSince(),
                digest.getEvents().stream()
                        .map(event -> new PlainDay.Listed(event.getId(), event.getRevision()))
                        .toList(),
                digest.getOngoing().stream()
                        .map(ongoing -> new PlainDay.Ongoing(ongoing.getId(), ongoing.getDay(), ongoing.getDays()))
                        .toList(),
                asOf(day),
                changes(digest),
                ground(whole.getControl()),
                ofDay,
                toDate,
                claims(whole));
    }

    private DayDigest digestOf(LocalDate day) {
        return digests.values().stream()
                .map(record -> Objects.requireNonNull(record.getDigest()))
                .filter(digest -> digest.getDate().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Held> asOf(LocalDate day) {
        Map<String, Held> held = new TreeMap<>();
        Map<String, NavigableMap<LocalDate, TerritoryChange>> histories = new TreeMap<>();
        control.values()
                .forEach(record -> histories
                        .computeIfAbsent(record.getChange().getTerritory(), none -> new TreeMap<>())
                        .put(record.getDate(), record.getChange()));
        histories.forEach((territory, history) -> {
            Map.Entry<LocalDate, TerritoryChange> last = history.floorEntry(day);
            if (last != null) {
                held.put(territory, held(last.getKey(), last.getValue()));
            }
        });
        return held;
    }

    private static Held held(LocalDate since, TerritoryChange change) {
        return new Held(
                since,
                new Change(
                        change.getPreviousHolder(),
                        change.getHolder(),
                        change.getContender(),
                        change.getStatus(),
                        change.getEventIds(),
                        change.getDisputed(),
                        change.getDerived()),
                ground(change.getHoldings()));
    }

    private static Map<String, Change> changes(DayDigest digest) {
        Map<String, Change> changes = new TreeMap<>();
        for (DigestControlChange change : digest.getControlChanges()) {
            changes.put(
                    change.getTerritory().getId(),
                    new Change(
                            change.getFrom(),
                            change.getTo(),
                            change.getContender(),
                            change.getStatus(),
                            change.getEventIds(),
                            change.getDisputed(),
                            change.getDerived()));
        }
        return changes;
    }

    private static Map<String, Ground> ground(List<Holding> holdings) {
        Map<String, Ground> ground = new TreeMap<>();
        holdings.forEach(holding -> ground.put(
                holding.getBelligerent(), Ground.of(holding.getPlaces(), holding.getContested(), holding.getShare())));
        return ground;
    }

    private Map<String, NavigableMap<LocalDate, CasualtyDay>> byBelligerent() {
        Map<String, NavigableMap<LocalDate, CasualtyDay>> histories = new TreeMap<>();
        casualties
                .values()
                .forEach(record -> histories
                        .computeIfAbsent(record.getDay().getBelligerent(), none -> new TreeMap<>())
                        .put(record.getDate(), record.getDay()));
        return histories;
    }

    private static Map<String, Loss> losses(Map<String, Toll> tolls) {
        Map<String, Loss> losses = new TreeMap<>();
        tolls.forEach((category, toll) -> losses.put(
                category,
                new Loss(
                        toll.getLow(),
                        toll.getBest(),
                        toll.getHigh(),
                        toll.getLowOpen(),
                        toll.getHighOpen(),
                        toll.getClaimants(),
                        toll.getEventIds())));
        return losses;
    }

    private static Map<String, Map<String, Loss>> table(List<DigestToll> rows) {
        Map<String, Map<String, Loss>> losses = new TreeMap<>();
        for (DigestToll row : rows) {
            losses.computeIfAbsent(row.getBelligerent(), none -> new TreeMap<>())
                    .put(
                            row.getCategory(),
                            new Loss(
                                    row.getLow(),
                                    row.getBest(),
                                    row.getHigh(),
                                    row.getLowOpen(),
                                    row.getHighOpen(),
                                    row.getClaimants(),
                                    List.of()));
        }
        return losses;
    }

    private static Map<String, Map<String, Loss>> withoutEvents(Map<String, Map<String, Loss>> losses) {
        Map<String, Map<String, Loss>> bare = new TreeMap<>();
        losses.forEach((belligerent, columns) ->
                columns.forEach((category, loss) -> bare.computeIfAbsent(belligerent, none -> new TreeMap<>())
                        .put(
                                category,
                                new Loss(
                                        loss.low(),
                                        loss.best(),
                                        loss.high(),
                                        loss.lowOpen(),
                                        loss.highOpen(),
                                        loss.claimants(),
                                        List.of()))));
        return bare;
    }

    private static List<Claimed> claims(DayDigest digest) {
        return digest.getCampaignClaims().stream()
                .map(claim -> new Claimed(
                        claim.getEventId(),
                        claim.getBelligerent(),
                        claim.getCategory(),
                        claim.getLow(),
                        claim.getBest(),
                        claim.getHigh(),
                        claim.getClaimant()))
                .toList();
    }
}
