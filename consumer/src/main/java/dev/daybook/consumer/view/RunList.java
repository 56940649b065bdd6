package dev.daybook.consumer.view;

import dev.daybook.schema.RunClock;
import dev.daybook.schema.topic.Topics;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The runs there are, by their clocks. Belongs to the thread that feeds it. */
public final class RunList implements TopicListener {

    private final NavigableMap<String, RunClock> clocks = new TreeMap<>();

    @Override
    public void record(TopicRecord read) {
        if (!read.isOf(Topics.CLOCK) || read.key() == null) {
            return;
        }
        if (read.value() instanceof RunClock clock) {
            clocks.put(read.key(), clock);
        } else {
            clocks.remove(read.key());
        }
    }

    /** The last clock of each run, by run id. */
    public List<RunClock> clocks() {
        return List.copyOf(clocks.values());
    }
}
