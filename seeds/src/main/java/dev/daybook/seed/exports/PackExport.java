package dev.daybook.seed.exports;

import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackedEvent;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes a pack in a form that other programs read. */
public final class PackExport {

    private PackExport() {}

    /**
     * Writes {@code pack} to {@code out}, which is flushed and left open.
     *
     * @param asOf only events that had begun by the end of this day, and places as they were held then; null for all
     * @throws IOException if {@code out} cannot take it
     */
    public static ExportReport write(ExportFormat format, CampaignPack pack, @Nullable LocalDate asOf, Writer out)
            throws IOException {
        LocalDate until = asOf == null ? LocalDate.MAX : asOf;
        ExportReport report = switch (format) {
            case GED -> GedExport.write(pack, begunBy(pack, until), out);
            case CSV -> EventsCsv.write(pack, begunBy(pack, until), out);
            case GEOJSON -> PlacesGeoJson.write(pack, begunBy(pack, until), until, out);
            case JSON -> PackJson.write(pack, begunBy(pack, until), out);
        };
        out.flush();
        return report;
    }

    private static Stream<PackedEvent> begunBy(CampaignPack pack, LocalDate until) {
        return StreamSupport.stream(pack.packedEvents().spliterator(), false)
                .filter(packed -> !packed.event().getEarliest().isAfter(until));
    }
}
