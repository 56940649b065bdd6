/** Made-up campaigns, events and runs for the tests of the rules. */
@NullMarked
package dev.daybook.streams.made;

import org.jspecify.annotations.NullMarked;
