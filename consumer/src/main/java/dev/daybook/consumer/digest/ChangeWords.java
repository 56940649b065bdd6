package dev.daybook.consumer.digest;

import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.PlaceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of territories, in words for readers who see no table. */
final class ChangeWords {

    private final Sides sides;

    ChangeWords(Sides sides) {
        this.sides = sides;
    }

    /** {@code occupied by Soviet forces (until then Japanese)}; {@code still Japanese, contested by Soviet forces}. */
    String of(DigestControlChange change) {
        String contender = change.getContender();
        if (contender != null) {
            return "still " + sides.holder(change.getTo()) + ", contested by " + forces(contender);
        }
        String from = change.getFrom();
        String before = from == null || from.equals(change.getTo()) ? "" : from;
        if (change.getStatus() == ControlStatus.WITHDRAWN && !before.isEmpty() && sides.isKnown(before)) {
            return forces(before) + " withdrew, now " + holder(change.getTo());
        }
        return now(change) + (before.isEmpty() ? "" : " (until then " + sides.holder(before) + ")");
    }

    /** The same, and whether sources disagree: {@code occupied by Soviet forces (until then Japanese; disputed)}. */
    String withDispute(DigestControlChange change) {
        String said = of(change);
        if (!change.getDisputed()) {
            return said;
        }
        return said.endsWith(")") ? said.substring(0, said.length() - 1) + "; disputed)" : said + " (disputed)";
    }

    private String now(DigestControlChange change) {
        if (!sides.isKnown(change.getTo())) {
            return holder(change.getTo());
        }
        String forces = forces(change.getTo());
        return switch (change.getStatus()) {
            case OCCUPIED -> "occupied by " + forces;
            case SURRENDERED -> "surrendered to " + forces;
            case HANDED_OVER -> "handed over to " + forces;
            case CONTESTED -> "contested, held by " + forces;
            case HELD, WITHDRAWN, UNKNOWN -> "held by " + forces;
        };
    }

    private String forces(String side) {
        return sides.shortName(side) + " forces";
    }

    private String holder(String side) {
        return sides.isKnown(side) ? sides.holder(side) : "held by nobody known";
    }

    /** One line for all that changed in the same way: {@code Occupied by Soviet forces: Hutou (disputed); Keiko}. */
    List<String> lines(DayDigest digest, Function<PlaceName, String> named) {
        Map<String, List<DigestControlChange>> alike = digest.getControlChanges().stream()
                .collect(Collectors.groupingBy(this::of, LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(group -> Wording.capital(group.getKey()) + ": "
                        + group.getValue().stream()
                                .map(change -> named.apply(change.getTerritory())
                                        + (change.getDisputed() ? " (disputed)" : ""))
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    /** {@code Jaoho (now Raohe)}: what else the names say is left out, and today's if it says no more. */
    static String place(PlaceName place) {
        String then = placeThen(place);
        String now = bare(place.getName());
        return now.isEmpty() || now.contains(then) || then.contains(now) ? then : then + " (now " + now + ")";
    }

    /** The name of the campaign's year, without what stands behind it. */
    static String placeThen(PlaceName place) {
        return bare(place.getName1945());
    }

    private static String bare(String name) {
        return name.replaceAll("\\s*\\([^)]*\\)", "").split(",", 2)[0].strip();
    }
}
