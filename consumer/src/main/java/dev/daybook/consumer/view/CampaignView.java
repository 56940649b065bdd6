package dev.daybook.consumer.view;

import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read model of all runs, fed with {@link #topics}.
 *
 * <p>One thread feeds it; after each poll it publishes the runs that changed. Any thread may ask; what it gets does not
 * change under it. Answers are whole once the feeding follower has caught up.
 */
public final class CampaignView implements TopicListener {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignView.class);

    private final ViewLimits limits;
    private final ViewListener listener;
    private final Map<String, RunState> states = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, RunView> views = new ConcurrentSkipListMap<>();
    private final Map<String, Campaign> campaigns = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;

    /** An empty view. */
    public CampaignView(ViewLimits limits, ViewListener listener) {
        this.limits = limits;
        this.listener = listener;
    }

    /** The topics it is to be fed with. */
    public static List<Topic<?>> topics() {
        return List.of(Topics.CAMPAIGNS, Topics.CONTROL, Topics.CASUALTIES, Topics.DIGESTS, Topics.CLOCK);
    }

    /** Whether everything that was in the topics at the start has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** A run; empty if nothing is known of it. */
    public Optional<RunView> run(String run) {
        return Optional.ofNullable(views.get(run));
    }

    /** Every run, by id. */
    public List<RunView> runs() {
        return List.copyOf(views.values());
    }

    /** The campaign with a pack's fingerprint. */
    public Optional<Campaign> campaign(String fingerprint) {
        return Optional.ofNullable(campaigns.get(fingerprint));
    }

    /** The definition of a run's campaign; empty until its clock and its campaign were read. */
    public Optional<CampaignDefinition> definitionOf(String run) {
        return run(run).flatMap(RunView::clock)
                .flatMap(clock -> campaign(clock.getFingerprint()))
                .map(Campaign::getDefinition);
    }

    @Override
    public void record(TopicRecord read) {
        if (read.isOf(Topics.CAMPAIGNS)) {
            campaign(read);
        } else if (read.isOf(Topics.CLOCK)) {
            clock(read);
        } else {
            OutputRecord.of(read).ifPresent(this::output);
        }
    }

    @Override
    public void polled(boolean allRead) {
        changed.forEach(this::publish);
        changed.clear();
        caughtUp |= allRead;
    }

    private void campaign(TopicRecord read) {
        if (read.value() instanceof Campaign campaign) {
            campaigns.put(campaign.getFingerprint(), campaign);
        } else if (read.key() != null) {
            campaigns.remove(read.key().substring(read.key().indexOf('/') + 1));
        }
    }

    private void clock(TopicRecord read) {
        if (read.key() != null && admitted(read.key(), read.value() == null)) {
            states.get(read.key()).clock((RunClock) read.value());
            changed.add(read.key());
        }
    }

    private void output(OutputRecord record) {
        if (!admitted(record.run(), record.epoch() == 0)) {
            return;
        }
        RunState state = states.get(record.run());
        state.apply(record);
        changed.add(record.run());
        if (state.size() > limits.recordsPerRun()) {
            refuse(record.run(), "its records are more than " + limits.recordsPerRun());
        }
    }

    /** Whether there is a state for {@code run}; a tombstone makes none. */
    private boolean admitted(String run, boolean tombstone) {
        if (states.containsKey(run)) {
            return true;
        }
        if (tombstone || refused.contains(run)) {
            return false;
        }
        if (states.size() >= limits.runs()) {
            refuse(run, "there are " + limits.runs() + " runs already");
            return false;
        }
        states.put(run, new RunState(run));
        return true;
    }

    private void refuse(String run, String reason) {
        states.remove(run);
        if (refused.size() < limits.runs() && refused.add(run)) {
            LOG.warn("run not kept run={} reason=\"{}\"", run, reason);
        }
    }

    private void publish(String run) {
        RunView before = views.get(run);
        RunState state = states.get(run);
        if (state == null || state.isGone()) {
            states.remove(run);
            if (views.remove(run) != null) {
                listener.deleted(run);
            }
            return;
        }
        RunView after = state.publish();
        views.put(run, after);
        if (before != null && before.epoch() > 0 && before.epoch() != after.epoch()) {
            listener.reset(after);
        }
        if (movedOn(before, after)) {
            listener.completed(after);
        }
    }

    private static boolean movedOn(@Nullable RunView before, RunView after) {
        if (after.lastCompleteDay().isEmpty()) {
            return false;
        }
        return before == null
                || before.epoch() != after.epoch()
                || !before.lastCompleteDay().equals(after.lastCompleteDay())
                || before.finished() != after.finished();
    }
}
