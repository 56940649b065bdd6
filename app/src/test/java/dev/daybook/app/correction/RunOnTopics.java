package dev.daybook.app.correction;

import static org.awaitility.Awaitility.await;

import dev.daybook.consumer.follow.ReadSettings;
import dev.daybook.consumer.follow.TopicFollower;
import dev.daybook.consumer.follow.TopicFollower.Extent;
import dev.daybook.consumer.view.CampaignView;
import dev.daybook.consumer.view.RunView;
import dev.daybook.consumer.view.ViewLimits;
import dev.daybook.consumer.view.ViewListener;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What readers of committed records find of a run. */
record RunOnTopics(Map<String, Object> settings, String run) {

    /** Its digests by day once all topics have come to a record of its timeline. */
    Map<LocalDate, DayDigest> digestsAt(long sequence) {
        CampaignView view = new CampaignView(ViewLimits.DEFAULT, ViewListener.NOBODY);
        Extent whole = Extent.whole(CampaignView.topics());
        try (TopicFollower follower = TopicFollower.open(ReadSettings.consumer(settings), whole, view)) {
            await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).until(() -> {
                follower.poll(Duration.ofMillis(50));
                return view.run(run).filter(seen -> seen.sequence() >= sequence).isPresent();
            });
        }
        RunView seen = view.run(run).orElseThrow();
        Map<LocalDate, DayDigest> digests = new TreeMap<>();
        seen.days().forEach(day -> digests.put(day, seen.digest(day).orElseThrow()));
        return digests;
    }

    /** The records of its timeline, oldest first. */
    List<TimelineRecord> timeline() {
        List<TimelineRecord> timeline = new ArrayList<>();
        List<Topic<?>> topics = List.of(Topics.TIMELINE);
        try (TopicFollower follower =
                TopicFollower.open(ReadSettings.consumer(settings), Extent.whole(topics), record -> {
                    if (run.equals(record.key())) {
                        timeline.add((TimelineRecord) record.value());
                    }
                })) {
            follower.catchUp();
        }
        return timeline;
    }

    /** What a day tells, whatever the run and however often it was told. */
    static DayDigest told(DayDigest digest) {
        List<DigestEvent> events = digest.getEvents().stream()
                .map(event -> DigestEvent.newBuilder(event).setRevision(1).build())
                .toList();
        return DayDigest.newBuilder(digest)
                .setRun("-")
                .setEpoch(1)
                .setEdition(1)
                .setEvents(events)
                .build();
    }
}
