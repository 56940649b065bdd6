package dev.daybook.consumer.gateway.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problems for what Jetty itself refuses, before or behind our routes. */
public final class ProblemErrors implements Request.Handler {

    private final ReplyWriter writer;

    /** Problems by {@code access}. */
    public ProblemErrors(Access access) {
        writer = new ReplyWriter(access);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        int status = cause instanceof HttpException known ? known.getCode() : response.getStatus();
        HttpProblem problem = new HttpProblem(status, slug(status), detail(status));
        writer.write(request, response, callback, Problems.reply(problem, path(request)));
        return true;
    }

    private static String path(Request request) {
        String path = request.getHttpURI() == null ? null : request.getHttpURI().getCanonicalPath();
        return path == null ? "" : path;
    }

    private static String slug(int status) {
        return switch (status) {
            case 414 -> "uri-too-long";
            case 431 -> "headers-too-large";
            case 408 -> "request-timeout";
            default -> status >= 500 ? "internal" : "bad-request";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 414 -> "the address is too long";
            case 431 -> "the headers are too long";
            case 408 -> "the request did not come in time";
            default ->
                status >= 500
                        ? "something went wrong here; the server's log says what"
                        : "the request is no well-formed HTTP";
        };
    }
}
