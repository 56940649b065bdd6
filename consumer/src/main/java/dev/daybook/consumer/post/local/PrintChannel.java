package dev.daybook.consumer.post.local;

import dev.daybook.consumer.post.channel.Channel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.SendWindow;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.text.PlainDialect;
import dev.daybook.consumer.post.text.PostContent;
import dev.daybook.consumer.post.text.PostWriter;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;

/** Posts printed, each with an empty line behind it. */
public final class PrintChannel implements Channel {

    private final String name;
    private final PostWriter writer;
    private final PrintWriter out;

    /**
     * @param name   the channel's name
     * @param writer writes what posts say
     * @param out    where they are printed
     */
    public PrintChannel(String name, PostWriter writer, PrintWriter out) {
        this.name = name;
        this.writer = writer;
        this.out = out;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean canBeAsked() {
        return false;
    }

    @Override
    public Message render(DayPost post) {
        PostContent content = writer.write(post.digest()).withWarningInText();
        return new Message(
                post, Message.parts(content, PlainDialect.UNLIMITED, 1), Optional.empty(), "en", Optional.empty());
    }

    @Override
    public Ready prepare(Slot slot, Message message) {
        return (window, repeated) -> print(message, window);
    }

    private Receipt print(Message message, SendWindow window) throws Trouble {
        window.check(0);
        message.parts().forEach(part -> out.println(part.text() + "\n"));
        if (out.checkError()) {
            throw Trouble.unclear("the output cannot be written to");
        }
        return new Receipt(null, null);
    }

    @Override
    public Optional<Found> find(Slot slot, Message message, Instant begun) throws Trouble {
        throw Trouble.unclear("what was printed cannot be asked");
    }
}
