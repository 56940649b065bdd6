package dev.daybook.streams.stage;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.streams.digest.DigestFold;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Writes the digest of each day that is closed, and again, with the next edition, when a correction changes it. */
public final class DigestStage extends Stage<DigestFold, DayDigest> {

    /** Store of the last edition of each day that was restated, by {@code run/date}; a day sent once is not there. */
    public static final String EDITIONS = "digest.editions";

    private @Nullable KeyValueStore<String, Integer> editions;

    /** A stage of which no run is awake. */
    public DigestStage() {
        super(StageNodes.DIGEST);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        editions = context.getStateStore(EDITIONS);
    }

    @Override
    DigestFold begin(CampaignDefinition definition, String run) {
        return new DigestFold(definition, run);
    }

    @Override
    Answer<DayDigest> apply(DigestFold fold, StageMessage message) {
        List<Output<DayDigest>> outputs =
                fold.apply(message.record(), message.controlView(), message.casualtyView(), message.touched()).stream()
                        .map(digest -> new Output<>(
                                RunKey.digest(digest.getRun(), digest.getDate()), digest.getDate(), digest))
                        .toList();
        return new Answer<>(outputs, message);
    }

    @Override
    Output<DayDigest> published(Output<DayDigest> output, boolean again) {
        DayDigest digest = Objects.requireNonNull(output.body(), "a digest is never taken back within an epoch");
        int edition = again ? restated(output.key()) : 1;
        return new Output<>(output.key(), output.date(), inEdition(edition, digest));
    }

    private int restated(String key) {
        Integer last = editions().get(key);
        int edition = last == null ? 2 : last + 1;
        editions().put(key, edition);
        return edition;
    }

    @Override
    void dropped(Set<String> keys) {
        keys.stream().filter(key -> editions().get(key) != null).forEach(editions()::delete);
    }

    @Override
    DigestRecord stamped(TimelineRecord cause, LocalDate date, boolean finished, @Nullable DayDigest body) {
        return new DigestRecord(cause.getRun(), cause.getEpoch(), cause.getSequence(), date, finished, body);
    }

    private KeyValueStore<String, Integer> editions() {
        return Objects.requireNonNull(editions, "not initialised");
    }

    private static DayDigest inEdition(int edition, DayDigest digest) {
        return new DayDigest(
                digest.getCampaign(),
                digest.getRun(),
                digest.getEpoch(),
                edition,
                digest.getDate(),
                digest.getDayNumber(),
                digest.getQuiet(),
                digest.getUnchangedSince(),
                digest.getHeadline(),
                digest.getEvents(),
                digest.getOngoing(),
                digest.getControlChanges(),
                digest.getControl(),
                digest.getTollOfDay(),
                digest.getTollToDate(),
                digest.getCampaignClaims(),
                digest.getSources());
    }
}
