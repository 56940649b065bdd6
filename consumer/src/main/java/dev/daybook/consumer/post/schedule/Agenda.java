package dev.daybook.consumer.post.schedule;

import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which posts of a channel are due.
 *
 * @param channel   name of the channel
 * @param campaign  campaign id
 * @param timetable when posts go out
 * @param catchUp   what becomes of those that were missed
 * @param notAfter  how long after its time a post may still go out
 */
public record Agenda(String channel, String campaign, Timetable timetable, CatchUp catchUp, Duration notAfter) {

    /** A post begun within this of its time is in time. */
    public static final Duration IN_TIME = Duration.ofMinutes(10);

    /** How far back missed posts are listed. */
    public static final Duration LOOKED_BACK = Duration.ofDays(31);

    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparing(each -> each.slot().day());

    private static final int LOOKED_AHEAD_DAYS = 3;

    /**
     * A post that is due.
     *
     * @param slot   its slot
     * @param at     its time
     * @param latest it may not go out later
     * @param left   whether it was missed and is not to be made good
     */
    public record Due(Slot slot, Instant at, Instant latest, boolean left) {}

    /**
     * What is due at {@code now} and not settled, in order of time.
     *
     * @param days  campaign days that are posted about
     * @param known what the ledger has of this channel and campaign, by slot id
     */
    public List<Due> due(Instant now, Collection<LocalDate> days, Map<String, PostSlot> known) {
        List<Due> due = new ArrayList<>();
        List<Due> missed = new ArrayList<>();
        Instant from = from(now, known.values());
        for (Due each : between(from, now, days)) {
            if (!known.containsKey(each.slot().id())) {
                (each.at().isBefore(now.minus(IN_TIME)) ? missed : due).add(each);
            }
        }
        due.addAll(judged(missed));
        known.values().stream().filter(Agenda::isOpen).map(this::open).forEach(due::add);
        due.sort(ORDER);
        return due;
    }

    /** The next time something can become due; three days from now if nothing will before. */
    public Instant next(Instant now, Collection<LocalDate> days) {
        Instant end = now.plus(Duration.ofDays(LOOKED_AHEAD_DAYS));
        List<Due> ahead = between(now, end, days);
        return ahead.isEmpty() ? end : ahead.get(0).at();
    }

    /**
     * Whoever never posted has missed nothing but what may still go out; the others, what came after their last post.
     * A day by hand may lie ahead of today.
     */
    private Instant from(Instant now, Collection<PostSlot> known) {
        Instant fresh = now.minus(notAfter);
        Instant last = known.stream()
                .flatMap(record -> timetable.on(Slot.of(record).anniversary()).stream())
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(fresh);
        Instant from = last.isBefore(fresh) ? last.minusMillis(1) : fresh.minusMillis(1);
        Instant bound = now.minus(LOOKED_BACK);
        return from.isBefore(bound) ? bound : from;
    }

    /** What falls due behind {@code from} and not behind {@code to}, in order. */
    private List<Due> between(Instant from, Instant to, Collection<LocalDate> days) {
        int firstYear = from.atZone(timetable.zone()).getYear();
        int lastYear = to.atZone(timetable.zone()).getYear();
        List<Due> found = new ArrayList<>();
        for (LocalDate day : days) {
            for (int year = Math.max(firstYear, day.getYear() + 1); year <= lastYear; year++) {
                Slot slot = new Slot(channel, day, campaign, year);
                timetable
                        .on(slot.anniversary())
                        .filter(at -> at.isAfter(from) && !at.isAfter(to))
                        .ifPresent(at -> found.add(due(slot, at)));
            }
        }
        found.sort(ORDER);
        return found;
    }

    private List<Due> judged(List<Due> missed) {
        int left = Math.max(0, missed.size() - catchUp.most());
        List<Due> judged = new ArrayList<>();
        for (int i = 0; i < missed.size(); i++) {
            Due each = missed.get(i);
            judged.add(new Due(each.slot(), each.at(), each.latest(), i < left));
        }
        return judged;
    }

    private static boolean isOpen(PostSlot record) {
        return record.getState() == PostState.PLANNED || record.getState() == PostState.SENDING;
    }

    private Due open(PostSlot record) {
        Slot slot = Slot.of(record);
        return due(slot, timetable.on(slot.anniversary()).orElse(record.getUpdatedAt()));
    }

    private Due due(Slot slot, Instant at) {
        return new Due(slot, at, at.plus(notAfter), false);
    }
}
