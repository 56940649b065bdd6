package dev.daybook.consumer.post;

import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.Channel.Found;
import dev.daybook.consumer.post.channel.Channel.Ready;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.SendWindow;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.ledger.NextStep;
import dev.daybook.consumer.post.ledger.PostLedger;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.ledger.TakenOver;
import dev.daybook.error.DaybookException;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings posts of one channel further, one step at a time, and keeps the ledger true. */
public final class Poster {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(5);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(30);
    private static final int MOST_DOUBLINGS = 5;
    private static final int MOST_TAKES = 10;

    private final Channel channel;
    private final PostLedger ledger;
    private final Clock clock;
    private final Consumer<PostState> observer;
    private final Map<String, Integer> failures = new HashMap<>();

    /**
     * @param channel where posts go
     * @param ledger  what is known of them; taken already
     * @param clock   the wall clock
     */
    public Poster(Channel channel, PostLedger ledger, Clock clock) {
        this(channel, ledger, clock, state -> {});
    }

    /**
     * The same, watched.
     *
     * @param observer told of each state that is written to the ledger
     */
    public Poster(Channel channel, PostLedger ledger, Clock clock, Consumer<PostState> observer) {
        this.channel = channel;
        this.ledger = ledger;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * Does what is next for a slot.
     *
     * @param post   what there is to post
     * @param latest it may not go out later
     * @return when to look at it again; empty if it is settled
     * @throws DaybookException.Unavailable if the ledger cannot be used
     */
    public Optional<Instant> attend(Slot slot, DayPost post, Instant latest) {
        try {
            PostSlot known = ledger.read().get(slot.id());
            NextStep step = NextStep.of(known, channel.canBeAsked(), clock.instant(), latest);
            if (step instanceof NextStep.Send) {
                return send(known == null ? begun(slot) : known, post);
            }
            if (step instanceof NextStep.Ask && known != null) {
                return ask(known, post);
            }
            if (step instanceof NextStep.Close close) {
                put(record(known == null ? slot.planned(clock.instant()) : known, close.state())
                        .setReason(close.reason())
                        .build());
            }
            return step instanceof NextStep.Wait wait ? Optional.of(wait.until()) : Optional.empty();
        } catch (TakenOver e) {
            ledger.take();
            return Optional.of(clock.instant());
        }
    }

    /**
     * Records that a slot is left out.
     *
     * @throws DaybookException.Unavailable if the ledger cannot be used
     */
    public void leaveOut(Slot slot, String reason) {
        try {
            if (!ledger.read().containsKey(slot.id())) {
                put(record(slot.planned(clock.instant()), PostState.SKIPPED)
                        .setReason(reason)
                        .build());
            }
        } catch (TakenOver e) {
            ledger.take();
        }
    }

    private PostSlot begun(Slot slot) throws TakenOver {
        PostSlot planned = slot.planned(clock.instant());
        put(planned);
        return planned;
    }

    private Optional<Instant> send(PostSlot known, DayPost post) throws TakenOver {
        Message message;
        Ready ready;
        try {
            message = channel.render(post);
            ready = channel.prepare(Slot.of(known), message);
        } catch (Trouble e) {
            // What was begun stays begun: a part of it may be there.
            return known.getState() == PostState.SENDING
                    ? Optional.of(clock.instant().plus(longer(e.after(), ASK_AGAIN)))
                    : failed(known, e.harmless());
        }
        PostSlot sending = record(known, PostState.SENDING)
                .setAttempts(known.getAttempts() + 1)
                .setContentHash(message.hash())
                .setReason(null)
                .build();
        put(sending);
        SendWindow window = new SendWindow(clock, sending.getUpdatedAt(), NextStep.SENDING_WITHIN);
        Receipt receipt;
        try {
            receipt = ready.send(window, known.getAttempts() > 0);
        } catch (Trouble e) {
            return failed(sending, e);
        }
        return sent(sending, receipt);
    }

    private Optional<Instant> ask(PostSlot known, DayPost post) throws TakenOver {
        Slot slot = Slot.of(known);
        Optional<Found> found;
        Message message;
        try {
            message = channel.render(post);
            found = channel.find(slot, message, known.getUpdatedAt());
        } catch (Trouble e) {
            return Optional.of(clock.instant().plus(longer(e.after(), ASK_AGAIN)));
        }
        if (found.isPresent()) {
            return found.get().parts() < message.parts().size()
                    ? send(known, post)
                    : sent(known, found.get().receipt());
        }
        String reason = known.getReason() == null ? "ended while sending" : known.getReason();
        put(record(known, PostState.PLANNED).setReason(reason).build());
        return Optional.of(clock.instant());
    }

    /** That a post is there is recorded whoever has taken the ledger meanwhile. */
    private Optional<Instant> sent(PostSlot known, Receipt receipt) {
        failures.remove(known.getSlot());
        for (int i = 0; i < MOST_TAKES; i++) {
            try {
                put(record(known, PostState.SENT)
                        .setRemoteId(receipt.remoteId())
                        .setUrl(receipt.url())
                        .setReason(null)
                        .build());
                return Optional.empty();
            } catch (TakenOver e) {
                ledger.take();
                PostSlot now = ledger.read().get(known.getSlot());
                if (now != null && now.getState() == PostState.SENT) {
                    return Optional.empty();
                }
            }
        }
        throw new DaybookException.Unavailable(
                "the ledger of channel %s is taken again and again: how many schedulers run?"
                        .formatted(channel.name()));
    }

    private Optional<Instant> failed(PostSlot known, Trouble trouble) throws TakenOver {
        switch (trouble.kind()) {
            case LATER -> write(known, PostState.PLANNED, trouble.reason());
            case REFUSED -> write(known, PostState.FAILED, trouble.reason());
            case UNCLEAR -> {
                boolean askable = channel.canBeAsked();
                write(known, askable ? PostState.SENDING : PostState.UNCERTAIN, trouble.reason());
                return askable
                        ? Optional.of(clock.instant().plus(longer(trouble.after(), NextStep.SETTLED_AFTER)))
                        : Optional.empty();
            }
        }
        return trouble.kind() == Trouble.Kind.REFUSED
                ? Optional.empty()
                : Optional.of(clock.instant().plus(longer(trouble.after(), patience(known.getSlot()))));
    }

    private Duration patience(String slot) {
        int times = failures.merge(slot, 1, Integer::sum);
        Duration patience = Duration.ofMinutes(1L << Math.min(times - 1, MOST_DOUBLINGS));
        return patience.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : patience;
    }

    private void write(PostSlot known, PostState state, @Nullable String reason) throws TakenOver {
        put(record(known, state).setReason(reason).build());
    }

    private void put(PostSlot record) throws TakenOver {
        ledger.write(record);
        observer.accept(record.getState());
    }

    private PostSlot.Builder record(PostSlot known, PostState state) {
        return PostSlot.newBuilder(known).setState(state).setUpdatedAt(clock.instant());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
