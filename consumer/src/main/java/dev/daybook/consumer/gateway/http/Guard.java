package dev.daybook.consumer.gateway.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what changes state from strangers.
 *
 * <p>Pages of other origins are refused whoever the user is. A name that merely leads to this machine is no loopback
 * name: a page that has its own name point here (DNS rebinding) is refused. Nor is whoever comes through a proxy at
 * this machine, which may name us by a loopback name, as nginx does unless told otherwise; most proxies say for whom
 * they ask.
 */
public final class Guard {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");
    private static final String BEARER = "bearer ";

    private final Access access;

    /** A guard by {@code access}. */
    public Guard(Access access) {
        this.access = access;
    }

    /** What a client may do. */
    public enum Standing {
        /** It may change state as it is. */
        OPEN,
        /** It must show the token. */
        TOKEN,
        /** Nobody may. */
        CLOSED
    }

    /** What the sender of {@code request} may do. */
    public Standing standing(Request request) {
        if (isBearer(request) || access.token() == null && isLocal(request)) {
            return Standing.OPEN;
        }
        return access.token() == null ? Standing.CLOSED : Standing.TOKEN;
    }

    /**
     * Lets {@code request} change state.
     *
     * @throws HttpProblem 403 from another origin or where nobody may, 401 without the token
     */
    void admit(Request request) {
        if (isCrossOrigin(request)) {
            throw new HttpProblem(403, "cross-origin", "pages of other origins may not change anything here");
        }
        switch (standing(request)) {
            case OPEN -> {}
            case TOKEN ->
                throw new HttpProblem(401, "unauthorized", "this needs the header 'Authorization: Bearer TOKEN'")
                        .header("WWW-Authenticate", "Bearer");
            case CLOSED ->
                throw new HttpProblem(
                        403, "forbidden", "this server has no token, so nothing can be changed from outside loopback");
        }
    }

    private boolean isLocal(Request request) {
        String host = request.getHttpURI().getHost();
        return access.boundToLoopback()
                && host != null
                && LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT))
                && OF_PROXIES.stream().noneMatch(request.getHeaders()::contains);
    }

    private boolean isBearer(Request request) {
        String given = request.getHeaders().get("Authorization");
        String token = access.token();
        return token != null
                && given != null
                && given.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && same(given.substring(BEARER.length()).strip(), token);
    }

    private static boolean same(String given, String token) {
        // Takes as long whatever is wrong with it.
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isCrossOrigin(Request request) {
        HttpFields headers = request.getHeaders();
        String site = headers.get("Sec-Fetch-Site");
        String origin = headers.get("Origin");
        return site != null && !OWN_SITES.contains(site) || origin != null && !isOwn(origin, request.getHttpURI());
    }

    private static boolean isOwn(@Nullable String origin, HttpURI uri) {
        // By authority alone: in front of us a proxy may have taken the encryption off.
        return ("http://" + uri.getAuthority()).equalsIgnoreCase(origin)
                || ("https://" + uri.getAuthority()).equalsIgnoreCase(origin);
    }
}
