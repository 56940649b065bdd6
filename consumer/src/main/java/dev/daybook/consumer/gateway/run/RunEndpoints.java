package dev.daybook.consumer.gateway.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.gateway.api.Runs;
import dev.daybook.consumer.gateway.http.Content;
import dev.daybook.consumer.gateway.http.Exchange;
import dev.daybook.consumer.gateway.http.Guard;
import dev.daybook.consumer.gateway.http.HttpProblem;
import dev.daybook.consumer.gateway.http.Reply;
import dev.daybook.consumer.view.RunView;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.TransportAction;
import dev.daybook.schema.serde.JsonView;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code /v1/runs}: which runs there are, and what may be asked of them. */
public final class RunEndpoints {

    private static final String JSON = "application/json";
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int LOOK_EVERY_MS = 20;
    private static final int LOOKS = 250;

    private static final Map<String, TransportAction> ACTIONS = Map.of(
            "pause", TransportAction.PAUSE,
            "resume", TransportAction.RESUME,
            "rate", TransportAction.RATE,
            "seek", TransportAction.SEEK,
            "step", TransportAction.STEP,
            "stop", TransportAction.STOP);

    private static final Set<TransportAction> WITH_ARGUMENT = Set.of(TransportAction.RATE, TransportAction.SEEK);

    private final Runs runs;
    private final Guard guard;
    private final @Nullable RunDriver driver;
    private final @Nullable RunControl control;

    /**
     * Endpoints of {@code runs}.
     *
     * @param guard   says what a client may do
     * @param driver  drives runs; null if this process cannot
     * @param control begins and deletes runs; null if this process cannot
     */
    public RunEndpoints(Runs runs, Guard guard, @Nullable RunDriver driver, @Nullable RunControl control) {
        this.runs = runs;
        this.guard = guard;
        this.driver = driver;
        this.control = control;
    }

    /** {@code GET /v1/runs}. */
    public Content list(Exchange exchange) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("transport", driver == null ? "none" : standing(exchange));
        answer.put("create", control != null && !standing(exchange).equals("none"));
        ArrayNode listed = answer.putArray("runs");
        runs.view().runs().forEach(run -> {
            if (run.clock().isPresent()) {
                listed.add(describe(run));
            }
        });
        return Content.of(JSON, answer.toString());
    }

    /** {@code GET /v1/runs/{run}}. */
    public Content one(Exchange exchange) {
        return Content.of(JSON, describe(runs.named(exchange.part("run"))).toString());
    }

    private String standing(Exchange exchange) {
        return switch (guard.standing(exchange.request())) {
            case OPEN -> "open";
            case TOKEN -> "token";
            case CLOSED -> "none";
        };
    }

    private ObjectNode describe(RunView run) {
        ObjectNode described = JsonNodeFactory.instance.objectNode().put("run", run.run());
        run.clock().ifPresent(clock -> {
            described.setAll((ObjectNode) JsonView.tree(clock));
            described.put("archive", Runs.isArchive(clock));
        });
        runs.lastCompleteDay(run).ifPresent(day -> described.put("lastCompleteDay", day.toString()));
        described.put("deletable", control != null && control.mayDelete(run.run()));
        return described.put("finished", run.finished());
    }

    /** {@code POST /v1/runs/{run}/transport}. */
    public CompletionStage<Reply> transport(Exchange exchange) {
        if (driver == null) {
            throw HttpProblem.unavailable("no-transport", "this process cannot drive runs", RETRY_AFTER_SECONDS);
        }
        String run = runs.named(exchange.part("run")).run();
        return exchange.jsonBody().thenCompose(bytes -> {
            JsonBody body = JsonBody.of(bytes, Set.of("action", "argument"));
            TransportAction action = action(body.required("action"));
            String argument = body.text("argument");
            if (argument == null && WITH_ARGUMENT.contains(action)) {
                throw HttpProblem.impossible(
                        "%s needs an argument".formatted(action.name().toLowerCase(Locale.ROOT)));
            }
            return driver.ask(run, action, argument).handle((answer, failure) -> {
                if (failure != null) {
                    throw refusal("nobody-plays", failure);
                }
                return answered(run, answer);
            });
        });
    }

    private static TransportAction action(String name) {
        TransportAction action = ACTIONS.get(name);
        if (action == null) {
            throw HttpProblem.impossible("action is one of pause, resume, rate, seek, step, stop");
        }
        return action;
    }

    private static Reply answered(String run, RunDriver.Answer answer) {
        if (!answer.accepted()) {
            throw new HttpProblem(409, "refused", answer.answer());
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", answer.commandId()).put("run", run).put("answer", answer.answer());
        return Reply.of(200, Content.of(JSON, body.toString())).header("Cache-Control", "no-store");
    }

    /** {@code POST /v1/runs}. */
    public CompletionStage<Reply> create(Exchange exchange) {
        RunControl creator = control();
        return exchange.jsonBody().thenCompose(bytes -> {
            JsonBody body = JsonBody.of(bytes, Set.of("campaign", "run", "speed", "from", "to"));
            RunControl.NewRun wanted = new RunControl.NewRun(
                    body.required("campaign"),
                    body.text("run"),
                    body.text("speed"),
                    body.text("from"),
                    body.text("to"));
            return creator.create(wanted).thenCompose(run -> known(run, LOOKS)).handle((run, failure) -> {
                if (failure != null) {
                    throw refusal("no-more-runs", failure);
                }
                Content content = Content.of(
                        JSON,
                        JsonNodeFactory.instance.objectNode().put("run", run).toString());
                return Reply.of(201, content)
                        .header("Location", "/v1/runs/" + run)
                        .header("Cache-Control", "no-store");
            });
        });
    }

    /** A run that was begun is told of once it can be asked for here, or after five seconds in any case. */
    private CompletionStage<String> known(String run, int looks) {
        if (looks == 0 || runs.view().run(run).flatMap(RunView::clock).isPresent()) {
            return CompletableFuture.completedFuture(run);
        }
        Executor later = CompletableFuture.delayedExecutor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
        return CompletableFuture.completedFuture(run).thenComposeAsync(same -> known(same, looks - 1), later);
    }

    /** {@code DELETE /v1/runs/{run}}. */
    public CompletionStage<Reply> delete(Exchange exchange) {
        RunControl deleter = control();
        String run = runs.named(exchange.part("run")).run();
        return deleter.delete(run).handle((nothing, failure) -> {
            if (failure != null) {
                throw refusal("not-deleted", failure);
            }
            return Reply.empty(204);
        });
    }

    private RunControl control() {
        if (control == null) {
            throw HttpProblem.unavailable(
                    "no-run-control", "this process cannot begin or delete runs", RETRY_AFTER_SECONDS);
        }
        return control;
    }

    private static RuntimeException refusal(String slug, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof DaybookException.Usage usage) {
            return HttpProblem.impossible(usage.getMessage());
        }
        if (cause instanceof DaybookException.Unavailable unavailable) {
            return HttpProblem.unavailable(slug, unavailable.getMessage(), RETRY_AFTER_SECONDS);
        }
        return cause instanceof RuntimeException known ? known : new CompletionException(cause);
    }
}
