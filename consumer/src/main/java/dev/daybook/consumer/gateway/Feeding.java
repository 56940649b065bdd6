package dev.daybook.consumer.gateway;

import dev.daybook.consumer.gateway.api.Pages;
import dev.daybook.consumer.gateway.ring.EventLog;
import dev.daybook.consumer.gateway.ring.RecordReader;
import dev.daybook.consumer.gateway.ring.StreamRecord;
import dev.daybook.consumer.gateway.stream.FanOut;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.TopicListener;
import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.schema.topic.Topics;
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
    private final List<StreamRecord> batch = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private boolean campaignsChanged;

    Feeding(CampaignView view, Pages pages, EventLog log, FanOut fanOut) {
        this.view = view;
        this.pages = pages;
        this.log = log;
        this.fanOut = fanOut;
    }

    @Override
    public void record(TopicRecord record) {
        view.record(record);
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
            log.append(batch, filling);
            changed.stream().filter(run -> view.run(run).isEmpty()).forEach(log::drop);
            batch.clear();
            fanOut.appended();
        }
        changed.clear();
    }
}
