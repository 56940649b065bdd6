package dev.daybook.consumer.gateway.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * What is served under a path.
 *
 * @param method   GET, POST or DELETE; HEAD goes with GET
 * @param template path with named parts, e.g. {@code /v1/runs/{run}}; a part may have an ending, as {@code {run}.csv}
 * @param params   names of the parameters its query may have
 * @param endpoint what answers
 */
public record Route(String method, String template, Set<String> params, Endpoint endpoint) {

    /** Copies the set. */
    public Route {
        params = Set.copyOf(params);
    }

    /** What answers a request. */
    @FunctionalInterface
    public interface Endpoint {

        /**
         * The answer, now or later.
         *
         * @throws HttpProblem if it is a refusal; the stage may also fail with one
         */
        CompletionStage<Reply> answer(Exchange exchange);
    }

    /** What answers a request at once. */
    @FunctionalInterface
    public interface Page {

        /**
         * The content.
         *
         * @throws HttpProblem if it is a refusal
         */
        Content content(Exchange exchange);
    }

    /** A route that is read. */
    public static Route get(String template, Set<String> params, Page page) {
        return new Route(
                "GET",
                template,
                params,
                exchange -> Reply.ok(page.content(exchange)).now());
    }

    /** Whether requests by this route change something. */
    boolean changesState() {
        return !method.equals("GET");
    }

    /** The named parts of {@code segments}; empty if they are not of this path. */
    Optional<Map<String, String>> match(List<String> segments) {
        List<String> own = segments(template);
        if (own.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            String wanted = own.get(i);
            int named = wanted.indexOf('}');
            String ending = wanted.substring(named + 1);
            String given = segments.get(i);
            if (named > 0 && given.endsWith(ending)) {
                parts.put(wanted.substring(1, named), given.substring(0, given.length() - ending.length()));
            } else if (!wanted.equals(given)) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** The parts of a path between its slashes. */
    static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
