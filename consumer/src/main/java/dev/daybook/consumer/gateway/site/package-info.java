/**
 * The files of the page: ours from the class path, libraries from WebJars.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.gateway.site.SiteEndpoint}.
 *
 * <p><b>Rules.</b> Only names of letters, digits, dots, dashes and underscores are looked up, so that no path leads out
 * of the two folders. WebJars carry their version in the path and may be kept for ever; our own files are asked for
 * anew each time.
 *
 * <p><b>May import:</b> {@code gateway.http}. <b>Threads:</b> any.
 */
@NullMarked
package dev.daybook.consumer.gateway.site;

import org.jspecify.annotations.NullMarked;
