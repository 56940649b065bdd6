package dev.daybook.consumer.post.chat;

import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.text.Dialect;
import dev.daybook.consumer.post.text.PostWriter;
import java.time.Instant;
import java.util.Optional;

/** A chat: a post is one message, of which nobody can say afterwards whether it arrived. */
abstract class UnaskedChannel implements Channel {

    private final String name;
    private final PostWriter writer;
    private final Dialect dialect;

    UnaskedChannel(String name, PostWriter writer, Dialect dialect) {
        this.name = name;
        this.writer = writer;
        this.dialect = dialect;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean canBeAsked() {
        return false;
    }

    @Override
    public final Message render(DayPost post) {
        return new Message(
                post,
                Message.parts(writer.write(post.digest()).withWarningInText(), dialect, 1),
                Optional.empty(),
                "en",
                post.picture().filter(this::takes));
    }

    /** Whether the service takes such a picture. */
    abstract boolean takes(PostPicture picture);

    @Override
    public final Ready prepare(Slot slot, Message message) {
        return (window, repeated) -> {
            window.check(0);
            return send(message);
        };
    }

    abstract Receipt send(Message message) throws Trouble;

    @Override
    public final Optional<Found> find(Slot slot, Message message, Instant begun) throws Trouble {
        throw Trouble.unclear(name + " cannot be asked what it has");
    }
}
