package dev.daybook.app;

import dev.daybook.app.broker.BrokerConnection;
import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.consumer.view.ViewLimits;
import dev.daybook.consumer.view.ViewListener;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.topic.RunPartitioner;
import dev.daybook.schema.topic.Topics;
import java.util.Map;

/**
 * A run as its topics tell it, whoever played it.
 *
 * @param view       what they say as of now
 * @param definition of its campaign
 */
public record RunReading(RunView view, CampaignDefinition definition) {

    /**
     * Reads {@code run}.
     *
     * @throws Ending.Reached               if the command's end comes before
     * @throws DaybookException.Unavailable if there is no such run, or the broker cannot be read
     */
    public static RunReading of(String run, BrokerConnection broker, Ending ending) {
        CampaignView view = emptyView();
        try (TopicFollower follower = follower(run, broker, view)) {
            ending.whenCome(follower::stop);
            follower.catchUp();
            ending.check();
        }
        return view.run(run)
                .flatMap(found -> view.definitionOf(run).map(definition -> new RunReading(found, definition)))
                .orElseThrow(() -> new DaybookException.Unavailable(
                        "run %s is not there: `daybook runs` lists the runs".formatted(run)));
    }

    /** A view that tells nobody. */
    static CampaignView emptyView() {
        return new CampaignView(ViewLimits.DEFAULT, ViewListener.NOBODY);
    }

    /** A follower of everything that {@code run} says. */
    static TopicFollower follower(String run, BrokerConnection broker, CampaignView view) {
        int partition = RunPartitioner.partition(run, Topics.RUN_PARTITIONS);
        Extent extent = new Extent(
                CampaignView.topics(),
                each -> each.partition() == partition || each.topic().equals(Topics.CAMPAIGNS.name()),
                Map.of());
        return TopicFollower.open(ReadSettings.consumer(broker.clientConfig()), extent, view);
    }
}
