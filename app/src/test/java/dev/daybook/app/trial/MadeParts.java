package dev.daybook.app.trial;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.SourceRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes events up: disputed, contested, overlapping, without bounds, over many days, before and behind the span. */
final class MadeParts {

    // Few columns and battles, so that figures meet.
    private static final List<String> LOSERS = List.of("japanese", "japanese", "japanese", "soviet", "civilian");
    private static final List<String> BATTLES = List.of("siege", "siege", "battle");
    private static final List<String> HOLDERS = List.of("soviet", "japanese", "civilian", "unknown");
    private static final List<String> REGIONS = List.of("sanko", "kando", "chosen");
    private static final List<String> PLACES = List.of("hutou", "mukden", "harbin", "dalian", "keijo", "nowhere");
    private static final List<String> CATEGORIES =
            List.of("killed", "killed", "killed", "killed", "captured", "total", "materiel");
    private static final List<String> CLAIMANTS = List.of("soviet", "japanese", "historians", "unknown", "civilian");

    private final RandomGenerator random;

    MadeParts(RandomGenerator random) {
        this.random = random;
    }

    /** True once in {@code odds} times. */
    boolean chance(int odds) {
        return random.nextInt(odds) == 0;
    }

    /** A day from {@code first} to {@code beyond} days behind the span. */
    LocalDate dayFrom(LocalDate first, int beyond) {
        long most = MadePack.LAST.plusDays(beyond).toEpochDay() - first.toEpochDay();
        return first.plusDays(random.nextLong(most + 1));
    }

    /** Content for an event. */
    CampaignEvent event(String id) {
        LocalDate earliest = chance(12) ? MadePack.FIRST.minusDays(2) : dayFrom(MadePack.FIRST, 0);
        boolean instant = !earliest.isBefore(MadePack.FIRST) && !chance(3);
        LocalDate latest =
                instant ? earliest : dayFrom(earliest.isBefore(MadePack.FIRST) ? MadePack.FIRST : earliest, 3);
        DatePrec precision = instant ? DatePrec.DAY : chance(4) ? DatePrec.MONTH : DatePrec.INTERVAL;
        return CampaignEvent.newBuilder()
                .setId(id)
                .setEdtf(earliest + "/" + latest)
                .setEarliest(earliest)
                .setLatest(latest)
                .setDatePrec(precision)
                .setTheatre("theatre")
                .setType(oneOf(List.of("advance", "battle", "siege", "surrender")))
                .setPlace(chance(3) ? null : oneOf(PLACES))
                .setBattle(chance(4) ? null : oneOf(BATTLES))
                .setTitle("Title " + random.nextInt(100))
                .setSummary("Summary")
                .setCasualties(some(5, () -> claim(latest)))
                .setControlChanges(some(3, () -> change(latest)))
                .setSources(List.of(new SourceRef("book-" + random.nextInt(4), "A book", null, null, null)))
                .setConfidence(oneOf(List.of("high", "medium", "low")))
                .setDisputes(chance(4) ? "Not everybody agrees." : null)
                .build();
    }

    private CasualtyClaim claim(LocalDate latest) {
        Long low = figure();
        Long best = figure();
        Long high = figure();
        return CasualtyClaim.newBuilder()
                .setBelligerent(oneOf(LOSERS))
                .setCategory(oneOf(CATEGORIES))
                .setClaimant(oneOf(CLAIMANTS))
                .setScope(scope())
                .setEffective(chance(8) ? null : chance(6) ? dayFrom(MadePack.FIRST, 2) : latest)
                .setLow(low)
                .setBest(best)
                .setHigh(high)
                .setFlagged(!inOrder(low, best, high))
                .build();
    }

    private ClaimScope scope() {
        return oneOf(List.of(
                ClaimScope.EVENT,
                ClaimScope.EVENT,
                ClaimScope.EVENT,
                ClaimScope.EVENT,
                ClaimScope.BATTLE_TOTAL,
                ClaimScope.BATTLE_TOTAL,
                ClaimScope.CAMPAIGN_TOTAL,
                ClaimScope.UNKNOWN));
    }

    private ControlChange change(LocalDate latest) {
        boolean ofRegion = chance(3);
        return ControlChange.newBuilder()
                .setTerritory(oneOf(ofRegion ? REGIONS : PLACES))
                .setFrom(chance(2) ? null : oneOf(HOLDERS))
                .setTo(oneOf(HOLDERS))
                .setStatus(oneOf(List.of(ControlStatus.values())))
                .setEffective(chance(4) ? dayFrom(MadePack.FIRST, 2) : latest)
                .setAppliesTo(ofRegion && chance(2) ? List.of(oneOf(PLACES), oneOf(PLACES)) : List.of())
                .setDisputed(chance(4))
                .build();
    }

    private static boolean inOrder(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        List<Long> given = Stream.of(low, best, high).filter(Objects::nonNull).toList();
        return given.equals(given.stream().sorted().toList());
    }

    private @Nullable Long figure() {
        return chance(2) ? null : (Long) random.nextLong(500);
    }

    private <T> List<T> some(int bound, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(bound)).toList();
    }

    private <T> T oneOf(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }
}
