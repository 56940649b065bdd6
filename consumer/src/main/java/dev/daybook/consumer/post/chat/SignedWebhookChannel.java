package dev.daybook.consumer.post.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.post.channel.AskedChannel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.text.PlainDialect;
import dev.daybook.consumer.post.text.PostContent;
import dev.daybook.consumer.post.text.PostWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Any receiver of Standard Webhooks. Its answer to the question whether a post is there is to take the same id once: a
 * sending of unknown outcome is repeated.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks">Standard Webhooks</a>
 */
public final class SignedWebhookChannel extends AskedChannel {

    private static final String TYPE = "daybook.post";

    private final URI address;
    private final Signature signature;
    private final Service service;

    /**
     * @param name      the channel's name
     * @param address   where it is received
     * @param signature signs it
     * @param writer    writes what posts say
     * @param service   carries the requests
     */
    public SignedWebhookChannel(String name, URI address, Signature signature, PostWriter writer, Service service) {
        super(name, writer);
        this.address = address;
        this.signature = signature;
        this.service = service;
    }

    @Override
    public Message render(DayPost post) {
        PostContent content = writer().write(post.digest());
        return new Message(
                post, Message.parts(content, PlainDialect.UNLIMITED, 1), content.warning(), "en", post.picture());
    }

    @Override
    public Ready prepare(Slot slot, Message message) {
        return (window, repeated) -> {
            window.check(0);
            return send(slot, message);
        };
    }

    private Receipt send(Slot slot, Message message) throws Trouble {
        Instant now = service.clock().instant();
        String body = body(slot, message, now).toString();
        String seconds = Long.toString(now.getEpochSecond());
        service.ask(Service.request(address)
                .header("Content-Type", "application/json")
                .header("webhook-id", slot.id())
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signature.of(slot.id(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return new Receipt(slot.id(), null);
    }

    private static ObjectNode body(Slot slot, Message message, Instant now) {
        ObjectNode body = Service.object().put("type", TYPE).put("timestamp", now.toString());
        ObjectNode data = body.putObject("data")
                .put("slot", slot.id())
                .put("campaign", slot.campaign())
                .put("date", slot.day().toString())
                .put("yearPosted", slot.yearPosted())
                .put("headline", message.post().digest().getHeadline())
                .put("text", message.parts().get(0).text())
                .put("language", message.language());
        message.warning().ifPresent(warning -> data.put("contentWarning", warning));
        message.picture()
                .ifPresent(picture -> data.putObject("picture")
                        .put("mediaType", "image/png")
                        .put("altText", picture.altText())
                        .put("base64", Base64.getEncoder().encodeToString(picture.png())));
        return body;
    }

    /** Sends it again: whoever has it already says so by taking it without effect. */
    @Override
    public Optional<Found> find(Slot slot, Message message, Instant begun) throws Trouble {
        return Optional.of(new Found(1, send(slot, message)));
    }
}
