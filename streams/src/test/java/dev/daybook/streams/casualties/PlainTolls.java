package dev.daybook.streams.casualties;

import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.Toll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The rules of the tolls as they are written down, worked out anew from all events for each day. */
final class PlainTolls {

    /** A claim with the event that reports it. */
    private record Said(CampaignEvent event, CasualtyClaim claim) {

        boolean isTotal() {
            return claim.getScope() == ClaimScope.BATTLE_TOTAL;
        }

        String whole() {
            return event.getBattle() == null ? "event/" + event.getId() : "battle/" + event.getBattle();
        }

        /** Claims that agree in this are alternatives of one figure. */
        String figure() {
            return isTotal() ? "total/" + whole() : "event/" + event.getId();
        }

        List<Long> given() {
            return Stream.of(claim.getLow(), claim.getBest(), claim.getHigh())
                    .filter(Objects::nonNull)
                    .toList();
        }

        long best() {
            return claim.getBest() != null ? claim.getBest() : given().get(0);
        }
    }

    private final List<Said> said = new ArrayList<>();
    private final List<String> preference;

    PlainTolls(Collection<CampaignEvent> events, List<String> preference) {
        this.preference = preference;
        events.stream()
                .sorted(Comparator.comparing(CampaignEvent::getEarliest).thenComparing(CampaignEvent::getId))
                .forEach(event -> event.getCasualties().forEach(claim -> said.add(new Said(event, claim))));
        said.removeIf(said -> said.claim().getEffective() == null
                || said.claim().getCategory().equals("materiel")
                || said.given().isEmpty()
                || said.claim().getScope() == ClaimScope.UNKNOWN
                || said.claim().getScope() == ClaimScope.CAMPAIGN_TOTAL);
    }

    /** What every side's days up to {@code last} are; days on which nothing takes effect are not there. */
    Map<LocalDate, Map<String, CasualtyDay>> days(LocalDate last) {
        Map<LocalDate, Map<String, CasualtyDay>> days = new TreeMap<>();
        for (Said each : said) {
            LocalDate day = each.claim().getEffective();
            String side = each.claim().getBelligerent();
            if (!day.isAfter(last)) {
                days.computeIfAbsent(day, none -> new TreeMap<>())
                        .put(side, new CasualtyDay(side, ofDay(day, side), toDate(day, side)));
            }
        }
        return days;
    }

    Map<String, Toll> ofDay(LocalDate day, String side) {
        return tolls(side, true, each -> each.claim().getEffective().equals(day));
    }

    Map<String, Toll> toDate(LocalDate day, String side) {
        return tolls(side, false, each -> !each.claim().getEffective().isAfter(day));
    }

    private Map<String, Toll> tolls(String side, boolean withEvents, Predicate<Said> inEffect) {
        Map<String, Toll> tolls = new TreeMap<>();
        for (String category : List.of("killed", "captured", "total")) {
            List<Said> claims = said.stream()
                    .filter(each -> each.claim().getBelligerent().equals(side))
                    .filter(each -> each.claim().getCategory().equals(category))
                    .filter(inEffect)
                    .toList();
            List<String> replaced =
                    claims.stream().filter(Said::isTotal).map(Said::whole).toList();
            List<Said> counted = claims.stream()
                    .filter(each -> each.isTotal() || !replaced.contains(each.whole()))
                    .toList();
            if (!counted.isEmpty()) {
                tolls.put(category, add(counted, withEvents));
            }
        }
        return tolls;
    }

    private Toll add(List<Said> counted, boolean withEvents) {
        Map<String, List<Said>> figures = new LinkedHashMap<>();
        counted.forEach(each -> figures.computeIfAbsent(each.figure(), none -> new ArrayList<>())
                .add(each));
        return new Toll(
                figures.values().stream().mapToLong(PlainTolls::low).sum(),
                figures.values().stream().mapToLong(this::best).sum(),
                figures.values().stream().mapToLong(PlainTolls::high).sum(),
                counted.stream().anyMatch(each -> each.claim().getLow() == null),
                counted.stream().anyMatch(each -> each.claim().getHigh() == null),
                counted.stream()
                        .map(each -> each.claim().getClaimant())
                        .distinct()
                        .sorted()
                        .toList(),
                withEvents
                        ? counted.stream()
                                .map(each -> each.event().getId())
                                .distinct()
                                .toList()
                        : List.of());
    }

    private static long low(List<Said> figure) {
        return given(figure).min().orElseThrow();
    }

    private static long high(List<Said> figure) {
        return given(figure).max().orElseThrow();
    }

    private long best(List<Said> figure) {
        for (String claimant : preference) {
            for (Said each : figure) {
                if (each.claim().getClaimant().equals(claimant)) {
                    return each.best();
                }
            }
        }
        return figure.stream()
                .min(Comparator.comparing(each -> each.claim().getClaimant()))
                .orElseThrow()
                .best();
    }

    private static LongStream given(List<Said> figure) {
        return figure.stream().flatMap(each -> each.given().stream()).mapToLong(Long::longValue);
    }
}
