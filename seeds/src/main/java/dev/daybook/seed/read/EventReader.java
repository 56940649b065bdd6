package dev.daybook.seed.read;

import dev.daybook.schema.Actor;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.SourceRef;
import dev.daybook.seed.fault.Faults;
import dev.daybook.seed.fault.Rule;
import dev.daybook.seed.text.Node;
import dev.daybook.time.EdtfDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code events/}. */
final class EventReader {

    private static final List<String> CONFIDENCES = List.of("high", "medium", "low");
    private static final int MOST_ACTORS = 200;
    private static final Shape EVENT = Shape.of(
            "an event",
            "id date theatre type title summary sources confidence",
            "time place battle actors control casualties disputes origin");
    private static final Shape ACTOR = Shape.of("an actor", "name side", "");

    /** Column names that are kept once; a table has some fifty. */
    private static final int MOST_COLUMNS = 1_000;

    private final Vocabulary words;
    private final Map<String, String> columns = new HashMap<>();
    private final Names ids;
    private final SourceRefReader sources;
    private final ControlReader control;
    private final ClaimReader claims;
    private final Faults faults;

    /** @param ids takes the events' ids; a fresh one reads files that were read before */
    EventReader(Vocabulary words, Names ids, SourceRefReader sources, Faults faults) {
        this.words = words;
        this.ids = ids;
        this.sources = sources;
        this.control = new ControlReader(words, faults);
        this.claims = new ClaimReader(words, sources, faults);
        this.faults = faults;
    }

    /** Gives each sound event of the file {@code root} to {@code sink}, in order. */
    void read(Node root, int max, Consumer<PackEvent> sink) {
        for (Node item : Fields.items(root, max, faults)) {
            PackEvent event = event(item);
            if (event != null) {
                sink.accept(event);
            }
        }
    }

    private @Nullable PackEvent event(Node item) {
        int before = faults.errors();
        Fields fields = Fields.open(item, EVENT, faults);
        if (fields == null) {
            return null;
        }
        CampaignEvent.Builder event = CampaignEvent.newBuilder();
        EdtfDate date = Days.edtf(fields, "date", faults);
        texts(fields, event);
        names(fields, event);
        Node.Scalar id = fields.scalar("id", TextRule.ID);
        if (id != null && ids.define(id, faults)) {
            event.setId(id.text());
        }
        EffectiveDay effective = date == null ? null : EffectiveDay.of(date);
        event.setActors(actors(fields));
        event.setControlChanges(control.read(fields, effective));
        event.setCasualties(claims.read(fields, effective));
        event.setSources(sources(fields));
        Map<String, String> origin = origin(fields);
        if (faults.errors() > before || date == null) {
            return null;
        }
        dated(event, date);
        return new PackEvent(event.build(), origin, fields.mapping());
    }

    private static void dated(CampaignEvent.Builder event, EdtfDate date) {
        event.setEdtf(date.text()).setEarliest(date.earliest()).setLatest(date.latest());
        event.setDatePrec(DatePrec.valueOf(date.precision().name()));
        event.setApproximate(date.approximate()).setUncertain(date.uncertain());
    }

    private static void texts(Fields fields, CampaignEvent.Builder event) {
        String title = fields.text("title", TextRule.LINE);
        String summary = fields.text("summary", TextRule.PROSE);
        String confidence = fields.choice("confidence", CONFIDENCES);
        if (title != null && summary != null && confidence != null) {
            event.setTitle(title).setSummary(summary.strip()).setConfidence(confidence);
        }
        String disputes = fields.text("disputes", TextRule.PROSE);
        event.setDisputes(disputes == null ? null : disputes.strip());
        event.setTimeOfDay(fields.text("time", TextRule.TIME));
    }

    private void names(Fields fields, CampaignEvent.Builder event) {
        String theatre = fields.nameText("theatre", words.theatres);
        String type = fields.nameText("type", words.types);
        if (theatre != null && type != null) {
            event.setTheatre(theatre).setType(type);
        }
        event.setPlace(fields.nameText("place", words.places));
        event.setBattle(fields.nameText("battle", words.battles));
    }

    private List<Actor> actors(Fields fields) {
        List<Actor> actors = new ArrayList<>();
        for (Node item : fields.items("actors", MOST_ACTORS)) {
            Fields actor = Fields.open(item, ACTOR, faults);
            String name = actor == null ? null : actor.text("name", TextRule.LINE);
            String side = actor == null ? null : actor.nameText("side", words.belligerents);
            if (name != null && side != null) {
                actors.add(new Actor(name, side));
            }
        }
        return actors;
    }

    private List<SourceRef> sources(Fields fields) {
        if (fields.node("sources") instanceof Node.Sequence list && list.items().isEmpty()) {
            faults.error(list.at(), Rule.NO_SOURCE, "an event without a source", "at least one of sources.yaml");
            return List.of();
        }
        return sources.read(fields);
    }

    private Map<String, String> origin(Fields fields) {
        Node node = fields.node("origin");
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            faults.error(node.at(), Rule.WRONG_TYPE, node.described(), "cells by column");
            return Map.of();
        }
        Map<String, String> cells = new HashMap<>();
        for (Node.Entry entry : mapping.entries().values()) {
            Node.Scalar cell = Fields.scalar(entry.value(), TextRule.CELL, faults);
            if (cell != null) {
                cells.put(column(entry.key().text()), cell.text());
            }
        }
        return Map.copyOf(cells);
    }

    /** The one text of a column's name: tens of thousands of rows may be held. */
    private String column(String name) {
        String known = columns.get(name);
        if (known == null && columns.size() < MOST_COLUMNS) {
            columns.put(name, name);
        }
        return known == null ? name : known;
    }
}
