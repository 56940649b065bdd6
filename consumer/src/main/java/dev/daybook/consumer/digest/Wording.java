package dev.daybook.consumer.digest;

import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.Ongoing;
import dev.daybook.schema.PlaceName;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that text and Markdown share. */
public final class Wording {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private static final String CIVILIAN = "civilian";

    private Wording() {}

    /** {@code Sunday 26 August 1945}. */
    public static String longDay(LocalDate date) {
        return LONG_DAY.format(date);
    }

    /** {@code Sun 26 Aug 1945}. */
    static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    /** {@code text} as a sentence begins. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** An id as words. */
    static String words(String id) {
        return id.replace('-', ' ').replace('_', ' ');
    }

    /** A category of losses behind the name of the side that had them. */
    static String category(String side, String category) {
        if (category.startsWith(CIVILIAN + "-")) {
            String what = words(category.substring(CIVILIAN.length() + 1));
            return side.equals(CIVILIAN) ? what : "civilians " + what;
        }
        return switch (category) {
            case "total" -> "total losses";
            case "materiel" -> "matériel";
            default -> words(category);
        };
    }

    /** What a claim covers; empty for an event's own figure. */
    static String scope(ClaimScope scope) {
        return switch (scope) {
            case EVENT -> "";
            case BATTLE_TOTAL -> "whole battle";
            case CAMPAIGN_TOTAL -> "whole campaign";
            case UNKNOWN -> "scope not known";
        };
    }

    /** How a territory is held. */
    public static String status(ControlStatus status) {
        return switch (status) {
            case UNKNOWN -> "how is not known";
            case HELD -> "held";
            case CONTESTED -> "contested";
            case OCCUPIED -> "occupied";
            case SURRENDERED -> "surrendered";
            case HANDED_OVER -> "handed over";
            case WITHDRAWN -> "withdrawn from";
        };
    }

    /** Names of then and now. */
    static String place(PlaceName place) {
        boolean same = place.getName().equals(place.getName1945());
        return same ? place.getName() : place.getName1945() + ", now " + place.getName();
    }

    /** {@code Siege of Hutou: day 9 of 18}. */
    static String ongoing(List<Ongoing> ongoing) {
        return ongoing.stream()
                .map(o -> o.getName() + ": day " + o.getDay() + " of " + o.getDays())
                .collect(Collectors.joining(" · "));
    }

    /** Whose loss of what, how many, who says so: {@code Soviet killed: 12,031 · whole campaign · Soviet account}. */
    static String claim(CitedClaim claim, Sides sides) {
        String side = claim.getBelligerent();
        String loss = sides.shortName(side) + " " + category(side, claim.getCategory());
        return Stream.of(
                        loss + ": " + Figures.claimed(claim),
                        scope(claim.getScope()),
                        sides.claimant(claim.getClaimant()),
                        claim.getNote() == null ? "" : claim.getNote())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Who had it and who has it: {@code Japanese → Soviet, occupied}. */
    static String change(DigestControlChange change, Sides sides) {
        String to = change.getTo();
        String from = change.getFrom();
        String contender = change.getContender();
        if (contender != null) {
            return sides.holder(to) + ", contested by " + sides.holder(contender);
        }
        String holders =
                from == null || from.equals(to) ? sides.holder(to) : sides.holder(from) + " → " + sides.holder(to);
        return holders + ", " + status(change.getStatus());
    }

    /** What is to be known of a change besides; empty if nothing. */
    static String caveat(DigestControlChange change) {
        if (change.getDisputed()) {
            return change.getDerived() ? " (disputed; with its region)" : " (disputed)";
        }
        return change.getDerived() ? " (with its region)" : "";
    }

    /** {@code day 19 of 298}, with the edition if the day was restated. */
    public static String dayNumber(DayDigest digest, long days) {
        String day = "day " + digest.getDayNumber() + " of " + days;
        return digest.getEdition() > 1 ? day + " · edition " + digest.getEdition() : day;
    }

    /** {@code [1] [3]}. */
    static String citations(List<Integer> sources) {
        return sources.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
    }

    /** Title and section of a source. */
    static String source(NumberedSource source) {
        return source.getSection() == null ? source.getTitle() : source.getTitle() + ", “" + source.getSection() + "”";
    }

    /** The host of a source's address, short enough for a note; empty if it has none. */
    static String host(NumberedSource source) {
        if (source.getUrl() == null) {
            return "";
        }
        try {
            String host = URI.create(source.getUrl()).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
