package dev.daybook.streams.stage;

import dev.daybook.schema.TimelineRecord;

/**
 * A record of the timeline and the bytes it was sent in.
 *
 * @param record what it says
 * @param bytes  its value on the topic; not to be modified
 */
record SentRecord(TimelineRecord record, byte[] bytes) {}
