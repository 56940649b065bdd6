package dev.daybook.consumer.gateway.api;

import dev.daybook.consumer.feed.FeedForm;
import dev.daybook.consumer.feed.Feeds;
import dev.daybook.consumer.gateway.api.Runs.Scope;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;

/** {@code GET /feeds/{campaign}.{form}}: the campaign's anniversaries. */
public final class FeedPages {

    private final Runs runs;
    private final Pages pages;
    private final URI home;
    private final Clock clock;

    /**
     * Pages of {@code runs}.
     *
     * @param publicAddress where people find the dashboard, without a slash at the end
     * @param clock         the wall clock
     */
    public FeedPages(Runs runs, Pages pages, String publicAddress, Clock clock) {
        this.runs = runs;
        this.pages = pages;
        this.home = URI.create(publicAddress);
        this.clock = clock;
    }

    /** The feed in one form, as it is on this day. */
    public Content feed(FeedForm form, Exchange exchange) {
        Scope scope = runs.of(exchange);
        LocalDate today = Feeds.today(scope.definition(), clock);
        return pages.page(
                scope.run(),
                "feed/" + form + "/" + today,
                () -> Content.of(form.mediaType(), new Feeds(scope.view(), scope.definition(), home).write(form, today))
                        .madeAt(clock.instant()));
    }
}
