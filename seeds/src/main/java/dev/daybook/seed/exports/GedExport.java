package dev.daybook.seed.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.daybook.schema.Place;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackedEvent;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSV with the columns of UCDP GED 26.1. An event without deaths cannot be one of GED's and is left out. */
final class GedExport {

    /** The codebook's 49 columns, in the file's order. */
    static final List<String> COLUMNS = List.of("""
            id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id \
            conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id \
            side_b_new_id side_b number_of_sources source_article source_office source_date source_headline \
            source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude \
            geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a \
            deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob\
            """.split(" "));

    private GedExport() {}

    static ExportReport write(CampaignPack pack, Stream<PackedEvent> events, Writer target) throws IOException {
        Map<String, Place> places =
                pack.definition().getPlaces().stream().collect(Collectors.toMap(Place::getId, Function.identity()));
        CsvWriter out = CsvWriter.builder().build(target);
        out.writeRecord(COLUMNS);
        long written = 0;
        long left = 0;
        for (Iterator<PackedEvent> each = events.iterator(); each.hasNext(); ) {
            PackedEvent event = each.next();
            GedRow row = new GedRow(event, places.get(event.event().getPlace()), pack.definition());
            if (row.hasDeaths()) {
                out.writeRecord(COLUMNS.stream().map(row::cell).toList());
                written++;
            } else {
                left++;
            }
        }
        out.flush();
        return new ExportReport(written, left);
    }
}
