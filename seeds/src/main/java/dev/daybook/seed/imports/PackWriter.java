package dev.daybook.seed.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.awt.Color;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Writes a campaign as a pack. */
final class PackWriter {

    private static final int MOST_EVENTS_A_FILE = 1_000;
    private static final long MOST_BYTES_A_FILE = 4L << 20;
    private static final List<String> PATTERNS = List.of("solid", "stripes", "dots", "cross", "ring", "none");

    private final RowMapper.Dataset dataset;
    private final RandomAccessFile spool;
    private final LongConsumer progress;
    private long written;

    /** @param progress is told after each file how many events are written */
    PackWriter(RowMapper.Dataset dataset, RandomAccessFile spool, LongConsumer progress) {
        this.dataset = dataset;
        this.spool = spool;
        this.progress = progress;
    }

    void write(CampaignState state, Path directory) throws IOException {
        Files.createDirectories(directory.resolve("events"));
        Files.writeString(directory.resolve("campaign.yaml"), campaign(state));
        Files.writeString(directory.resolve("sources.yaml"), sources());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve("places.geojson")))) {
            places(state, out);
        }
        events(state.eventsInOrder(), directory.resolve("events"));
    }

    private String campaign(CampaignState state) {
        YamlOut out = new YamlOut().text("id", state.id()).text("title", state.title());
        out.text("zone", "UTC").text("span", state.from() + "/" + state.to());
        out.text("licence", dataset.licence())
                .text("credits", dataset.credits())
                .line("belligerents:");
        int index = 0;
        for (Map.Entry<String, String> side : state.sides().entrySet()) {
            out.text("  - id", side.getValue()).text("    name", side.getKey());
            out.text("    adjective", side.getKey()).text("    colour", colour(index));
            out.text("    pattern", PATTERNS.get(index % PATTERNS.size()));
            index++;
        }
        list(out, "theatres", state.theatres());
        list(out, "types", state.types());
        return out.line("claimants: [" + dataset.claimant() + "]").toString();
    }

    private static void list(YamlOut out, String key, Iterable<String> words) {
        out.line(key + ":");
        words.forEach(word -> out.line("  - \"" + word + "\""));
    }

    /** Hues by the golden angle, so that sides that follow each other are far apart; two lightnesses take turns. */
    private static String colour(int index) {
        float hue = (float) (index * 0.618033988749895 % 1);
        float brightness = index % 2 == 0 ? 0.9f : 0.6f;
        return "#%06x".formatted(Color.HSBtoRGB(hue, 0.7f, brightness) & 0xFFFFFF);
    }

    private String sources() {
        YamlOut out = new YamlOut().text("- id", dataset.source()).text("  title", dataset.title());
        return out.text("  type", "dataset").text("  url", dataset.url()).toString();
    }

    private static void places(CampaignState state, OutputStream target) throws IOException {
        try (JsonGenerator out = new JsonFactory().createGenerator(target)) {
            out.writeStartObject();
            out.writeStringField("type", "FeatureCollection");
            out.writeArrayFieldStart("features");
            for (Map.Entry<Fact.Point, String> place : state.places().entrySet()) {
                out.writeRaw('\n');
                feature(out, place.getKey(), place.getValue(), state.isHeld(place.getValue()));
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    private static void feature(JsonGenerator out, Fact.Point point, String id, boolean held) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeObjectFieldStart("properties");
        out.writeStringField("id", id);
        out.writeStringField("name", point.name());
        out.writeStringField("kind", point.kind());
        out.writeStringField("wherePrec", point.precision());
        if (held) {
            out.writeStringField("initialHolder", "unknown");
        }
        out.writeEndObject();
        out.writeObjectFieldStart("geometry");
        out.writeStringField("type", "Point");
        out.writeArrayFieldStart("coordinates");
        out.writeNumber(point.longitude());
        out.writeNumber(point.latitude());
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void events(List<Spool.Entry> entries, Path directory) throws IOException {
        int next = 0;
        for (int file = 1; next < entries.size(); file++) {
            Path path = directory.resolve("%05d.yaml".formatted(file));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
                int first = next;
                next = events(entries, first, out);
                written += next - first;
            }
            progress.accept(written);
        }
    }

    /** Writes one file's events from {@code first} on and returns the number of the first that did not fit. */
    private int events(List<Spool.Entry> entries, int first, OutputStream out) throws IOException {
        long bytes = 0;
        int next = first;
        while (next < entries.size()
                && next - first < MOST_EVENTS_A_FILE
                && (next == first || bytes + entries.get(next).length() <= MOST_BYTES_A_FILE)) {
            Spool.Entry entry = entries.get(next);
            byte[] text = new byte[entry.length()];
            spool.seek(entry.offset());
            spool.readFully(text);
            out.write(text);
            bytes += text.length;
            next++;
        }
        return next;
    }
}
