package dev.daybook.consumer.gateway.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.RunClock;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the run that a request means, and the day in it. */
public final class Runs {

    private static final int RETRY_AFTER_SECONDS = 1;

    private final CampaignView view;

    /** Runs of {@code view}. */
    public Runs(CampaignView view) {
        this.view = view;
    }

    /**
     * A run with its campaign.
     *
     * @param view       the run
     * @param definition its campaign
     */
    public record Scope(RunView view, CampaignDefinition definition) {

        /** Run id. */
        String run() {
            return view.run();
        }

        /** The last complete day; empty if none is: what begins is marked with the day before its first. */
        Optional<LocalDate> lastCompleteDay() {
            return view.lastCompleteDay().filter(day -> !day.isBefore(definition.getSpanFrom()));
        }

        /** The last complete day; 404 if there is none yet. */
        LocalDate lastDay() {
            return lastCompleteDay()
                    .orElseThrow(() ->
                            HttpProblem.notFound("day-not-reached", "no day of run '%s' is complete".formatted(run())));
        }

        /**
         * {@code day}, if it is complete.
         *
         * @throws HttpProblem 422 outside the campaign's span, 404 if the run has not closed it
         */
        LocalDate checked(LocalDate day) {
            if (day.isBefore(definition.getSpanFrom()) || day.isAfter(definition.getSpanTo())) {
                throw HttpProblem.impossible("%s lies outside the campaign, %s to %s"
                        .formatted(day, definition.getSpanFrom(), definition.getSpanTo()));
            }
            if (!view.isComplete(day)) {
                HttpProblem problem =
                        HttpProblem.notFound("day-not-reached", "run '%s' has not closed %s".formatted(run(), day));
                lastCompleteDay().ifPresent(last -> problem.with("lastCompleteDay", last.toString()));
                throw problem;
            }
            return day;
        }

        /** Writes campaign, run and epoch. */
        void writeHead(JsonGenerator out) throws IOException {
            out.writeStringField("campaign", definition.getId());
            out.writeStringField("run", run());
            out.writeNumberField("epoch", view.epoch());
        }
    }

    /**
     * The run that a request below {@code /v1/campaigns/{campaign}} means: {@code run}, else the archive run.
     *
     * @throws HttpProblem 404 if there is no such run of the campaign, 503 if the topics are still being read
     */
    public Scope of(Exchange exchange) {
        String campaign = exchange.part("campaign");
        return of(campaign, exchange.params().text("run").orElse(campaign));
    }

    /** A run of a campaign; refuses as {@link #of(Exchange)} does. */
    Scope of(String campaign, String run) {
        requireRead();
        RunView found = view.run(run).orElseThrow(() -> noRun(run));
        CampaignDefinition definition = view.definitionOf(run).orElseThrow(() -> noRun(run));
        if (!definition.getId().equals(campaign)) {
            throw HttpProblem.notFound("no-such-run", "run '%s' is not of the campaign '%s'".formatted(run, campaign));
        }
        return new Scope(found, definition);
    }

    /**
     * The run with an id.
     *
     * @throws HttpProblem 404 if there is none, 503 if the topics are still being read
     */
    public RunView named(String run) {
        requireRead();
        return view.run(run).orElseThrow(() -> noRun(run));
    }

    /**
     * The read model.
     *
     * @throws HttpProblem 503 as long as the topics are being read
     */
    public CampaignView view() {
        requireRead();
        return view;
    }

    /** The last complete day of a run; empty if none is. */
    public Optional<LocalDate> lastCompleteDay(RunView run) {
        return view.definitionOf(run.run()).flatMap(definition -> new Scope(run, definition).lastCompleteDay());
    }

    /** Whether a clock is that of an archive run, which has its campaign's id. */
    public static boolean isArchive(RunClock clock) {
        return clock.getRun().equals(clock.getCampaign());
    }

    private void requireRead() {
        if (!view.caughtUp()) {
            throw HttpProblem.unavailable("starting", "the topics are still being read", RETRY_AFTER_SECONDS);
        }
    }

    private static HttpProblem noRun(String run) {
        return HttpProblem.notFound(
                "no-such-run", "there is no run '%s'; GET /v1/runs lists them".formatted(shown(run)));
    }

    private static String shown(String run) {
        return run.length() <= 63 ? run : run.substring(0, 63) + "…";
    }
}
