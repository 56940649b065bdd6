package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.serde.JsonView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What it cost: as of a day, and over all days. */
public final class CasualtyPages {

    private final Runs runs;
    private final Pages pages;

    /** Pages of {@code runs}. */
    public CasualtyPages(Runs runs, Pages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    /** {@code GET …/casualties?as_of=}: every belligerent's losses up to the end of a day. */
    public Content asOf(Exchange exchange) {
        Scope scope = runs.of(exchange);
        LocalDate day = exchange.params().date("as_of").map(scope::checked).orElseGet(scope::lastDay);
        return pages.page(scope.run(), "casualties/" + day, () -> asOf(scope, day));
    }

    private static Content asOf(Scope scope, LocalDate day) {
        return Json.object(out -> {
            scope.writeHead(out);
            out.writeStringField("asOf", day.toString());
            Json.array(out, "belligerents", each -> writeBelligerents(each, scope.view(), day));
            Optional<DayDigest> standing = scope.view().standing(day);
            Json.array(out, "campaignClaims", each -> {
                if (standing.isPresent()) {
                    for (CitedClaim claim : standing.get().getCampaignClaims()) {
                        each.writeTree(Citing.claim(claim, standing.get().getSources()));
                    }
                }
            });
        });
    }

    private static void writeBelligerents(JsonGenerator out, RunView view, LocalDate day) throws IOException {
        Map<String, CasualtyDay> before = view.tolls(day.minusDays(1));
        for (Map.Entry<String, CasualtyDay> toll : view.tolls(day).entrySet()) {
            ObjectNode losses = (ObjectNode) JsonView.tree(toll.getValue());
            // The same record as of the day before: nothing took effect on this day.
            if (toll.getValue() == before.get(toll.getKey())) {
                losses.putObject("ofDay");
            }
            out.writeTree(losses);
        }
    }

    /** {@code GET …/casualties/series}: losses to date, on each day on which something happened. */
    public Content series(Exchange exchange) {
        Scope scope = runs.of(exchange);
        return pages.page(
                scope.run(),
                "casualties/series",
                () -> Json.object(out -> {
                    scope.writeHead(out);
                    Series.write(out, scope, (day, digest) -> {
                        for (DigestToll toll : digest.getTollToDate()) {
                            writeRow(out, day, toll);
                        }
                    });
                }));
    }

    private static void writeRow(JsonGenerator out, LocalDate day, DigestToll toll) throws IOException {
        Json.object(out, row -> {
            row.writeStringField("date", day.toString());
            row.writeStringField("belligerent", toll.getBelligerent());
            row.writeStringField("category", toll.getCategory());
            row.writeNumberField("low", toll.getLow());
            row.writeNumberField("best", toll.getBest());
            row.writeNumberField("high", toll.getHigh());
            row.writeBooleanField("lowOpen", toll.getLowOpen());
            row.writeBooleanField("highOpen", toll.getHighOpen());
        });
    }
}
