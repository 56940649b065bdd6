package dev.daybook.app.trial.oracle;

import dev.daybook.app.trial.oracle.PlainDay.Claimed;
import dev.daybook.app.trial.oracle.PlainDay.Loss;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What it cost, asked of all claims anew. */
record PlainTolls(CampaignDefinition definition, List<KnownEvent> events) {

    private record Claim(KnownEvent by, CasualtyClaim claim) {

        boolean total() {
            return claim.getScope() == ClaimScope.BATTLE_TOTAL;
        }

        /** The battle a total is of, or its event if that belongs to none. */
        String whole() {
            String battle = by.event().getBattle();
            return battle == null ? "event " + by.event().getId() : "battle " + battle;
        }

        /** Claims of the same figure are alternatives. */
        String figure() {
            return total() ? whole() : "part " + by.event().getId();
        }

        Stream<Long> numbers() {
            return Stream.of(claim.getLow(), claim.getBest(), claim.getHigh()).filter(number -> number != null);
        }

        long best() {
            return first(claim.getBest(), claim.getLow(), claim.getHigh());
        }

        LongStream bounds() {
            return LongStream.of(
                    first(claim.getLow(), claim.getBest(), claim.getHigh()),
                    best(),
                    first(claim.getHigh(), claim.getBest(), claim.getLow()));
        }
    }

    /** Losses that took effect on a day. */
    Map<String, Map<String, Loss>> ofDay(LocalDate day) {
        return tolls(claim -> day.equals(claim.getEffective()), true);
    }

    /** Losses up to the end of a day. */
    Map<String, Map<String, Loss>> toDate(LocalDate day) {
        return tolls(claim -> !claim.getEffective().isAfter(day), false);
    }

    /** Campaign totals in effect at the end of a day. */
    List<Claimed> campaignClaims(LocalDate day) {
        return claims(claim -> claim.getScope() == ClaimScope.CAMPAIGN_TOTAL
                        && !claim.getEffective().isAfter(day)
                        && !claim.getCategory().equals("materiel"))
                .sorted(Comparator.<Claim, LocalDate>comparing(claim -> claim.claim.getEffective()))
                .map(claim -> claimed(claim.by.event().getId(), claim.claim))
                .toList();
    }

    private Map<String, Map<String, Loss>> tolls(Predicate<CasualtyClaim> counts, boolean named) {
        Map<String, Map<String, List<Claim>>> columns = new TreeMap<>();
        claims(claim -> Set.of(ClaimScope.EVENT, ClaimScope.BATTLE_TOTAL).contains(claim.getScope())
                        && !claim.getCategory().equals("materiel")
                        && counts.test(claim))
                .filter(claim -> claim.numbers().findAny().isPresent())
                .forEach(claim -> columns.computeIfAbsent(claim.claim.getBelligerent(), none -> new TreeMap<>())
                        .computeIfAbsent(claim.claim.getCategory(), none -> new ArrayList<>())
                        .add(claim));
        Map<String, Map<String, Loss>> tolls = new TreeMap<>();
        columns.forEach((belligerent, categories) -> {
            Map<String, Loss> losses = new TreeMap<>();
            categories.forEach((category, claims) -> losses.put(category, sum(claims, named)));
            tolls.put(belligerent, losses);
        });
        return tolls;
    }

    /** Adds the figures up; a total stands in the place of all figures of its battle's events. */
    private Loss sum(List<Claim> claims, boolean named) {
        Set<String> replaced = new HashSet<>();
        claims.stream().filter(Claim::total).forEach(total -> replaced.add(total.whole()));
        Map<String, List<Claim>> figures = new LinkedHashMap<>();
        List<String> events = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.total() || !replaced.contains(claim.whole())) {
                figures.computeIfAbsent(claim.figure(), none -> new ArrayList<>())
                        .add(claim);
                events.add(claim.by.event().getId());
            }
        }
        return sum(figures.values(), named ? events.stream().distinct().toList() : List.of());
    }

    private Loss sum(Collection<List<Claim>> figures, List<String> eventIds) {
        long low = 0;
        long best = 0;
        long high = 0;
        TreeSet<String> claimants = new TreeSet<>();
        for (List<Claim> figure : figures) {
            low += figure.stream().flatMapToLong(Claim::bounds).min().orElseThrow();
            high += figure.stream().flatMapToLong(Claim::bounds).max().orElseThrow();
            best += figure.stream().min(preferred()).orElseThrow().best();
            figure.forEach(claim -> claimants.add(claim.claim.getClaimant()));
        }
        List<CasualtyClaim> counted =
                figures.stream().flatMap(List::stream).map(Claim::claim).toList();
        return new Loss(
                low,
                best,
                high,
                counted.stream().anyMatch(claim -> claim.getLow() == null),
                counted.stream().anyMatch(claim -> claim.getHigh() == null),
                List.copyOf(claimants),
                eventIds);
    }

    /** The pack's claimants first, in its order, then the others by name; of the same one the first in the pack. */
    private Comparator<Claim> preferred() {
        List<String> claimants = definition.getClaimantPreference();
        return Comparator.<Claim>comparingInt(claim -> {
                    int rank = claimants.indexOf(claim.claim.getClaimant());
                    return rank < 0 ? claimants.size() : rank;
                })
                .thenComparing(claim -> claim.claim.getClaimant());
    }

    /** Claims with a day of effect, in the order of the timeline. */
    private Stream<Claim> claims(Predicate<CasualtyClaim> wanted) {
        return events.stream()
                .sorted(KnownEvent.TIMELINE)
                .flatMap(event -> event.event().getCasualties().stream().map(claim -> new Claim(event, claim)))
                .filter(claim -> claim.claim.getEffective() != null && wanted.test(claim.claim));
    }

    private static Claimed claimed(String eventId, CasualtyClaim claim) {
        return new Claimed(
                eventId,
                claim.getBelligerent(),
                claim.getCategory(),
                claim.getLow(),
                claim.getBest(),
                claim.getHigh(),
                claim.getClaimant());
    }

    private static long first(@Nullable Long one, @Nullable Long other, Long last) {
        if (one != null) {
            return one;
        }
        return other != null ? other : last;
    }
}
