package dev.daybook.consumer.gateway.api;

import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.gateway.http.Params;
import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.NumberedSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code GET …/events}: what entered the timeline, sought by day, place, type and words. */
public final class EventPages {

    /** Names of its parameters. */
    public static final Set<String> PARAMS = Set.of("run", "from", "to", "place", "type", "q", "limit", "offset");

    private static final int DEFAULT_LIMIT = 500;
    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_OFFSET = 10_000_000;

    private final Runs runs;
    private final Pages pages;

    /** Pages of {@code runs}. */
    public EventPages(Runs runs, Pages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    /** An event with the day it entered the timeline and the sources of that day's digest. */
    record Told(LocalDate date, DigestEvent event, List<NumberedSource> sources) {}

    /** The events of all complete days, in order. */
    static Stream<Told> told(RunView view) {
        return view.days().stream()
                .filter(view::isComplete)
                .map(view::digest)
                .flatMap(Optional::stream)
                .flatMap(EventPages::told);
    }

    private static Stream<Told> told(DayDigest digest) {
        return digest.getEvents().stream().map(event -> new Told(digest.getDate(), event, digest.getSources()));
    }

    /** The events that a request seeks. */
    public Content list(Exchange exchange) {
        Scope scope = runs.of(exchange);
        Params params = exchange.params();
        Sought sought = Sought.of(params);
        int limit = params.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        int offset = params.number("offset", 0, 0, MAX_OFFSET);
        return pages.page(scope.run(), "events/" + params, () -> list(scope, sought, limit, offset));
    }

    private static Content list(Scope scope, Sought sought, int limit, int offset) {
        List<Told> found = told(scope.view()).filter(sought::matches).toList();
        return Json.object(out -> {
            scope.writeHead(out);
            out.writeNumberField("total", found.size());
            out.writeNumberField("offset", offset);
            Json.array(out, "events", each -> {
                for (int i = offset; i < Math.min(found.size(), offset + limit); i++) {
                    Told told = found.get(i);
                    each.writeTree(Citing.event(told.date(), told.event(), told.sources()));
                }
            });
        });
    }

    /** What is sought; empty sets and words seek all. */
    private record Sought(LocalDate from, LocalDate to, Set<String> places, Set<String> types, List<String> words) {

        static Sought of(Params params) {
            LocalDate from = params.date("from").orElse(LocalDate.MIN);
            LocalDate to = params.date("to").orElse(LocalDate.MAX);
            if (from.isAfter(to)) {
                throw HttpProblem.impossible("from %s is after to %s".formatted(from, to));
            }
            List<String> words = Stream.of(params.text("q").orElse("").split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            return new Sought(from, to, params.list("place"), params.list("type"), words);
        }

        boolean matches(Told told) {
            DigestEvent event = told.event();
            return !told.date().isBefore(from)
                    && !told.date().isAfter(to)
                    && (places.isEmpty()
                            || event.getPlace() != null
                                    && places.contains(event.getPlace().getId()))
                    && (types.isEmpty() || types.contains(event.getType()))
                    && words.stream().allMatch(textOf(event)::contains);
        }

        private static String textOf(DigestEvent event) {
            String place = event.getPlace() == null
                    ? ""
                    : event.getPlace().getName() + " " + event.getPlace().getName1945();
            return (event.getTitle() + " " + event.getSummary() + " " + place).toLowerCase(Locale.ROOT);
        }
    }
}
