/**
 * Every topic Daybook uses, as a typed constant, and how keys and partitions are made.
 *
 * <p><b>Inside:</b> {@link dev.daybook.schema.topic.Topics} lists them: a topic that is not there does not exist.
 * {@link dev.daybook.schema.topic.RunKey} makes and takes apart keys; {@link dev.daybook.schema.topic.RunPartitioner}
 * keeps all records of a run in one partition; {@link dev.daybook.schema.topic.RecordHeaders} names what stands in
 * headers.
 *
 * <p><b>Rules.</b> Names and policies are said here and nowhere else; a policy may not lose data that is to be kept.
 *
 * <p><b>May import:</b> the generated records, their serdes, Kafka's clients. <b>Threads:</b> immutable.
 */
@NullMarked
package dev.daybook.schema.topic;

import org.jspecify.annotations.NullMarked;
