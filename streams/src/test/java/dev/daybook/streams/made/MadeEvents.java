package dev.daybook.streams.made;

import static dev.daybook.streams.made.Made.august;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up events with overlapping claims, missing bounds, intervals, battles and totals, from one seed. */
public final class MadeEvents {

    /** First day on which an event may enter. */
    public static final LocalDate FIRST = august(8);

    /** Last day on which an event may enter or a claim take effect. */
    public static final LocalDate LAST = august(19);

    private static final List<String> SIDES = List.of("soviet", "japanese", "civilian");
    private static final List<String> CATEGORIES = List.of("killed", "killed", "captured", "total", "materiel");
    private static final List<String> CLAIMANTS = List.of("soviet", "japanese", "historians", "unknown", "somebody");
    private static final List<String> TYPES = List.of("advance", "battle", "siege", "declaration", "capture");

    private final RandomGenerator random;

    /** @param random the only source of what is made up */
    public MadeEvents(RandomGenerator random) {
        this.random = random;
    }

    /** Events of different ids. */
    public List<CampaignEvent> some(int number) {
        return IntStream.range(0, number).mapToObj(i -> event("event-" + i)).toList();
    }

    /** Another content for an event, perhaps on another day. */
    public CampaignEvent event(String id) {
        LocalDate day = day(FIRST);
        LocalDate latest = chance(4) ? day(day) : day;
        return Made.event(id, day)
                .setLatest(latest)
                .setDatePrec(latest.equals(day) ? DatePrec.DAY : chance(4) ? DatePrec.MONTH : DatePrec.INTERVAL)
                .setType(oneOf(TYPES))
                .setTitle("Title " + random.nextInt(3) + " of " + id)
                .setBattle(chance(3) ? null : oneOf(List.of("hutou-siege", "mukden-battle")))
                .setSources(List.of(Made.source("book-" + random.nextInt(4), chance(3) ? null : "2")))
                .setCasualties(Stream.generate(() -> claim(latest))
                        .limit(random.nextInt(4))
                        .toList())
                .setControlChanges(chance(3) ? List.of(change(latest)) : List.of())
                .build();
    }

    /** One element of a list. */
    public <T> T oneOf(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    /** True once in {@code odds} times. */
    public boolean chance(int odds) {
        return random.nextInt(odds) == 0;
    }

    private CasualtyClaim claim(LocalDate latest) {
        return Made.claim(oneOf(SIDES), oneOf(CATEGORIES), latest)
                .setEffective(chance(8) ? null : chance(6) ? day(FIRST) : latest)
                .setScope(
                        chance(4)
                                ? ClaimScope.BATTLE_TOTAL
                                : chance(8) ? oneOf(List.of(ClaimScope.values())) : ClaimScope.EVENT)
                .setClaimant(oneOf(CLAIMANTS))
                .setLow(figure())
                .setBest(figure())
                .setHigh(figure())
                .setSources(chance(3) ? List.of(Made.source("letter-" + random.nextInt(2), null)) : List.of())
                .build();
    }

    private ControlChange change(LocalDate effective) {
        return ControlChange.newBuilder()
                .setTerritory(oneOf(List.of("hutou", "mukden")))
                .setFrom(oneOf(SIDES))
                .setTo(oneOf(List.of("soviet", "unknown")))
                .setStatus(ControlStatus.OCCUPIED)
                .setEffective(effective)
                .build();
    }

    private @Nullable Long figure() {
        return chance(2) ? null : (Long) random.nextLong(500);
    }

    private LocalDate day(LocalDate from) {
        return from.plusDays(random.nextLong(LAST.toEpochDay() - from.toEpochDay() + 1));
    }
}
