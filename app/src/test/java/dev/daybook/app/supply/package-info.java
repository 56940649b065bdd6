/** What Daybook is built of and ships: versions, licences, the bill of materials. */
@NullMarked
package dev.daybook.app.supply;

import org.jspecify.annotations.NullMarked;
