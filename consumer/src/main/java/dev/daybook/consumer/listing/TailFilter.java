package dev.daybook.consumer.listing;

import dev.daybook.consumer.view.TopicRecord;
import dev.daybook.consumer.view.TopicRecord.Header;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.DigestRecord;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.TimelineRecord;
import dev.daybook.schema.topic.RunKey;
import dev.daybook.schema.topic.Topic;
import dev.daybook.schema.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a topic are printed.
 *
 * @param run   those of this run; null for all
 * @param since those of this campaign day and later; null for all. A record whose day nobody can tell passes
 */
public record TailFilter(@Nullable String run, @Nullable LocalDate since) {

    private static final Set<String> WITHOUT_RUN = Set.of(Topics.CAMPAIGNS.name(), Topics.POSTS.name());
    private static final Set<String> WITHOUT_DAY =
            Set.of(Topics.CAMPAIGNS.name(), Topics.POSTS.name(), Topics.TRANSPORT.name());
    private static final String CAMPAIGN_DATE = "campaign-date";

    /** Every record. */
    public static final TailFilter NONE = new TailFilter(null, null);

    /**
     * This filter, if {@code topic} can be filtered so.
     *
     * @throws DaybookException.Usage if its records have no run or no campaign day
     */
    public TailFilter checkedFor(Topic<?> topic) {
        if (run != null && WITHOUT_RUN.contains(topic.name())) {
            throw new DaybookException.Usage(topic.name() + " is not kept by run; leave out --run");
        }
        if (since != null && WITHOUT_DAY.contains(topic.name())) {
            throw new DaybookException.Usage(topic.name() + " has no campaign days; leave out --since");
        }
        return this;
    }

    /** Whether {@code record} is printed. */
    public boolean accepts(TopicRecord record) {
        if (run != null && (record.key() == null || !run.equals(RunKey.runOf(record.key())))) {
            return false;
        }
        return since == null
                || campaignDay(record).map(day -> !day.isBefore(since)).orElse(true);
    }

    private static Optional<LocalDate> campaignDay(TopicRecord record) {
        LocalDate day = dayOf(record.value());
        if (day != null) {
            return Optional.of(day);
        }
        Optional<LocalDate> headed = dayInHeaders(record.headers());
        return headed.isPresent() || record.key() == null ? headed : dayInKey(record.key());
    }

    private static @Nullable LocalDate dayOf(@Nullable Object value) {
        if (value instanceof TimelineRecord timeline) {
            return timeline.getDate();
        }
        if (value instanceof ControlRecord control) {
            return control.getDate();
        }
        if (value instanceof CasualtyRecord casualties) {
            return casualties.getDate();
        }
        if (value instanceof DigestRecord digest) {
            return digest.getDate();
        }
        return value instanceof RunClock clock ? clock.getDate() : null;
    }

    private static Optional<LocalDate> dayInHeaders(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.name().equals(CAMPAIGN_DATE) && header.value() != null)
                .flatMap(header -> parsed(new String(header.value(), StandardCharsets.UTF_8)).stream())
                .findFirst();
    }

    private static Optional<LocalDate> dayInKey(String key) {
        for (String part : key.split("/", -1)) {
            Optional<LocalDate> day = parsed(part);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> parsed(String text) {
        if (text.length() != "1945-08-09".length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
