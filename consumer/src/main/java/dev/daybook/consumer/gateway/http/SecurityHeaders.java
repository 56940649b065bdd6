package dev.daybook.consumer.gateway.http;

import org.eclipse.jetty.http.HttpFields;

/** What every answer says to browsers: nothing of other hosts, no framing, no guessing of types. */
final class SecurityHeaders {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private SecurityHeaders() {}

    /**
     * Sets them.
     *
     * @param shared whether pages of other origins may read the answer
     */
    static void set(HttpFields.Mutable headers, boolean shared) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", shared ? "cross-origin" : "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("X-Frame-Options", "DENY");
    }
}
