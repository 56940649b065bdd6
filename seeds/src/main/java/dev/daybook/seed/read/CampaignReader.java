package dev.daybook.seed.read;

import dev.daybook.schema.Belligerent;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import dev.daybook.seed.text.Position;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads campaign.yaml but for the battles. */
final class CampaignReader {

    /** Patterns the map can draw. */
    static final List<String> PATTERNS = List.of("solid", "stripes", "dots", "cross", "ring", "none");

    private static final int MOST_BELLIGERENTS = 1_000;
    private static final int MOST_WORDS = 500;
    private static final long LONGEST_SPAN_DAYS = 73_050;

    private static final Shape CAMPAIGN = Shape.of(
            "the campaign",
            "id title zone span licence credits belligerents theatres types claimants",
            "highlight battles");
    private static final Shape BELLIGERENT = Shape.of("a belligerent", "id name adjective colour pattern", "");

    private final Vocabulary words;
    private final Faults faults;

    CampaignReader(Vocabulary words, Faults faults) {
        this.words = words;
        this.faults = faults;
    }

    /** Opens the file's mapping; what it would have defined is left open if it is none. */
    @Nullable
    Fields open(@Nullable Node root) {
        Fields fields = root == null ? null : Fields.open(root, CAMPAIGN, faults);
        if (fields == null) {
            List.of(words.belligerents, words.theatres, words.types, words.claimants, words.battles)
                    .forEach(Names::leaveOpen);
        }
        return fields;
    }

    /** Reads the head; null if something of it was faulty. */
    @Nullable
    CampaignHead read(Fields fields) {
        int before = faults.errors();
        List<Located<Belligerent>> belligerents = belligerents(fields);
        words(fields, "theatres", words.theatres);
        words(fields, "types", words.types);
        List<String> claimants = words(fields, "claimants", words.claimants);
        String id = fields.text("id", TextRule.ID);
        String title = fields.text("title", TextRule.LINE);
        String zone = zone(fields);
        Days.Span span = span(fields);
        Days.Span highlight = highlight(fields, span);
        String licence = fields.text("licence", TextRule.LINE);
        String credits = fields.text("credits", TextRule.PROSE);
        if (faults.errors() > before || id == null || title == null || zone == null || span == null) {
            return null;
        }
        if (highlight == null || licence == null || credits == null) {
            return null;
        }
        return new CampaignHead(id, title, zone, span, highlight, licence, credits, belligerents, claimants);
    }

    private List<String> words(Fields fields, String key, Names names) {
        int before = faults.errors();
        List<String> list = new ArrayList<>();
        List<Node> items = fields.items(key, MOST_WORDS);
        if (items.isEmpty() && faults.errors() == before && fields.node(key) != null) {
            faults.error(fields.node(key).at(), Rule.BAD_VALUE, "an empty list", "at least one of the " + key);
        }
        for (Node item : items) {
            Node.Scalar word = Fields.scalar(item, TextRule.ID, faults);
            if (word != null && names.define(word, faults)) {
                list.add(word.text());
            }
        }
        if (fields.node(key) == null || faults.errors() > before) {
            names.leaveOpen();
        }
        return list;
    }

    private List<Located<Belligerent>> belligerents(Fields fields) {
        int before = faults.errors();
        List<Located<Belligerent>> list = new ArrayList<>();
        for (Node item : fields.items("belligerents", MOST_BELLIGERENTS)) {
            Located<Belligerent> belligerent = belligerent(item);
            if (belligerent != null) {
                list.add(belligerent);
            }
        }
        if (faults.errors() > before || list.isEmpty()) {
            words.belligerents.leaveOpen();
        }
        Node node = fields.node("belligerents");
        if (list.isEmpty() && faults.errors() == before && node != null) {
            faults.error(node.at(), Rule.BAD_VALUE, "an empty list", "at least one belligerent");
        }
        return list;
    }

    private @Nullable Located<Belligerent> belligerent(Node item) {
        int before = faults.errors();
        Fields fields = Fields.open(item, BELLIGERENT, faults);
        if (fields == null) {
            return null;
        }
        Node.Scalar id = fields.scalar("id", TextRule.ID);
        String name = fields.text("name", TextRule.LINE);
        String adjective = fields.text("adjective", TextRule.LINE);
        String colour = fields.text("colour", TextRule.COLOUR);
        String pattern = fields.choice("pattern", PATTERNS);
        if (id != null && id.text().equals(Vocabulary.UNKNOWN)) {
            faults.error(id.at(), Rule.BAD_VALUE, id.described(), "another id", "'unknown' is the holder nobody knows");
        } else if (id != null) {
            words.belligerents.define(id, faults);
        }
        if (faults.errors() > before || id == null || name == null || adjective == null || colour == null) {
            return null;
        }
        return pattern == null
                ? null
                : new Located<>(
                        new Belligerent(id.text(), name, adjective, colour.toLowerCase(Locale.ROOT), pattern),
                        fields.mapping());
    }

    private @Nullable String zone(Fields fields) {
        Node.Scalar zone = fields.scalar("zone", TextRule.LINE);
        Set<String> zones = ZoneId.getAvailableZoneIds();
        if (zone == null || zones.contains(zone.text())) {
            return zone == null ? null : zone.text();
        }
        String hint = Nearest.hint(zone.text(), zones);
        faults.error(zone.at(), Rule.UNKNOWN_ID, zone.described(), "an IANA zone such as Asia/Tokyo", hint);
        return null;
    }

    private Days.@Nullable Span span(Fields fields) {
        Days.Span span = Days.span(fields, "span", faults);
        if (span == null || span.from().plusDays(LONGEST_SPAN_DAYS).isAfter(span.to())) {
            return span;
        }
        Position at = fields.mapping().at();
        faults.error(at, Rule.TOO_LARGE, "a span of more than 200 years", "at most 200 years");
        return null;
    }

    private Days.@Nullable Span highlight(Fields fields, Days.@Nullable Span span) {
        Node node = fields.node("highlight");
        if (node == null) {
            return span;
        }
        Days.Span highlight = Days.span(fields, "highlight", faults);
        if (highlight == null || span == null || span.contains(highlight)) {
            return highlight;
        }
        String wanted = "days within the span " + span.from() + "/" + span.to();
        faults.error(node.at(), Rule.BAD_SPAN, node.described(), wanted);
        return null;
    }
}
