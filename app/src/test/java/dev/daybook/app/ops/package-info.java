/**
 * What runs Daybook elsewhere: the image and the compose file with what belongs to them.
 *
 * <p><b>Rule.</b> The files are read as they are; what an engine must be asked for is skipped, in words, without one.
 */
@NullMarked
package dev.daybook.app.ops;

import org.jspecify.annotations.NullMarked;
