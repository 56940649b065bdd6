package dev.daybook.app.cli;

import dev.daybook.app.Naps;
import dev.daybook.app.PostDesk;
import dev.daybook.app.Surroundings;
import dev.daybook.consumer.post.Poster;
import dev.daybook.consumer.post.PostsTable;
import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends a post now, waits for its outcome and says it. */
final class PostByHand {

    /** Long enough to ask once what became of a sending of unknown outcome. */
    private static final Duration TRIED_FOR = Duration.ofMinutes(15);

    private final PostDesk desk;
    private final Surroundings surroundings;
    private final PrintWriter err;

    PostByHand(PostDesk desk, Surroundings surroundings, PrintWriter err) {
        this.desk = desk;
        this.surroundings = surroundings;
        this.err = err;
    }

    /** Whether the post is there in the end. */
    boolean send(Channel channel, Slot slot, DayPost post) {
        try (PostLedger ledger = desk.ledger(channel.name())) {
            return send(channel, ledger, slot, post);
        }
    }

    /** The same with a ledger that was taken already. */
    boolean send(Channel channel, PostLedger ledger, Slot slot, DayPost post) {
        Clock clock = surroundings.clock();
        Naps naps = new Naps(surroundings.ending());
        Poster poster = new Poster(channel, ledger, clock);
        Instant latest = clock.instant().plus(TRIED_FOR);
        Optional<Instant> again = poster.attend(slot, post, latest);
        while (again.isPresent() && !clock.instant().isAfter(latest)) {
            surroundings.ending().check();
            err.printf("daybook: %s, next look at %s%n", line(ledger, slot), again.get());
            err.flush();
            naps.sleep(Duration.between(clock.instant(), again.get()));
            again = poster.attend(slot, post, latest);
        }
        PostSlot outcome = ledger.read().get(slot.id());
        err.println("daybook: " + line(ledger, slot));
        err.flush();
        return outcome != null && outcome.getState() == PostState.SENT;
    }

    private static String line(PostLedger ledger, Slot slot) {
        PostSlot record = ledger.read().get(slot.id());
        return record == null ? slot.id() : PostsTable.line(record);
    }
}
