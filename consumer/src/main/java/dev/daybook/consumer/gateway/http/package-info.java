/**
 * HTTP as the gateway speaks it: routes, answers, problems, and what every answer carries.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.gateway.http.Router} finds the
 * {@link dev.daybook.consumer.gateway.http.Route} of a request and writes its
 * {@link dev.daybook.consumer.gateway.http.Reply}; {@link dev.daybook.consumer.gateway.http.HttpProblem} is any refusal
 * (RFC 9457); {@link dev.daybook.consumer.gateway.http.Guard} keeps state-changing routes from strangers.
 *
 * <p><b>Rules.</b> Whatever comes in is bounded: address and headers, body, the wait for either. Every refusal is
 * {@code application/problem+json} and says nothing of our code. Every answer carries the security headers. What these
 * classes know nothing of is what is served.
 *
 * <p><b>May import:</b> Jetty, Jackson. <b>Threads:</b> immutable, or Jetty's own.
 */
@NullMarked
package dev.daybook.consumer.gateway.http;

import org.jspecify.annotations.NullMarked;
