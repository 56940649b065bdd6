package dev.daybook.consumer.post.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Secret;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.text.PostWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;

/**
 * A Slack channel by a bot, which gives each message an id.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage/">chat.postMessage</a>
 */
public final class SlackChannel extends UnaskedChannel {

    /** Errors behind which a message may have been posted all the same. */
    private static final Set<String> UNCLEAR =
            Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");

    private static final Set<String> LATER = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

    private final URI server;
    private final Secret token;
    private final String conversation;
    private final Service service;

    /**
     * @param name         the channel's name
     * @param server       Slack's address, with a slash at its end
     * @param token        bot token with the scope chat:write
     * @param conversation id of the Slack channel
     * @param writer       writes what posts say
     * @param service      carries the requests
     */
    public SlackChannel(
            String name, URI server, Secret token, String conversation, PostWriter writer, Service service) {
        super(name, writer, SlackText.DIALECT);
        this.server = server;
        this.token = token;
        this.conversation = conversation;
        this.service = service;
    }

    @Override
    boolean takes(PostPicture picture) {
        return false;
    }

    @Override
    Receipt send(Message message) throws Trouble {
        HttpRequest asked = Service.request(server.resolve("api/chat.postMessage"))
                .header("Authorization", "Bearer " + token.reveal())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(Service.body(Service.object()
                        .put("channel", conversation)
                        .put("text", message.parts().get(0).text())
                        .put("mrkdwn", false)
                        .put("unfurl_links", false)
                        .put("unfurl_media", false)))
                .build();
        JsonNode answer = service.json(asked.uri(), service.ask(asked));
        if (answer.path("ok").asBoolean()) {
            return new Receipt(answer.path("ts").asText(), null);
        }
        throw trouble(answer.path("error").asText());
    }

    /** Slack refuses with status 200. */
    private Trouble trouble(String error) {
        String reason = service.scrubbed("Slack refused: " + error);
        if (UNCLEAR.contains(error)) {
            return Trouble.unclear(reason);
        }
        return LATER.contains(error) ? Trouble.later(reason, Duration.ofMinutes(1)) : Trouble.refused(reason);
    }
}
