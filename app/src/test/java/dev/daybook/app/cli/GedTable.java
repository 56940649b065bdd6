package dev.daybook.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up tables with the 49 columns of UCDP GED, as long as a test wants them. */
final class GedTable {

    private static final String HEADER = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,"
            + "conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
            + "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
            + "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,"
            + "longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n";

    private static final List<String> ARTICLES = List.of(
            "\"Agency, 2013-01-01, \"\"Clash, again\"\"\"", "\"Paper;\nsecond line\"", "\"\"", "Rundfunk „Nord“");

    private GedTable() {}

    /** Writes {@code rows} rows of three conflicts over four years. */
    static void write(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int id = 1; id <= rows; id++) {
                out.write(row(id, random));
            }
        }
    }

    private static String row(int id, SplittableRandom random) {
        int conflict = random.nextInt(3);
        int place = random.nextInt(500);
        LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(1400));
        int a = random.nextInt(4);
        int civilians = random.nextInt(3);
        int best = a + civilians;
        String longitude = "%d.5".formatted(place % 90);
        String latitude = "%d.250".formatted(place % 60);
        return String.join(
                        ",",
                        "%d,NOR-%d,%d,1,Clear,1,%d,%d".formatted(id, id, day.getYear(), conflict, 300 + conflict),
                        "Northland: part %d,1,2,Government of Northland - Front,3,4".formatted(conflict),
                        "Government of Northland,5,6,Front %d,-1".formatted(conflict),
                        ARTICLES.get(random.nextInt(ARTICLES.size())) + ",,,,",
                        "%d,Város %d,near it,,,%s,%s".formatted(1 + place % 7, place, latitude, longitude),
                        "POINT (%s %s),1,Northland,9,Europe,%d".formatted(longitude, latitude, 1 + place % 2),
                        "1,%s 00:00:00.000,%s 00:00:00.000".formatted(day, day),
                        "%d,0,%d,0,%d,%d".formatted(a, civilians, best, best + random.nextInt(3)),
                        "%d,9,".formatted(Math.max(0, best + 1 - random.nextInt(4))))
                + "\n";
    }
}
