package dev.daybook.streams.casualties;

import dev.daybook.schema.Toll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One day of a tally: the claims that take effect on it, and by how much they change the sum to date. */
final class TallyDay {

    /** Claims of the same key are alternatives of one figure. */
    private record FigureKey(boolean total, String id) {
        static FigureKey of(CountedClaim claim) {
            return claim.total() && claim.whole() != null
                    ? new FigureKey(true, claim.whole())
                    : new FigureKey(false, claim.eventId());
        }
    }

    private final List<CountedClaim> claims = new ArrayList<>(1);
    private final Sum change = new Sum();

    /** Counts (sign 1) or takes back (sign -1) a claim of this day. */
    void count(CountedClaim claim, int sign) {
        if (sign > 0) {
            claims.add(claim);
        } else {
            claims.remove(claim);
        }
    }

    /** By how much this day changes the sum to date; the tally's to change. */
    Sum change() {
        return change;
    }

    /** True if no claim takes effect on this day; then the sum to date does not change either. */
    boolean isBlank() {
        return claims.isEmpty();
    }

    /** The day's figures added up; a total in the place of the figures of its battle's events. */
    Toll toll(Comparator<CountedClaim> preference) {
        Set<String> replaced = claims.stream()
                .filter(CountedClaim::total)
                .map(CountedClaim::whole)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<CountedClaim> shown = claims.stream()
                .filter(claim -> claim.total() || claim.whole() == null || !replaced.contains(claim.whole()))
                .sorted(CountedClaim.TIMELINE)
                .toList();
        Sum sum = new Sum();
        figures(shown).forEach(figure -> sum.add(Figure.of(figure, preference), 1));
        return sum.toll(shown.stream().map(CountedClaim::eventId).distinct().toList());
    }

    private static Collection<List<CountedClaim>> figures(List<CountedClaim> claims) {
        Map<FigureKey, List<CountedClaim>> figures = new LinkedHashMap<>();
        claims.forEach(claim -> figures.computeIfAbsent(FigureKey.of(claim), key -> new ArrayList<>(1))
                .add(claim));
        return figures.values();
    }
}
