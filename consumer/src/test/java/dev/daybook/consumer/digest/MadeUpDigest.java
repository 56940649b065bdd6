package dev.daybook.consumer.digest;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.text.MadeUpText;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.Holding;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.Ongoing;
import dev.daybook.schema.PlaceName;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Digests whose every text and figure is made up. */
public final class MadeUpDigest {

    private static final List<String> SIDES = List.of("soviet", "japanese", "prc-ccp", "civilian", "local", "unknown");
    private static final List<String> CATEGORIES =
            List.of("killed", "captured", "civilian-killed", "total", "killed-and-wounded", "materiel");

    private final RandomGenerator random;

    private MadeUpDigest(RandomGenerator random) {
        this.random = random;
    }

    /** A digest of 26 August 1945. */
    public static DayDigest of(RandomGenerator random) {
        return new MadeUpDigest(random).digest();
    }

    private DayDigest digest() {
        return DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setQuiet(random.nextInt(5) == 0)
                .setEdition(1 + random.nextInt(3))
                .setHeadline(text())
                .setEvents(some(4, this::event))
                .setOngoing(some(3, () -> new Ongoing("id", text(), "battle", random.nextInt(20), random.nextInt(20))))
                .setControlChanges(some(5, this::change))
                .setControl(some(
                        4,
                        () -> new Holding(side(), random.nextInt(1 << random.nextInt(30)), random.nextInt(9), share())))
                .setTollOfDay(some(4, this::toll))
                .setTollToDate(some(8, this::toll))
                .setCampaignClaims(some(3, this::claim))
                .setSources(some(
                        4,
                        () -> new NumberedSource(1 + random.nextInt(200), "id", text(), maybe(text()), maybe(text()))))
                .build();
    }

    private DigestEvent event() {
        return DigestEvent.newBuilder(SampleCampaign.event(text(), text() + text()))
                .setTimeOfDay(maybe("15:30"))
                .setEdtf(oneOf(List.of("1945-08-26", "1945-08", "1945-08-26~/1945-09-03", "1945", "19XX", text())))
                .setDatePrec(oneOf(List.of(DatePrec.values())))
                .setApproximate(random.nextBoolean())
                .setPlace(maybe(place()))
                .setDisputes(maybe(text()))
                .setConfidence(oneOf(List.of("high", "low")))
                .setClaims(some(3, this::claim))
                .build();
    }

    private CitedClaim claim() {
        return new CitedClaim(
                "id",
                side(),
                oneOf(CATEGORIES),
                maybe(number()),
                maybe(number()),
                maybe(number()),
                side(),
                oneOf(List.of(ClaimScope.values())),
                maybe(text()),
                List.of(1, 22));
    }

    private DigestControlChange change() {
        return DigestControlChange.newBuilder()
                .setTerritory(place())
                .setFrom(maybe(side()))
                .setTo(side())
                .setContender(maybe(side()))
                .setStatus(oneOf(List.of(ControlStatus.values())))
                .setDisputed(random.nextBoolean())
                .setDerived(random.nextBoolean())
                .build();
    }

    private DigestToll toll() {
        long low = number();
        long best = low + random.nextInt(1000);
        return SampleCampaign.toll(
                side(),
                oneOf(CATEGORIES),
                low,
                best,
                best + random.nextInt(1000),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private PlaceName place() {
        return new PlaceName("id", text(), text());
    }

    private Double share() {
        return random.nextBoolean() ? null : random.nextDouble();
    }

    private String side() {
        return oneOf(SIDES);
    }

    private long number() {
        return random.nextLong(1L << random.nextInt(1, 40));
    }

    private String text() {
        return MadeUpText.of(random, 12);
    }

    private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(int most, Supplier<T> maker) {
        return Stream.generate(maker).limit(random.nextInt(most + 1)).toList();
    }
}
