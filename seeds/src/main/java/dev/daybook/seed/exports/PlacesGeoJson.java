package dev.daybook.seed.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.NativeName;
import dev.daybook.schema.Place;
import dev.daybook.schema.WherePrec;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackedEvent;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The places as GeoJSON after the Linked Places Format 1.1, with what happened at each and who held it.
 *
 * <p>Our own keys, {@code daybook:events} and {@code daybook:holder}, stand beside the format's.
 */
final class PlacesGeoJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONTEXT =
            "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

    private final JsonGenerator out;
    private final CampaignDefinition definition;
    private final Map<String, List<CampaignEvent>> eventsByPlace = new HashMap<>();
    private final Map<String, String> holders;
    private long withoutPlace;

    private PlacesGeoJson(CampaignPack pack, Stream<PackedEvent> events, LocalDate until, Writer target)
            throws IOException {
        out = MAPPER.createGenerator(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        definition = pack.definition();
        HoldersAsOf held = new HoldersAsOf(definition, until);
        for (Iterator<PackedEvent> each = events.iterator(); each.hasNext(); ) {
            CampaignEvent event = each.next().event();
            held.add(event);
            if (event.getPlace() == null) {
                withoutPlace++;
            } else {
                eventsByPlace
                        .computeIfAbsent(event.getPlace(), place -> new ArrayList<>())
                        .add(event);
            }
        }
        holders = held.byPlace();
    }

    static ExportReport write(CampaignPack pack, Stream<PackedEvent> events, LocalDate until, Writer target)
            throws IOException {
        return new PlacesGeoJson(pack, events, until, target).write();
    }

    private ExportReport write() throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "FeatureCollection");
        out.writeStringField("@context", CONTEXT);
        out.writeArrayFieldStart("features");
        for (Place place : definition.getPlaces()) {
            out.writeRaw('\n');
            feature(place);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
        return new ExportReport(definition.getPlaces().size(), withoutPlace);
    }

    private void feature(Place place) throws IOException {
        out.writeStartObject();
        out.writeStringField("@id", "daybook:" + definition.getId() + "/" + place.getId());
        out.writeStringField("type", "Feature");
        out.writeObjectFieldStart("properties");
        out.writeStringField("title", place.getName());
        out.writeEndObject();
        names(place);
        out.writeArrayFieldStart("types");
        out.writeStartObject();
        out.writeStringField("label", place.getKind());
        out.writeEndObject();
        out.writeEndArray();
        geometry(place);
        relations(place);
        when(definition.getSpanFrom(), definition.getSpanTo());
        if (holders.containsKey(place.getId())) {
            out.writeStringField("daybook:holder", holders.get(place.getId()));
        }
        events(place);
        out.writeEndObject();
    }

    private void names(Place place) throws IOException {
        out.writeArrayFieldStart("names");
        name(place.getName(), "");
        if (!place.getName1945().equals(place.getName())) {
            out.writeStartObject();
            out.writeStringField("toponym", place.getName1945());
            when(definition.getSpanFrom(), definition.getSpanTo());
            out.writeEndObject();
        }
        for (NativeName name : place.getNativeNames()) {
            name(name.getName(), name.getLanguage());
        }
        out.writeEndArray();
    }

    private void name(String toponym, String language) throws IOException {
        out.writeStartObject();
        out.writeStringField("toponym", toponym);
        if (!language.isEmpty()) {
            out.writeStringField("lang", language);
        }
        out.writeEndObject();
    }

    private void geometry(Place place) throws IOException {
        out.writeObjectFieldStart("geometry");
        out.writeStringField("type", "Point");
        out.writeArrayFieldStart("coordinates");
        out.writeNumber(place.getLongitude());
        out.writeNumber(place.getLatitude());
        out.writeEndArray();
        out.writeStringField("certainty", certainty(place.getWherePrec()));
        out.writeEndObject();
    }

    private static String certainty(WherePrec precision) {
        return switch (precision) {
            case EXACT -> "certain";
            case TOWN, DISTRICT -> "less-certain";
            case REGION, COUNTRY, SEA, UNKNOWN -> "uncertain";
        };
    }

    private void relations(Place place) throws IOException {
        if (place.getRegion() != null) {
            out.writeArrayFieldStart("relations");
            out.writeStartObject();
            out.writeStringField("relationType", "gvp:broaderPartitive");
            out.writeStringField("relationTo", "daybook:" + definition.getId() + "/" + place.getRegion());
            out.writeStringField("label", place.getRegion());
            out.writeEndObject();
            out.writeEndArray();
        }
    }

    private void when(LocalDate from, LocalDate to) throws IOException {
        out.writeObjectFieldStart("when");
        out.writeArrayFieldStart("timespans");
        out.writeStartObject();
        for (String end : List.of("start", "end")) {
            out.writeObjectFieldStart(end);
            out.writeStringField("in", (end.equals("start") ? from : to).toString());
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void events(Place place) throws IOException {
        out.writeArrayFieldStart("daybook:events");
        for (CampaignEvent event : eventsByPlace.getOrDefault(place.getId(), List.of())) {
            out.writeStartObject();
            out.writeStringField("id", event.getId());
            out.writeStringField("edtf", event.getEdtf());
            out.writeStringField("type", event.getType());
            out.writeStringField("title", event.getTitle());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
