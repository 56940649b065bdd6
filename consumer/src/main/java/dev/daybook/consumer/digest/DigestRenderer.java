package dev.daybook.consumer.digest;

import dev.daybook.schema.DayDigest;

/** One way to print a day. */
@FunctionalInterface
public interface DigestRenderer {

    /** The day as text that can stand behind the day before; ends with a line feed. */
    String render(DayDigest digest);
}
