package dev.daybook.consumer.post.chat;

import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Secret;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.text.PostWriter;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A Slack channel by an incoming webhook, which takes no pictures.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/">Incoming webhooks</a>
 */
public final class SlackWebhookChannel extends UnaskedChannel {

    private final Secret address;
    private final Service service;

    /**
     * @param name    the channel's name
     * @param address the webhook's address, which is its only key
     * @param writer  writes what posts say
     * @param service carries the requests
     */
    public SlackWebhookChannel(String name, Secret address, PostWriter writer, Service service) {
        super(name, writer, SlackText.DIALECT);
        this.address = address;
        this.service = service;
    }

    @Override
    boolean takes(PostPicture picture) {
        return false;
    }

    @Override
    Receipt send(Message message) throws Trouble {
        service.ask(Service.request(URI.create(address.reveal()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Service.object()
                        .put("text", message.parts().get(0).text())
                        .put("mrkdwn", false)
                        .put("unfurl_links", false)
                        .toString()))
                .build());
        return new Receipt(null, null);
    }
}
