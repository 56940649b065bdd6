package dev.daybook.consumer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.Seeds;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignViewLawsTest {

    private static final String RUN = "r1";
    private static final int DAYS = 14;

    /** Law: whatever the interleaving of the topics, every question has the answer of a scan over compacted topics. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyInterleavingAnswersAsTheCompactedTopicsDo(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MadeUpRun written = new MadeUpRun(RUN, random);

        Optional<RunView> view = fed(written.mixed(random), random).run(RUN);

        for (int i = -1; i < DAYS; i++) {
            LocalDate day = MadeUpRun.FIRST.plusDays(i);
            assertThat(view.map(v -> v.holders(day)).orElse(Map.of())).isEqualTo(scannedHolders(written, day));
            assertThat(view.map(v -> v.tolls(day)).orElse(Map.of())).isEqualTo(scannedTolls(written, day));
            assertThat(view.flatMap(v -> v.digest(day)))
                    .isEqualTo(Optional.ofNullable((DigestRecord)
                                    written.compacted(Topics.DIGESTS).get(RUN + "/" + day))
                            .map(DigestRecord::getDigest));
        }
        assertThat(view.flatMap(RunView::lastCompleteDay))
                .isEqualTo(scannedMark(written).map(ControlRecord::getDate));
        assertThat(view.map(RunView::finished).orElse(false))
                .isEqualTo(scannedMark(written).map(ControlRecord::getFinished).orElse(false));
    }

    /** Law: at any moment, every day up to the last complete one has its digest, and no topic's mark lies before it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void completeDaysAreWhole(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CampaignView view = view();
        Map<String, TopicRecord> marks = new TreeMap<>();

        for (TopicRecord record : new MadeUpRun(RUN, random).mixed(random)) {
            view.record(record);
            view.polled(true);
            if (RUN.equals(record.key())) {
                marks.put(record.topic().name(), record);
            }
            view.run(RUN).flatMap(RunView::lastCompleteDay).ifPresent(complete -> {
                for (LocalDate day = MadeUpRun.FIRST; !day.isAfter(complete); day = day.plusDays(1)) {
                    assertThat(view.run(RUN).orElseThrow().digest(day)).isPresent();
                }
                assertThat(marks).hasSize(3);
                assertThat(marks.values())
                        .allSatisfy(mark -> assertThat(dateOf(mark.value())).isAfterOrEqualTo(complete));
            });
        }
    }

    private static LocalDate dateOf(Object mark) {
        if (mark instanceof ControlRecord control) {
            return control.getDate();
        }
        return mark instanceof CasualtyRecord casualties ? casualties.getDate() : ((DigestRecord) mark).getDate();
    }

    private static Map<String, TerritoryChange> scannedHolders(MadeUpRun written, LocalDate day) {
        Map<String, TerritoryChange> holders = new TreeMap<>();
        scanned(written, Topics.CONTROL, ControlRecord.class).stream()
                .filter(record ->
                        record.getChange() != null && !record.getDate().isAfter(day))
                .sorted(Comparator.comparing(ControlRecord::getDate))
                .forEach(record -> holders.put(record.getChange().getTerritory(), record.getChange()));
        return holders;
    }

    private static Map<String, CasualtyDay> scannedTolls(MadeUpRun written, LocalDate day) {
        Map<String, CasualtyDay> tolls = new TreeMap<>();
        scanned(written, Topics.CASUALTIES, CasualtyRecord.class).stream()
                .filter(record -> record.getDay() != null && !record.getDate().isAfter(day))
                .sorted(Comparator.comparing(CasualtyRecord::getDate))
                .forEach(record -> tolls.put(record.getDay().getBelligerent(), record.getDay()));
        return tolls;
    }

    private static Optional<ControlRecord> scannedMark(MadeUpRun written) {
        return scanned(written, Topics.CONTROL, ControlRecord.class).stream()
                .filter(record -> record.getChange() == null)
                .findFirst();
    }

    private static <T> List<T> scanned(MadeUpRun written, dev.daybook.schema.topic.Topic<?> topic, Class<T> type) {
        return new ArrayList<>(
                written.compacted(topic).values().stream().map(type::cast).toList());
    }

    private static CampaignView fed(List<TopicRecord> records, SplittableRandom random) {
        CampaignView view = view();
        for (TopicRecord record : records) {
            view.record(record);
            if (random.nextInt(5) == 0) {
                view.polled(false);
            }
        }
        view.polled(true);
        return view;
    }

    private static CampaignView view() {
        return new CampaignView(ViewLimits.DEFAULT, new ToldChanges());
    }

    static LongStream seeds() {
        return Seeds.some(100, 1_000);
    }
}
