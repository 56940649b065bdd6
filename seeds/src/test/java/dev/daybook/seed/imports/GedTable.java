package dev.daybook.seed.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Made-up rows with the columns and the oddities of UCDP GED. */
public final class GedTable {

    /** The codebook's 49 columns. */
    public static final List<String> COLUMNS =
            List.of(("id relid year active_year code_status type_of_violence conflict_dset_id"
                            + " conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id"
                            + " side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office"
                            + " source_date source_headline source_original where_prec where_coordinates where_description"
                            + " adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity"
                            + " date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low"
                            + " gwnoa gwnob")
                    .split(" "));

    private final SplittableRandom random;

    public GedTable(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Writes {@code rows} rows to {@code file}. */
    public void write(Path file, int rows) throws IOException {
        try (CsvWriter out = CsvWriter.builder().build(file)) {
            out.writeRecord(COLUMNS);
            for (int i = 1; i <= rows; i++) {
                Map<String, String> row = row(i);
                out.writeRecord(COLUMNS.stream().map(row::get).toList());
            }
        }
    }

    /** A row with the id {@code id}. */
    public Map<String, String> row(int id) {
        Map<String, String> row = new HashMap<>();
        COLUMNS.forEach(column -> row.put(column, ""));
        int conflict = random.nextInt(5);
        boolean oneSided = random.nextInt(4) == 0;
        row.put("id", Integer.toString(id));
        row.put("relid", "XXX-2013-1-%d-%d".formatted(conflict, id));
        row.put("type_of_violence", oneSided ? "3" : "1");
        row.put("conflict_new_id", Integer.toString(300 + conflict));
        row.put("conflict_name", "Northland: région " + conflict);
        row.put("side_a", "Government of Northland");
        row.put("side_b", oneSided ? "Civilians" : "Front \"" + conflict + "\"");
        row.put("dyad_name", row.get("side_a") + " - " + row.get("side_b"));
        row.put("number_of_sources", random.nextInt(3) == 0 ? "-1" : "2");
        row.put("source_article", "\"Agency, 2013-01-01, \"\"Clash\"\"\";\n\"Paper; 2013\"");
        row.put("source_original", random.nextBoolean() ? "army statement" : "");
        row.put("where_description", random.nextInt(10) == 0 ? "near the\r\nriver" : "town");
        row.put("country", "Northland");
        row.put("region", "Asia");
        row.put("event_clarity", Integer.toString(1 + random.nextInt(2)));
        where(row);
        when(row);
        deaths(row, oneSided);
        return row;
    }

    private void where(Map<String, String> row) {
        int place = random.nextInt(300);
        row.put("where_prec", Integer.toString(1 + place % 7));
        row.put("where_coordinates", "Város " + place);
        row.put("latitude", "%d.%02d0".formatted(30 + place % 10, place % 100).replace(',', '.'));
        row.put("longitude", Integer.toString(-60 + place % 50));
        row.put("geom_wkt", "POINT (" + row.get("longitude") + " " + row.get("latitude") + ")");
    }

    private void when(Map<String, String> row) {
        LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(1500));
        LocalDate to = from;
        int precision = 1 + random.nextInt(5);
        switch (precision) {
            case 2 -> to = from.plusDays(random.nextInt(1, 6));
            case 3 -> to = from.plusDays(6);
            case 4 -> {
                from = from.withDayOfMonth(1);
                to = from.plusMonths(1).minusDays(1);
            }
            case 5 -> {
                from = from.withDayOfYear(1);
                to = from.plusYears(1).minusDays(1);
            }
            default -> {
                // A known day begins and ends on itself.
            }
        }
        row.put("year", Integer.toString(from.getYear()));
        row.put("date_prec", Integer.toString(precision));
        row.put("date_start", from + " 00:00:00.000");
        row.put("date_end", to + " 00:00:00.000");
    }

    private void deaths(Map<String, String> row, boolean oneSided) {
        int a = random.nextInt(5);
        int b = oneSided ? 0 : random.nextInt(9);
        int civilians = random.nextInt(4);
        int unknown = random.nextInt(3);
        int best = a + b + civilians + unknown;
        row.put("deaths_a", Integer.toString(a));
        row.put("deaths_b", Integer.toString(b));
        row.put("deaths_civilians", Integer.toString(civilians));
        row.put("deaths_unknown", Integer.toString(unknown));
        row.put("best", Integer.toString(best));
        row.put("high", Integer.toString(best + random.nextInt(3)));
        row.put("low", Integer.toString(Math.max(0, best - random.nextInt(3) + (random.nextInt(100) == 0 ? 5 : 0))));
    }
}
