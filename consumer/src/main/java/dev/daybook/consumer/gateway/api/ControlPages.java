package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.Holding;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.serde.JsonView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who held what: as of a day, and over all days. */
public final class ControlPages {

    private final Runs runs;
    private final Pages pages;

    /** Pages of {@code runs}. */
    public ControlPages(Runs runs, Pages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    /** {@code GET …/control?as_of=}: the whole map at the end of a day. */
    public Content asOf(Exchange exchange) {
        Scope scope = runs.of(exchange);
        LocalDate day = exchange.params().date("as_of").map(scope::checked).orElseGet(scope::lastDay);
        return pages.page(scope.run(), "control/" + day, () -> asOf(scope, day));
    }

    private static Content asOf(Scope scope, LocalDate day) {
        return Json.object(out -> {
            scope.writeHead(out);
            out.writeStringField("asOf", day.toString());
            List<Holding> holdings =
                    scope.view().standing(day).map(DayDigest::getControl).orElse(List.of());
            Json.array(out, "holdings", each -> {
                for (Holding holding : holdings) {
                    JsonView.write(holding, each);
                }
            });
            Json.array(out, "territories", each -> writeTerritories(each, scope.view(), day));
        });
    }

    private static void writeTerritories(JsonGenerator out, RunView view, LocalDate day) throws IOException {
        for (Map.Entry<String, TerritoryChange> held : view.holders(day).entrySet()) {
            LocalDate since = day;
            for (LocalDate change : view.changes(held.getKey()).keySet()) {
                since = change.isAfter(day) ? since : change;
            }
            out.writeTree(change(since, "since", held.getValue()));
        }
    }

    /** A change as JSON, with the day from which it holds behind its territory. */
    static ObjectNode change(LocalDate day, String dayName, TerritoryChange change) {
        ObjectNode whole = (ObjectNode) JsonView.tree(change);
        ObjectNode dated = whole.objectNode();
        dated.set("territory", whole.remove("territory"));
        dated.put(dayName, day.toString());
        return dated.setAll(whole);
    }

    /** {@code GET …/control/series}: places and ground of each belligerent, on each day on which something happened. */
    public Content series(Exchange exchange) {
        Scope scope = runs.of(exchange);
        return pages.page(
                scope.run(),
                "control/series",
                () -> Json.object(out -> {
                    scope.writeHead(out);
                    Series.write(out, scope, (day, digest) -> {
                        for (Holding holding : digest.getControl()) {
                            Json.object(out, row -> {
                                row.writeStringField("date", day.toString());
                                row.writeStringField("belligerent", holding.getBelligerent());
                                row.writeNumberField("places", holding.getPlaces());
                                row.writeNumberField("contested", holding.getContested());
                                if (holding.getShare() != null) {
                                    row.writeNumberField("share", holding.getShare());
                                }
                            });
                        }
                    });
                }));
    }
}
