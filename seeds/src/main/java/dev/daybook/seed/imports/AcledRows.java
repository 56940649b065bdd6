package dev.daybook.seed.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the Armed Conflict Location and Event Data, by the columns of its present export; one campaign a country.
 *
 * <p>The order of actors says nothing about who attacked, so who took a place is read from the sub-event type and the
 * actors' kinds, and said to be so read. No fatalities may mean none or not known, so 0 is no claim.
 */
final class AcledRows implements RowMapper {

    private static final List<String> NEEDED =
            List.of("event_id_cnty", "event_date", "event_type", "sub_event_type", "country", "latitude", "longitude");
    private static final DateTimeFormatter LONG_DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter(Locale.ENGLISH);
    private static final Map<String, String> TAKINGS = Map.of(
            "government regains territory", "occupied",
            "non-state actor overtakes territory", "occupied",
            "non-violent transfer of territory", "handed-over");

    @Override
    public List<String> needed() {
        return NEEDED;
    }

    @Override
    public Dataset dataset() {
        return new Dataset(
                "acled",
                "acled",
                "Armed Conflict Location and Event Data (ACLED)",
                "https://acleddata.com/",
                "LicenseRef-ACLED-Terms",
                "ACLED; its terms do not allow giving its raw data to others.");
    }

    @Override
    public boolean isOf(Row row, String conflict) {
        return row.text("country").equalsIgnoreCase(conflict) || row.text("iso").equals(conflict);
    }

    @Override
    public Fact fact(Row row) throws RejectedRow {
        String id = row.needed("event_id_cnty");
        String country = row.needed("country");
        LocalDate day = day(row);
        String place = Words.line(row.first("location", "admin3", "admin2", "admin1", "country"), 200);
        Fact.Taking taking = taking(row);
        return new Fact(
                "acled-" + Words.slug(country, "country"),
                Words.line(country, 250) + " (ACLED)",
                "acled-" + Words.slug(id, "0"),
                when(row, day),
                Words.slug(row.first("admin1", "region"), "country"),
                Words.slug(row.needed("event_type"), "other"),
                point(row, place),
                Words.line(row.first("sub_event_type", "event_type") + ": " + place, 300),
                Words.line(row.first("notes", "sub_event_type"), 9_000),
                actors(row),
                figures(row),
                taking,
                row.text("time_precision").equals("1")
                                && row.text("geo_precision").equals("1")
                        ? "high"
                        : "medium",
                flags(row, taking),
                row.given());
    }

    /** Exports write {@code 16 May 2025}, the interface {@code 2025-05-16}. */
    private static LocalDate day(Row row) throws RejectedRow {
        String text = row.needed("event_date");
        try {
            return text.matches("[0-9]{4}-.*") ? LocalDate.parse(text) : LocalDate.parse(text, LONG_DATE);
        } catch (DateTimeException e) {
            String found = "event_date: found '" + Words.shortened(text) + "'";
            throw new RejectedRow(found + ", wanted a day such as 2025-05-16 or 16 May 2025");
        }
    }

    private static Fact.When when(Row row, LocalDate day) {
        return switch (row.text("time_precision")) {
            case "2" -> new Fact.When(day + "~", day, day, null);
            case "3" -> {
                YearMonth month = YearMonth.from(day);
                yield new Fact.When(month.toString(), month.atDay(1), month.atEndOfMonth(), day);
            }
            default -> new Fact.When(day.toString(), day, day, null);
        };
    }

    private static Fact.Point point(Row row, String name) throws RejectedRow {
        String precision = switch (row.text("geo_precision")) {
            case "1" -> "town";
            case "2" -> "district";
            default -> "region";
        };
        double latitude = row.degrees("latitude", 90);
        String kind = precision.equals("town") ? "town" : "area";
        return new Fact.Point(name, latitude, row.degrees("longitude", 180), precision, kind);
    }

    private static List<String> actors(Row row) {
        List<String> actors = new ArrayList<>();
        for (String actor : List.of(row.text("actor1"), row.text("actor2"))) {
            if (!actor.isEmpty()) {
                actors.add(Words.line(actor, 250));
            }
        }
        return actors;
    }

    private static List<Fact.Figure> figures(Row row) throws RejectedRow {
        long fatalities = row.count("fatalities");
        return fatalities == 0
                ? List.of()
                : List.of(new Fact.Figure(GedRows.ALL_SIDES, "total", null, fatalities, null));
    }

    private static Fact.@Nullable Taking taking(Row row) {
        String status = TAKINGS.get(row.text("sub_event_type").toLowerCase(Locale.ROOT));
        List<String> actors = actors(row);
        if (status == null || actors.isEmpty()) {
            return null;
        }
        boolean byState = row.text("sub_event_type").toLowerCase(Locale.ROOT).startsWith("government");
        boolean transfer = status.equals("handed-over");
        boolean second = actors.size() == 2
                && !transfer
                && isState(row, "inter1") != byState
                && isState(row, "inter2") == byState;
        return new Fact.Taking(actors.get(second ? 1 : 0), status);
    }

    /** Kinds are words now and were numbers before; 1 was the state. */
    private static boolean isState(Row row, String column) {
        String kind = row.text(column);
        return kind.equals("1") || kind.equalsIgnoreCase("State forces");
    }

    private static List<String> flags(Row row, Fact.@Nullable Taking taking) {
        List<String> flags = new ArrayList<>();
        if (taking != null) {
            flags.add("Who took the place is read from ACLED's sub-event type and the kinds of actors.");
        }
        if (row.latin1()) {
            flags.add("Some bytes of the row were no UTF-8 and were read as ISO-8859-1.");
        }
        return flags;
    }
}
