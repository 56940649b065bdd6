package dev.daybook.seed.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.schema.serde.JsonView;
import dev.daybook.seed.CampaignPack;
import dev.daybook.seed.PackedEvent;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;

/** The definition and every event as one JSON object, in the plain form that all of Daybook's JSON has. */
final class PackJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PackJson() {}

    static ExportReport write(CampaignPack pack, Stream<PackedEvent> events, Writer target) throws IOException {
        JsonGenerator out = MAPPER.createGenerator(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.writeStartObject();
        out.writeStringField("fingerprint", pack.fingerprint());
        out.writeFieldName("definition");
        JsonView.write(pack.definition(), out);
        out.writeArrayFieldStart("events");
        long written = 0;
        for (Iterator<PackedEvent> each = events.iterator(); each.hasNext(); written++) {
            out.writeRaw('\n');
            JsonView.write(each.next().event(), out);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.close();
        return new ExportReport(written, 0);
    }
}
