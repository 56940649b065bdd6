package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.api.Pages;
import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.ring.RecordReader;
import dev.daybook.consumer.gateway.ring.StreamRecord;
import dev.daybook.consumer.gateway.stream.FanOut;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.TopicListener;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The one reading of the topics: the read model first, then the pages made of it, then the event log.
 *
 * <p>In this order whoever is told of an event and asks for the page behind it gets one that knows of it.
 */
final class Feeding implements TopicListener {

    private final CampaignView view;
    private final Pages pages;
    private final EventLog log;
    private final FanOut fanOut;
    private final Clock clock;
    private final List<StreamRecord> batch = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private boolean campaignsChanged;
    private Instant newest = Instant.MIN;
    private volatile Duration lag = Duration.ZERO;
    private volatile long digests;

    Feeding(CampaignView view, Pages pages, EventLog log, FanOut fanOut, Clock clock) {
        this.view = view;
        this.pages = pages;
        this.log = log;
        this.fanOut = fanOut;
        this.clock = clock;
    }

    /** How old the newest record of the last poll was when it was read; record time against the wall clock. */
    Duration lag() {
        return lag;
    }

    /** Digests of closed days read since it caught up; marks and tombstones are none. */
    long digests() {
        return digests;
    }

    @Override
    public void record(TopicRecord record) {
        newest = record.recordTime().isAfter(newest) ? record.recordTime() : newest;
        view.record(record);
        if (view.caughtUp() && record.value() instanceof DigestRecord told && told.getDigest() != null) {
            digests = digests + 1;
        }
        campaignsChanged |= record.isOf(Topics.CAMPAIGNS);
        RecordReader.read(record).ifPresent(batch::add);
    }

    @Override
    public void polled(boolean caughtUp) {
        boolean filling = !view.caughtUp();
        view.polled(caughtUp);
        batch.forEach(record -> changed.add(record.run()));
        if (campaignsChanged) {
            view.runs().forEach(run -> changed.add(run.run()));
            campaignsChanged = false;
        }
        changed.forEach(pages::changed);
        if (!batch.isEmpty()) {
            Duration behind = Duration.between(newest, clock.instant());
            lag = behind.isNegative() ? Duration.ZERO : behind;
            newest = Instant.MIN;
            log.append(batch, filling);
            changed.stream().filter(run -> view.run(run).isEmpty()).forEach(log::drop);
            batch.clear();
            fanOut.appended();
        }
        changed.clear();
    }
}
