package dev.daybook.schema.topic;

import dev.daybook.schema.Campaign;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.TransportCommand;
import dev.daybook.schema.serde.SingleObjectSerde;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every topic Daybook uses; a topic that is not listed here does not exist.
 *
 * <p>The timeline and all that is made of it have the same number of partitions and are partitioned by run, so that
 * one task sees a run whole and its outputs stay in its order.
 */
public final class Topics {

    /** Partitions of the topics that are partitioned by run. */
    public static final int RUN_PARTITIONS = 8;

    private static final long ONE_GIB = 1L << 30;
    private static final int EIGHT_MIB = 8 << 20;

    /** Campaigns as readers need them. Key: campaign/fingerprint. */
    public static final Topic<Campaign> CAMPAIGNS = topic(
            "daybook.campaigns",
            Campaign.class,
            TopicPolicy.compacted(1).with("max.message.bytes", Integer.toString(EIGHT_MIB)));

    /** What the producer plays, in order. Key: run. */
    public static final Topic<TimelineRecord> TIMELINE = topic(
            "daybook.timeline",
            TimelineRecord.class,
            TopicPolicy.kept(RUN_PARTITIONS)
                    .with("retention.bytes", Long.toString(ONE_GIB))
                    .with("max.message.bytes", Integer.toString(EIGHT_MIB)));

    /** Who holds what. Key: run/territory/date; marks: run. */
    public static final Topic<ControlRecord> CONTROL =
            topic("daybook.control", ControlRecord.class, TopicPolicy.compacted(RUN_PARTITIONS));

    /** What it cost. Key: run/date/belligerent; marks: run. */
    public static final Topic<CasualtyRecord> CASUALTIES =
            topic("daybook.casualties", CasualtyRecord.class, TopicPolicy.compacted(RUN_PARTITIONS));

    /** The day, ready to read. Key: run/date; marks: run. */
    public static final Topic<DigestRecord> DIGESTS = topic(
            "daybook.digests",
            DigestRecord.class,
            TopicPolicy.compacted(RUN_PARTITIONS).with("max.message.bytes", Integer.toString(EIGHT_MIB)));

    /** Where each run stands. Key: run. */
    public static final Topic<RunClock> CLOCK =
            topic("daybook.clock", RunClock.class, TopicPolicy.compacted(RUN_PARTITIONS));

    /** What is asked of runs. Key: run. */
    public static final Topic<TransportCommand> TRANSPORT =
            topic("daybook.transport", TransportCommand.class, TopicPolicy.expiring(RUN_PARTITIONS));

    /** The ledger of anniversary posts. Key: slot. */
    public static final Topic<PostSlot> POSTS = topic("daybook.posts", PostSlot.class, TopicPolicy.compacted(1));

    /** Records that could not be used: original key and bytes, reasons in headers. */
    public static final Topic<byte[]> DEAD_LETTERS =
            new Topic<>("daybook.dead-letters", Serdes.ByteArray(), TopicPolicy.kept(RUN_PARTITIONS));

    private Topics() {}

    /** All of them, in the order of the data's flow. */
    public static List<Topic<?>> all() {
        return List.of(CAMPAIGNS, TIMELINE, CONTROL, CASUALTIES, DIGESTS, CLOCK, TRANSPORT, POSTS, DEAD_LETTERS);
    }

    private static <T extends SpecificRecordBase> Topic<T> topic(String name, Class<T> type, TopicPolicy policy) {
        return new Topic<>(name, SingleObjectSerde.of(type), policy);
    }
}
