package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.gateway.api.EventPages.Told;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.Place;
import dev.daybook.schema.RunClock;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/onthisday/{type}/{MM}/{DD}}: the anniversaries of a day, in the shape of Wikimedia's feed.
 *
 * <p>Our own fields stand beside theirs: {@code id}, {@code date}, {@code edtf}, {@code campaign}, {@code claims},
 * {@code sources}. Events whose date is a month or a year are no anniversaries of a day.
 *
 * @see <a href="https://api.wikimedia.org/wiki/Feed_API/Reference/On_this_day">Wikimedia, On this day</a>
 */
public final class OnThisDayPages {

    private static final Set<String> TYPES = Set.of("all", "selected", "births", "deaths", "events", "holidays");
    private static final List<String> ALL = List.of("selected", "births", "deaths", "events", "holidays");
    private static final Map<String, Boolean> ANSWERED = Map.of("selected", true, "events", true);
    private static final Set<DatePrec> OF_A_DAY = Set.of(DatePrec.DAY, DatePrec.INTERVAL);

    private final Runs runs;
    private final String publicAddress;

    /**
     * Pages of {@code runs}.
     *
     * @param publicAddress where people find the dashboard, without a slash at the end
     */
    public OnThisDayPages(Runs runs, String publicAddress) {
        this.runs = runs;
        this.publicAddress = publicAddress;
    }

    /** The anniversaries of all campaigns' archive runs, or of {@code ?campaign=} and {@code ?run=}. */
    public Content anniversaries(Exchange exchange) {
        String type = exchange.part("type");
        if (!TYPES.contains(type)) {
            throw HttpProblem.notFound("no-such-type", "type is one of all, " + String.join(", ", ALL));
        }
        MonthDay day = monthDay(exchange.part("month"), exchange.part("day"));
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        scopes(exchange)
                .forEach(scope -> EventPages.told(scope.view())
                        .filter(told -> MonthDay.from(told.date()).equals(day))
                        .filter(told -> OF_A_DAY.contains(told.event().getDatePrec()))
                        .forEach(told -> events.add(event(scope, told))));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (String name : type.equals("all") ? ALL : List.of(type)) {
            answer.set(name, ANSWERED.containsKey(name) ? events : answer.arrayNode());
        }
        return Content.of(Json.MEDIA_TYPE, answer.toString());
    }

    private static MonthDay monthDay(String month, String day) {
        if (month.matches("[0-9]{2}") && day.matches("[0-9]{2}")) {
            try {
                return MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
            } catch (DateTimeException e) {
                throw HttpProblem.badRequest("%s/%s is no day of the year".formatted(month, day));
            }
        }
        throw HttpProblem.badRequest("month and day have two digits each, e.g. 08/17");
    }

    private Stream<Scope> scopes(Exchange exchange) {
        Optional<String> campaign = exchange.params().text("campaign");
        Optional<String> run = exchange.params().text("run").or(() -> campaign);
        if (run.isPresent()) {
            String of = runs.named(run.get()).clock().map(RunClock::getCampaign).orElse("");
            return Stream.of(runs.of(campaign.orElse(of), run.get()));
        }
        return runs.view().runs().stream()
                .map(RunView::clock)
                .flatMap(Optional::stream)
                .filter(Runs::isArchive)
                .filter(clock -> runs.view().definitionOf(clock.getRun()).isPresent())
                .map(clock -> runs.of(clock.getCampaign(), clock.getRun()));
    }

    private ObjectNode event(Scope scope, Told told) {
        DigestEvent event = told.event();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("text", event.getTitle());
        answer.put("year", told.date().getYear());
        answer.putArray("pages").add(page(scope.definition(), told));
        answer.put("campaign", scope.definition().getId());
        answer.setAll(Citing.event(told.date(), event, told.sources()));
        return answer;
    }

    private ObjectNode page(CampaignDefinition definition, Told told) {
        DigestEvent event = told.event();
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("type", "standard");
        page.put("title", event.getTitle());
        page.putObject("titles")
                .put("canonical", event.getId())
                .put("normalized", event.getTitle())
                .put("display", event.getTitle());
        page.put("lang", "en").put("dir", "ltr");
        page.put("description", definition.getTitle());
        page.put("extract", event.getSummary());
        String address = publicAddress + "/#" + told.date();
        ObjectNode addresses = page.putObject("content_urls");
        addresses.putObject("desktop").put("page", address);
        addresses.putObject("mobile").put("page", address);
        Place place = event.getPlace() == null
                ? null
                : place(definition, event.getPlace().getId());
        if (place != null) {
            page.putObject("coordinates").put("lat", place.getLatitude()).put("lon", place.getLongitude());
        }
        return page;
    }

    private static @Nullable Place place(CampaignDefinition definition, String id) {
        return definition.getPlaces().stream()
                .filter(place -> place.getId().equals(id))
                .findFirst()
                .orElse(null);
    }
}
