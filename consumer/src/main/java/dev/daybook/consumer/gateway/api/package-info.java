/**
 * What is read over HTTP: campaigns, days, control, casualties, events, places, runs, feeds.
 *
 * <p><b>Inside:</b> one class for each kind of thing asked; {@link dev.daybook.consumer.gateway.api.Runs} finds the
 * run a request means; {@link dev.daybook.consumer.gateway.api.Pages} keeps what was written once.
 *
 * <p><b>Rules.</b> Answers come from the read model alone and show complete days only. Fields have the schemas' names.
 * An answer is made once for each state of a run and then given out as bytes.
 *
 * <p><b>May import:</b> {@code consumer.view}, {@code consumer.digest}, {@code consumer.feed}, {@code gateway.http},
 * the generated records. <b>Threads:</b> any; what they read does not change under them.
 */
@NullMarked
package dev.daybook.consumer.gateway.api;

import org.jspecify.annotations.NullMarked;
