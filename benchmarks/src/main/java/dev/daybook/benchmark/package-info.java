/**
 * How fast Daybook is: each figure beside a peer's, measured in the same run on the same broker.
 *
 * <p><b>Inside:</b> one program a question, run by hand ({@code docs/performance.md} has the commands and the figures).
 * Nothing here is asserted by a test: machines differ, ratios are for people to read.
 *
 * <p><b>May import:</b> everything. <b>Threads:</b> the programs' own.
 */
@NullMarked
package dev.daybook.benchmark;

import org.jspecify.annotations.NullMarked;
