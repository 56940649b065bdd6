package dev.daybook.seed.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.Place;
import dev.daybook.schema.SourceRef;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackedEvent;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row an event; what an event has several of is joined by semicolons. */
final class EventsCsv {

    private static final String[] COLUMNS = {
        "id",
        "date",
        "earliest",
        "latest",
        "date_prec",
        "time",
        "theatre",
        "type",
        "place",
        "place_name",
        "latitude",
        "longitude",
        "where_prec",
        "battle",
        "title",
        "summary",
        "actors",
        "control",
        "casualties",
        "sources",
        "confidence",
        "disputes"
    };

    private EventsCsv() {}

    static ExportReport write(CampaignPack pack, Stream<PackedEvent> events, Writer target) throws IOException {
        Map<String, Place> places =
                pack.definition().getPlaces().stream().collect(Collectors.toMap(Place::getId, Function.identity()));
        CsvWriter out = CsvWriter.builder().build(target);
        out.writeRecord(COLUMNS);
        long written = 0;
        for (Iterator<PackedEvent> each = events.iterator(); each.hasNext(); written++) {
            CampaignEvent event = each.next().event();
            out.writeRecord(row(event, places.get(event.getPlace())));
        }
        out.flush();
        return new ExportReport(written, 0);
    }

    private static List<String> row(CampaignEvent event, @Nullable Place place) {
        List<String> row = new ArrayList<>(List.of(
                event.getId(),
                event.getEdtf(),
                event.getEarliest().toString(),
                event.getLatest().toString(),
                Names.word(event.getDatePrec())));
        row.add(Names.orEmpty(event.getTimeOfDay()));
        row.addAll(List.of(event.getTheatre(), event.getType()));
        row.add(Names.orEmpty(event.getPlace()));
        row.addAll(
                place == null
                        ? List.of("", "", "", "")
                        : List.of(
                                place.getName(),
                                Double.toString(place.getLatitude()),
                                Double.toString(place.getLongitude()),
                                Names.word(place.getWherePrec())));
        row.add(Names.orEmpty(event.getBattle()));
        row.addAll(List.of(event.getTitle(), event.getSummary()));
        row.add(joined(event.getActors(), actor -> actor.getName() + " (" + actor.getBelligerent() + ")"));
        row.add(joined(event.getControlChanges(), EventsCsv::control));
        row.add(joined(event.getCasualties(), EventsCsv::claim));
        row.add(joined(event.getSources(), EventsCsv::source));
        row.addAll(List.of(event.getConfidence(), Names.orEmpty(event.getDisputes())));
        return row;
    }

    private static <T> String joined(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining("; "));
    }

    private static String control(ControlChange change) {
        return "%s: %s -> %s (%s, %s)"
                .formatted(
                        change.getTerritory(),
                        change.getFrom() == null ? "?" : change.getFrom(),
                        change.getTo(),
                        Names.word(change.getStatus()),
                        change.getEffective());
    }

    private static String claim(CasualtyClaim claim) {
        return "%s %s %s/%s/%s (%s, %s)"
                .formatted(
                        claim.getBelligerent(),
                        claim.getCategory(),
                        Names.orQuestion(claim.getLow()),
                        Names.orQuestion(claim.getBest()),
                        Names.orQuestion(claim.getHigh()),
                        claim.getClaimant(),
                        Names.word(claim.getScope()));
    }

    private static String source(SourceRef source) {
        return source.getSection() == null ? source.getId() : source.getId() + "#" + source.getSection();
    }
}
