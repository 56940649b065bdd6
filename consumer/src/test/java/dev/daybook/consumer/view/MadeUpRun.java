package dev.daybook.consumer.view;

import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What the stages write of a run with seeks and corrections: three topics, each in its order. */
final class MadeUpRun {

    static final LocalDate FIRST = LocalDate.parse("1945-08-08");
    static final List<String> TERRITORIES = List.of("hutou", "mukden", "harbin", "dairen");
    static final List<String> SIDES = List.of("soviet", "japanese");
    static final List<Topic<?>> OUTPUTS = List.of(Topics.CONTROL, Topics.CASUALTIES, Topics.DIGESTS);

    final Map<Topic<?>, List<TopicRecord>> written = new LinkedHashMap<>();

    private final RandomGenerator random;
    private final String run;
    private int epoch;

    MadeUpRun(String run, RandomGenerator random) {
        this.run = run;
        this.random = random;
        OUTPUTS.forEach(topic -> written.put(topic, new ArrayList<>()));
        int epochs = random.nextInt(1, 4);
        for (epoch = 1; epoch <= epochs; epoch++) {
            playEpoch();
        }
        if (random.nextInt(8) == 0) {
            OUTPUTS.forEach(this::bury);
        }
    }

    /** All records, those of each topic in their order, the topics mixed. */
    List<TopicRecord> mixed(RandomGenerator mixing) {
        List<List<TopicRecord>> rest = new ArrayList<>();
        written.values().forEach(records -> rest.add(new ArrayList<>(records)));
        List<TopicRecord> mixed = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<TopicRecord> next = rest.get(mixing.nextInt(rest.size()));
            for (int i = mixing.nextInt(1, 6); i > 0 && !next.isEmpty(); i--) {
                mixed.add(next.remove(0));
            }
            rest.removeIf(List::isEmpty);
        }
        return mixed;
    }

    /** What a topic holds once it is compacted, by key. */
    Map<String, Object> compacted(Topic<?> topic) {
        Map<String, Object> last = new LinkedHashMap<>();
        for (TopicRecord record : written.get(topic)) {
            last.remove(record.key());
            if (record.value() != null) {
                last.put(record.key(), record.value());
            }
        }
        return last;
    }

    private void playEpoch() {
        OUTPUTS.forEach(this::bury);
        TERRITORIES.forEach(territory -> write(Records.control(run, epoch, FIRST, territory, side())));
        int days = random.nextInt(1, 12);
        for (int i = 0; i < days; i++) {
            playDay(FIRST.plusDays(i));
        }
        if (random.nextBoolean()) {
            Records.marks(run, epoch, FIRST.plusDays(days - 1L), true).forEach(this::write);
        }
    }

    private void playDay(LocalDate day) {
        for (int i = random.nextInt(3); i > 0; i--) {
            write(Records.control(run, epoch, day, oneOf(TERRITORIES), side()));
            write(Records.casualties(run, epoch, day, side(), random.nextInt(1000)));
        }
        write(Records.digest(run, epoch, day, 1));
        if (random.nextInt(4) == 0) {
            correct(FIRST.plusDays(random.nextLong(FIRST.until(day).getDays() + 1L)));
        }
        Records.marks(run, epoch, day, false).forEach(this::write);
    }

    private void correct(LocalDate day) {
        List<String> keys = List.copyOf(compacted(Topics.CONTROL).keySet());
        String gone = oneOf(keys);
        if (gone.indexOf('/') > 0) {
            write(Records.tombstone(Topics.CONTROL, gone));
        }
        write(Records.casualties(run, epoch, day, side(), random.nextInt(1000)));
        write(Records.digest(run, epoch, day, 2 + written.get(Topics.DIGESTS).size()));
    }

    private void bury(Topic<?> topic) {
        compacted(topic).keySet().forEach(key -> write(Records.tombstone(topic, key)));
    }

    private void write(TopicRecord record) {
        written.get(record.topic()).add(record);
    }

    private String side() {
        return oneOf(SIDES);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
