/**
 * The dashboard in a real browser, over everything that makes it: broker, producer, topology, gateway.
 *
 * <p>Tests here drive a headless Chromium and need {@code chromium} and {@code chromedriver} on the path; where they are
 * missing the tests are skipped and say why. Rules: what is looked at is what a reader sees or hears (texts, roles,
 * names), never the page's insides; waits are by condition. May import: everything public of the modules. Threads: the
 * site's own, ended by {@code close}.
 */
@NullMarked
package dev.daybook.app.page;

import org.jspecify.annotations.NullMarked;
