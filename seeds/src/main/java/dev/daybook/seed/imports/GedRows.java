package dev.daybook.seed.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows of the UCDP Georeferenced Event Dataset, by the names of its codebook (version 26.1 and older).
 *
 * <p>Deaths per side have no range in the table, and none is made up: the range stands in a claim of its own, of
 * category {@code total}, about all sides together.
 */
final class GedRows implements RowMapper {

    static final String ALL_SIDES = "All sides together";
    static final String CIVILIANS = "Civilians";
    static final String NOT_KNOWN = "Side not known";

    private static final int MOST_SIDE = 250;
    private static final List<String> NEEDED =
            List.of("id", "side_a", "side_b", "latitude", "longitude", "date_start", "date_end", "best", "high", "low");
    private static final List<String> TYPES = List.of("other", "state-based", "non-state", "one-sided");
    private static final String[] CONFLICT_IDS = {"conflict_new_id", "conflict_id", "conflict_dset_id"};

    @Override
    public List<String> needed() {
        return NEEDED;
    }

    @Override
    public Map<String, String> oldNames() {
        return Map.of("best_est", "best", "high_est", "high", "low_est", "low");
    }

    @Override
    public Dataset dataset() {
        return new Dataset(
                "ucdp-ged",
                "ucdp",
                "UCDP Georeferenced Event Dataset (GED)",
                "https://ucdp.uu.se/downloads/",
                "CC-BY-4.0",
                "Uppsala Conflict Data Program, Georeferenced Event Dataset.");
    }

    @Override
    public boolean isOf(Row row, String conflict) {
        return row.first(CONFLICT_IDS).equals(conflict) || conflictName(row).equalsIgnoreCase(conflict);
    }

    private static String conflictName(Row row) {
        return row.first("conflict_name", "dyad_name", "country");
    }

    @Override
    public Fact fact(Row row) throws RejectedRow {
        String id = row.needed("id");
        Fact.When when = when(row);
        List<String> sides = sides(row);
        List<Fact.Figure> figures = figures(row, sides);
        String conflict = Words.slug(conflictName(row), "conflict");
        String number = Words.slug(row.first(CONFLICT_IDS), "0");
        String place = Words.line(row.first("where_coordinates", "adm_2", "adm_1", "country"), 200);
        String dyad = Words.line(row.first("dyad_name", "side_a"), 200);
        return new Fact(
                "ged-" + number + "-" + conflict,
                Words.line(conflictName(row), 250),
                "ged-" + Words.slug(id, "0"),
                when,
                Words.slug(row.first("country", "region"), "world"),
                TYPES.get(code(row, "type_of_violence", TYPES.size() - 1)),
                point(row, place),
                Words.line(dyad + (place.isEmpty() ? "" : ": " + place), 300),
                summary(row),
                sides,
                figures,
                null,
                row.text("event_clarity").equals("1") ? "high" : "medium",
                flags(row, figures, when),
                row.given());
    }

    private static int code(Row row, String column, int most) {
        String text = row.text(column);
        return text.matches("[1-9]") && text.charAt(0) - '0' <= most ? text.charAt(0) - '0' : 0;
    }

    /** Two sides even where the table has one name twice: as one, its two figures would be claims about one. */
    private static List<String> sides(Row row) throws RejectedRow {
        String one = Words.line(row.needed("side_a"), MOST_SIDE);
        String other = Words.line(row.needed("side_b"), MOST_SIDE);
        return List.of(one, other.equals(one) ? other + " (side B)" : other);
    }

    private static Fact.When when(Row row) throws RejectedRow {
        LocalDate from = day(row, "date_start");
        LocalDate to = day(row, "date_end");
        if (to.isBefore(from)) {
            throw new RejectedRow("date_end: found " + to + ", wanted a day not before date_start, " + from);
        }
        if (from.equals(to)) {
            return new Fact.When(from.toString(), from, to, null);
        }
        String precision = row.text("date_prec");
        YearMonth month = YearMonth.from(from);
        if (precision.equals("4") && from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
            return new Fact.When(month.toString(), from, to, to);
        }
        if (precision.equals("5") && from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
            return new Fact.When("%04d".formatted(from.getYear()), from, to, to);
        }
        return new Fact.When(from + "/" + to, from, to, null);
    }

    /** The table writes a day as {@code 2014-07-08 00:00:00.000}; older versions without the time. */
    private static LocalDate day(Row row, String column) throws RejectedRow {
        String text = row.needed(column);
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]*)?")) {
                return LocalDate.parse(text.substring(0, 10));
            }
        } catch (DateTimeException e) {
            throw new RejectedRow(column + ": " + e.getMessage());
        }
        throw new RejectedRow(column + ": found '" + Words.shortened(text) + "', wanted a day such as 2014-07-08");
    }

    private static Fact.Point point(Row row, String name) throws RejectedRow {
        String precision = switch (code(row, "where_prec", 7)) {
            case 1 -> "exact";
            case 2 -> "town";
            case 3 -> "district";
            case 6 -> "country";
            case 7 -> "sea";
            default -> "region";
        };
        String kind = precision.equals("exact") || precision.equals("town") ? "town" : "area";
        return new Fact.Point(
                name.isEmpty() ? "Unnamed place" : name,
                row.degrees("latitude", 90),
                row.degrees("longitude", 180),
                precision,
                precision.equals("sea") ? "sea" : kind);
    }

    private static List<Fact.Figure> figures(Row row, List<String> sides) throws RejectedRow {
        List<Fact.Figure> figures = new ArrayList<>();
        add(figures, sides.get(0), "killed", row.count("deaths_a"));
        add(figures, sides.get(1), "killed", row.count("deaths_b"));
        add(figures, CIVILIANS, "civilian-killed", row.count("deaths_civilians"));
        add(figures, NOT_KNOWN, "killed", row.count("deaths_unknown"));
        figures.add(new Fact.Figure(ALL_SIDES, "total", row.count("low"), row.count("best"), row.count("high")));
        return figures;
    }

    private static void add(List<Fact.Figure> figures, String side, String category, long deaths) {
        if (deaths > 0) {
            figures.add(new Fact.Figure(side, category, null, deaths, null));
        }
    }

    private static String summary(Row row) {
        String text = "UCDP GED event %s: best estimate %s deaths, low %s, high %s."
                .formatted(row.text("id"), row.text("best"), row.text("low"), row.text("high"));
        String source = row.text("source_original");
        return source.isEmpty() ? text : text + " Reported by: " + Words.line(source, 2_000) + ".";
    }

    private static List<String> flags(Row row, List<Fact.Figure> figures, Fact.When when) throws RejectedRow {
        List<String> flags = new ArrayList<>();
        if (figures.stream().anyMatch(figure -> !figure.inOrder())) {
            flags.add("The table has low, best and high out of order; they are kept so.");
        }
        long sum = row.count("deaths_a")
                + row.count("deaths_b")
                + row.count("deaths_civilians")
                + row.count("deaths_unknown");
        if (row.columns().containsKey("deaths_a") && sum != row.count("best")) {
            flags.add("The deaths by side add up to " + sum + ", not to the best estimate.");
        }
        if (row.text("side_a").equals(row.text("side_b"))) {
            flags.add("The table names one side twice.");
        }
        if (row.text("date_prec").equals("1") && !when.from().equals(when.to())) {
            flags.add("The table calls the day known and gives several.");
        }
        if (row.latin1()) {
            flags.add("Some bytes of the row were no UTF-8 and were read as ISO-8859-1.");
        }
        return flags;
    }
}
