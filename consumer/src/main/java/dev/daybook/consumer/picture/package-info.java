/**
 * The map of a day as a picture: who held what, what changed.
 *
 * <p><b>Inside:</b> {@link dev.daybook.consumer.picture.DayPictures} draws the days of one campaign;
 * {@link dev.daybook.consumer.picture.DayPicture} is one of them, to be had as PNG and as SVG;
 * {@link dev.daybook.consumer.picture.AltText} says in words what it shows.
 *
 * <p><b>Rules.</b> A picture is first a {@link dev.daybook.consumer.picture.Drawing}, a list of areas, lines and
 * words, which is the same for the same run and day. PNG and SVG are two ways to write it down and decide nothing.
 * Everything is laid out 1200 wide, so that what can be read at 600 pixels can be read at any size. Sides are told
 * apart by colour, by pattern and by shape. What the font cannot draw is left out.
 *
 * <p><b>May import:</b> {@code consumer.view}, {@code consumer.digest}, {@code consumer.text}, the generated records,
 * JTS, Java2D. <b>Threads:</b> any; nothing changes once it is made.
 */
@NullMarked
package dev.daybook.consumer.picture;

import org.jspecify.annotations.NullMarked;
