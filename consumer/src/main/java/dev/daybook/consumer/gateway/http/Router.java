package dev.daybook.consumer.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what answers a request, and refuses what nothing answers. */
public final class Router extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final List<Route> routes;
    private final Route otherwise;
    private final Guard guard;
    private final ReplyWriter writer;
    private final ConnectionWatch watch;
    private final RequestObserver observer;

    /** Whoever counts requests. */
    @FunctionalInterface
    public interface RequestObserver {

        /**
         * A request was answered, or its stream was begun.
         *
         * @param template path of the route, or a word for those without
         * @param status   HTTP's status
         * @param begunNs  nano time at which its headers were there
         */
        void answered(String template, int status, long begunNs);
    }

    /**
     * A router.
     *
     * @param routes    what is served
     * @param otherwise what answers paths that no route has; its template is a word for them all
     * @param access    who may do what
     * @param watch     told of each request
     * @param observer  whoever counts
     */
    public Router(List<Route> routes, Route otherwise, Access access, ConnectionWatch watch, RequestObserver observer) {
        this.routes = List.copyOf(routes);
        this.otherwise = otherwise;
        this.guard = new Guard(access);
        this.writer = new ReplyWriter(access);
        this.watch = watch;
        this.observer = observer;
    }

    /** The routes, in their order. */
    public List<Route> routes() {
        return routes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        watch.begun(request);
        String path = request.getHttpURI().getCanonicalPath();
        Found found = new Found();
        try {
            if (path == null || !path.startsWith("/")) {
                throw HttpProblem.badRequest("the request has no path");
            }
            answer(request, path, found)
                    .whenComplete((reply, failure) -> finish(
                            request, response, callback, found, failure == null ? reply : refusal(request, failure)));
        } catch (RuntimeException e) {
            finish(request, response, callback, found, refusal(request, e));
        }
        return true;
    }

    /** The route that was found, for those who count. */
    private static final class Found {
        private String template = "none";
    }

    private CompletionStage<Reply> answer(Request request, String path, Found found) {
        List<String> segments = Route.segments(path);
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.match(segments);
            if (parts.isPresent()) {
                found.template = route.template();
                if (route.method().equals(method)) {
                    return answer(request, route, parts.get());
                }
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            found.template = otherwise.template();
            if (method.equals("GET")) {
                return otherwise.endpoint().answer(new Exchange(request, Map.of("path", path), Params.NONE));
            }
            allowed.add("GET");
        }
        return notAllowed(request, method, allowed);
    }

    private CompletionStage<Reply> answer(Request request, Route route, Map<String, String> parts) {
        if (route.changesState()) {
            guard.admit(request);
        }
        Params params = Params.of(request.getHttpURI().getQuery(), route.params());
        return route.endpoint().answer(new Exchange(request, parts, params));
    }

    private CompletionStage<Reply> notAllowed(Request request, String method, Set<String> allowed) {
        Set<String> all = new TreeSet<>(allowed);
        all.add("OPTIONS");
        if (allowed.contains("GET")) {
            all.add("HEAD");
        }
        String list = String.join(", ", all);
        if (method.equals("OPTIONS")) {
            return Reply.empty(204).header("Allow", list).now();
        }
        throw new HttpProblem(405, "method-not-allowed", "this path takes " + list).header("Allow", list);
    }

    private static Reply refusal(Request request, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        HttpProblem problem;
        if (cause instanceof HttpProblem known) {
            problem = known;
        } else {
            LOG.error(
                    "request failed method={} path={}",
                    request.getMethod(),
                    request.getHttpURI().getCanonicalPath(),
                    cause);
            problem = new HttpProblem(500, "internal", "something went wrong here; the server's log says what");
        }
        return Problems.reply(problem, String.valueOf(request.getHttpURI().getCanonicalPath()));
    }

    private void finish(Request request, Response response, Callback callback, Found found, Reply reply) {
        int status;
        try {
            status = write(request, response, callback, reply);
        } catch (RuntimeException e) {
            LOG.error(
                    "reply failed method={} path={}",
                    request.getMethod(),
                    request.getHttpURI().getCanonicalPath(),
                    e);
            // Of a reply that has not begun, the server makes a status 500; one that has is cut off.
            callback.failed(e);
            status = 500;
        }
        observer.answered(found.template, status, request.getHeadersNanoTime());
    }

    private int write(Request request, Response response, Callback callback, Reply reply) {
        if (reply.status() >= 400 && !Set.of("GET", "HEAD").contains(request.getMethod())) {
            // Its body may not have been read: nothing after it on this connection could be told from it.
            reply.header("Connection", "close");
        }
        return writer.write(request, response, callback, reply);
    }
}
