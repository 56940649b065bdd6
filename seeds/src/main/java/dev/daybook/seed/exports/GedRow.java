package dev.daybook.seed.exports;

import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.Place;
import dev.daybook.seed.PackedEvent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as a row of GED.
 *
 * <p>What the event says now is what counts; where the cell it was imported from says the same in other characters
 * ({@code 33.50} for 33.5), it is written as it was. Columns the event has no field for are written as they were.
 */
final class GedRow {

    private final Map<String, String> origin;
    private final Map<String, String> said = new HashMap<>();
    private final GedDeaths deaths;

    GedRow(PackedEvent packed, @Nullable Place place, CampaignDefinition definition) {
        origin = packed.origin();
        CampaignEvent event = packed.event();
        deaths = new GedDeaths(event, definition.getClaimantPreference());
        boolean imported = origin.containsKey("date_start");
        if (!imported) {
            said.put("id", event.getId());
            said.put("conflict_name", definition.getTitle());
            said.put("type_of_violence", "1");
            said.put("side_a", name(deaths.sideA(), definition));
            said.put("side_b", name(deaths.sideB(), definition));
            said.put("dyad_name", said.get("side_a") + " - " + said.get("side_b"));
            said.put("event_clarity", "1");
            said.put("date_prec", datePrecision(event));
        }
        said.put("year", Integer.toString(event.getEarliest().getYear()));
        said.put("date_start", event.getEarliest() + " 00:00:00.000");
        said.put("date_end", event.getLatest() + " 00:00:00.000");
        if (place != null) {
            said.put("where_coordinates", place.getName());
            said.put("latitude", Double.toString(place.getLatitude()));
            said.put("longitude", Double.toString(place.getLongitude()));
            said.put("where_prec", wherePrecision(place));
            said.put("geom_wkt", "POINT (" + place.getLongitude() + " " + place.getLatitude() + ")");
        }
        deaths.columns().forEach((column, figure) -> said.put(column, Long.toString(figure)));
    }

    /** Whether the event tells of deaths, or was a row of a table of them. */
    boolean hasDeaths() {
        return origin.containsKey("date_start") || deaths.any();
    }

    String cell(String column) {
        String given = origin.getOrDefault(column, "");
        String now = said.get(column);
        return now == null || means(column, given, now) ? given : now;
    }

    /** Whether {@code given} says the same as {@code now}. */
    private static boolean means(String column, String given, String now) {
        return switch (column) {
            case "date_start", "date_end" -> given.length() >= 10 && given.startsWith(now.substring(0, 10));
            case "latitude", "longitude" -> isNumber(given) && Double.parseDouble(given) == Double.parseDouble(now);
            case "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low" ->
                given.isEmpty() ? now.equals("0") : isNumber(given) && Double.parseDouble(given) == Long.parseLong(now);
            case "where_prec" ->
                given.matches("[1-7]") && precisionWord(given.charAt(0)) == precisionWord(now.charAt(0));
            case "geom_wkt", "where_coordinates" -> !given.isEmpty();
            default -> given.equals(now);
        };
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("[-+]?[0-9]+(\\.[0-9]*)?");
    }

    /** GED's 4 and 5 are one word of ours. */
    private static char precisionWord(char code) {
        return code == '5' ? '4' : code;
    }

    private static String wherePrecision(Place place) {
        return switch (place.getWherePrec()) {
            case EXACT -> "1";
            case TOWN -> "2";
            case DISTRICT -> "3";
            case REGION, UNKNOWN -> "4";
            case COUNTRY -> "6";
            case SEA -> "7";
        };
    }

    /** By the length of the date, as the codebook has it. */
    private static String datePrecision(CampaignEvent event) {
        LocalDate from = event.getEarliest();
        long days = ChronoUnit.DAYS.between(from, event.getLatest()) + 1;
        if (event.getDatePrec() == DatePrec.DAY) {
            return "1";
        }
        if (days <= 6) {
            return "2";
        }
        return days == 7 ? "3" : days <= 31 ? "4" : "5";
    }

    private static String name(@Nullable String id, CampaignDefinition definition) {
        return definition.getBelligerents().stream()
                .filter(side -> side.getId().equals(id))
                .findFirst()
                .map(Belligerent::getName)
                .orElse("");
    }
}
