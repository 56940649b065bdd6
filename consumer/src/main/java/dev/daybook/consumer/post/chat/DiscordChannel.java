package dev.daybook.consumer.post.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Multipart;
import dev.daybook.consumer.post.http.Secret;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.text.Graphemes;
import dev.daybook.consumer.post.text.PlainDialect;
import dev.daybook.consumer.post.text.PostWriter;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A Discord channel by a webhook.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook#execute-webhook">Execute webhook</a>
 */
public final class DiscordChannel extends UnaskedChannel {

    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_FILE_BYTES = 8 << 20;
    private static final int MOST_ALT_GRAPHEMES = 500;

    /** Flag that keeps addresses in the text from growing into cards. */
    private static final int SUPPRESS_EMBEDS = 1 << 2;

    private final Secret address;
    private final Service service;

    /**
     * @param name    the channel's name
     * @param address the webhook's address, which is its only key
     * @param writer  writes what posts say
     * @param service carries the requests
     */
    public DiscordChannel(String name, Secret address, PostWriter writer, Service service) {
        super(name, writer, new PlainDialect(MOST_CHARACTERS, DiscordChannel::escaped));
        this.address = address;
        this.service = service;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_~`|>#\\[\\]])", "\\\\$1");
    }

    @Override
    boolean takes(PostPicture picture) {
        return picture.png().length <= MOST_FILE_BYTES;
    }

    @Override
    Receipt send(Message message) throws Trouble {
        HttpRequest asked = post(message);
        JsonNode made = service.json(asked.uri(), service.ask(asked));
        return new Receipt(made.path("id").asText(null), null);
    }

    /** Asks for the message's id; a webhook into a thread has a query already. */
    private static URI waiting(String webhook) {
        return URI.create(webhook + (webhook.contains("?") ? "&" : "?") + "wait=true");
    }

    private HttpRequest post(Message message) {
        HttpRequest.Builder request = Service.request(waiting(address.reveal()));
        ObjectNode payload =
                Service.object().put("content", message.parts().get(0).text()).put("flags", SUPPRESS_EMBEDS);
        payload.putObject("allowed_mentions").putArray("parse");
        if (message.picture().isEmpty()) {
            return request.header("Content-Type", "application/json")
                    .POST(Service.body(payload))
                    .build();
        }
        PostPicture picture = message.picture().get();
        payload.putArray("attachments")
                .addObject()
                .put("id", 0)
                .put("description", Graphemes.shortened(picture.altText(), MOST_ALT_GRAPHEMES));
        return new Multipart(message.hash())
                .text("payload_json", "application/json", payload.toString())
                .file("files[0]", "map.png", "image/png", picture.png())
                .post(request)
                .build();
    }
}
