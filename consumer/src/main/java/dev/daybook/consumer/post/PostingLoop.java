package dev.daybook.consumer.post;

import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.post.schedule.Agenda;
import dev.daybook.consumer.post.schedule.Agenda.Due;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Attends to all posts of one channel as they fall due.
 *
 * <p>It keeps nothing but when to look at a slot again: what is due follows from the clock and the ledger each time.
 * Posts that are begun follow each other a minute apart.
 */
public final class PostingLoop {

    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final Agenda agenda;
    private final Poster poster;
    private final PostLedger ledger;
    private final List<LocalDate> days;
    private final Function<LocalDate, Optional<DayPost>> posts;
    private final Clock clock;
    private final Map<String, Instant> again = new HashMap<>();

    /**
     * @param agenda when posts are due
     * @param poster brings them further
     * @param ledger what is known of them; the poster's
     * @param days   campaign days that are posted about
     * @param posts  what there is to post about a day
     * @param clock  the wall clock
     */
    public PostingLoop(
            Agenda agenda,
            Poster poster,
            PostLedger ledger,
            List<LocalDate> days,
            Function<LocalDate, Optional<DayPost>> posts,
            Clock clock) {
        this.agenda = agenda;
        this.poster = poster;
        this.ledger = ledger;
        this.days = List.copyOf(days);
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * Does what is due.
     *
     * @return when to come again, a minute from now at the latest: clocks jump, and machines sleep
     * @throws DaybookException.Unavailable if the ledger cannot be used
     */
    public Instant tick() {
        Instant now = clock.instant();
        Instant wake = earlier(now.plus(LONGEST_SLEEP), agenda.next(now, days));
        Map<String, PostSlot> known = ledger.read();
        boolean begun = false;
        for (Due due : agenda.due(now, days, known)) {
            String slot = due.slot().id();
            boolean fresh = !known.containsKey(slot);
            if (due.left()) {
                poster.leaveOut(due.slot(), "missed, and not to be made good");
            } else if (isToBeLookedAt(slot, now) && !(fresh && begun)) {
                begun |= fresh;
                attend(due);
            }
            Instant next = again.get(slot);
            wake = next == null ? wake : earlier(wake, next);
        }
        return wake;
    }

    /** A clock that was set back does not put off what was to be looked at soon. */
    private boolean isToBeLookedAt(String slot, Instant now) {
        Instant next = again.get(slot);
        return next == null || !next.isAfter(now) || next.isAfter(now.plus(Duration.ofDays(2)));
    }

    private void attend(Due due) {
        String slot = due.slot().id();
        Optional<DayPost> post = posts.apply(due.slot().day());
        Optional<Instant> next = post.flatMap(found -> poster.attend(due.slot(), found, due.latest()));
        if (next.isPresent()) {
            again.put(slot, next.get());
        } else {
            again.remove(slot);
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
