package dev.daybook.consumer.gateway.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;

/** Problems as answers. */
final class Problems {

    private static final int MAX_INSTANCE = 200;

    private Problems() {}

    /**
     * The answer that says {@code problem}.
     *
     * @param instance path of the request
     */
    static Reply reply(HttpProblem problem, String instance) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "/problems/" + problem.slug());
        body.put("title", HttpStatus.getMessage(problem.status()));
        body.put("status", problem.status());
        body.put("detail", problem.getMessage());
        body.put("instance", instance.length() > MAX_INSTANCE ? instance.substring(0, MAX_INSTANCE) : instance);
        problem.members().forEach(body::put);
        Content content = Content.of("application/problem+json", body.toString().getBytes(StandardCharsets.UTF_8));
        Reply reply = Reply.of(problem.status(), content).header("Cache-Control", "no-store");
        problem.headers().forEach(reply::header);
        return reply;
    }
}
