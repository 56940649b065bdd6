package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.daybook.consumer.digest.HtmlDay;
import dev.daybook.consumer.digest.OutputFormat;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Accept;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.gateway.http.Params;
import dev.daybook.consumer.gateway.http.Reply;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.serde.JsonView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The days of a run: their list, and each day's digest in the form the client likes best. */
public final class DayPages {

    private static final int TEXT_COLUMNS = 100;
    private static final String MARKDOWN = "text/markdown";
    private static final String TEXT = "text/plain";
    private static final String HTML = "text/html";
    private static final String UTF_8 = ";charset=utf-8";

    private final Runs runs;
    private final Pages pages;

    /** Pages of {@code runs}. */
    public DayPages(Runs runs, Pages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    /** {@code GET …/days}: every complete day in a line. */
    public Content list(Exchange exchange) {
        Scope scope = runs.of(exchange);
        return pages.page(scope.run(), "days", () -> list(scope));
    }

    private static Content list(Scope scope) {
        return Json.object(out -> {
            scope.writeHead(out);
            Optional<LocalDate> last = scope.lastCompleteDay();
            if (last.isPresent()) {
                out.writeStringField("lastCompleteDay", last.get().toString());
            }
            out.writeBooleanField("finished", scope.view().finished());
            Json.array(out, "days", each -> {
                for (LocalDate day : scope.view().days()) {
                    Optional<DayDigest> digest = scope.view().digest(day);
                    if (digest.isPresent() && scope.view().isComplete(day)) {
                        Json.object(each, line -> writeLine(line, digest.get()));
                    }
                }
            });
        });
    }

    private static void writeLine(JsonGenerator out, DayDigest digest) throws IOException {
        out.writeStringField("date", digest.getDate().toString());
        out.writeNumberField("dayNumber", digest.getDayNumber());
        out.writeBooleanField("quiet", digest.getQuiet());
        if (digest.getUnchangedSince() != null) {
            out.writeStringField("unchangedSince", digest.getUnchangedSince().toString());
        }
        out.writeNumberField("edition", digest.getEdition());
        out.writeStringField("headline", digest.getHeadline());
        out.writeNumberField("events", digest.getEvents().size());
        out.writeNumberField("controlChanges", digest.getControlChanges().size());
    }

    /** {@code GET …/days/{date}}: a day's digest as JSON, Markdown, text or HTML. */
    public CompletionStage<Reply> day(Exchange exchange) {
        LocalDate day = Params.date("date", exchange.part("date"));
        Scope scope = runs.of(exchange);
        scope.checked(day);
        String type = Accept.choose(exchange.header("Accept"), List.of(Json.MEDIA_TYPE, MARKDOWN, TEXT, HTML))
                .orElseThrow(() -> new HttpProblem(
                        406,
                        "not-acceptable",
                        "a day is to be had as %s, %s, %s or %s".formatted(Json.MEDIA_TYPE, MARKDOWN, TEXT, HTML)));
        Content content = pages.page(scope.run(), "day/" + day + "/" + type, () -> day(scope, day, type));
        return Reply.ok(content).header("Vary", "Accept").now();
    }

    private static Content day(Scope scope, LocalDate day, String type) {
        DayDigest digest = scope.view()
                .digest(day)
                .orElseThrow(() -> HttpProblem.notFound("no-such-day", "there is no digest of " + day));
        return switch (type) {
            case MARKDOWN -> Content.of(MARKDOWN + UTF_8, rendered(OutputFormat.MARKDOWN, scope, digest));
            case TEXT -> Content.of(TEXT + UTF_8, rendered(OutputFormat.TEXT, scope, digest));
            case HTML -> Content.of(HTML + UTF_8, HtmlDay.page(scope.definition(), digest));
            default -> Content.of(Json.MEDIA_TYPE, JsonView.text(digest));
        };
    }

    private static String rendered(OutputFormat format, Scope scope, DayDigest digest) {
        return format.renderer(scope.definition(), TerminalStyle.plain(TEXT_COLUMNS))
                .render(digest);
    }
}
