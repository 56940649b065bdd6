package dev.daybook.consumer.post.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.consumer.post.channel.AskedChannel;
import dev.daybook.consumer.post.channel.DayPost;
import dev.daybook.consumer.post.channel.Message;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Receipt;
import dev.daybook.consumer.post.channel.SendWindow;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.ledger.Slot;
import dev.daybook.consumer.post.text.Graphemes;
import dev.daybook.consumer.post.text.PostContent;
import dev.daybook.consumer.post.text.PostWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An account on a Mastodon instance. */
public final class MastodonChannel extends AskedChannel {

    private final MastodonSettings settings;
    private final Service service;
    private final MastodonApi api;

    /**
     * @param name     the channel's name
     * @param settings the account
     * @param writer   writes what posts say
     * @param service  the instance
     * @param pause    waits while the instance processes a picture
     */
    public MastodonChannel(
            String name, MastodonSettings settings, PostWriter writer, Service service, Consumer<Duration> pause) {
        super(name, writer);
        this.settings = settings;
        this.service = service;
        this.api = new MastodonApi(settings, service, pause);
    }

    @Override
    public Message render(DayPost post) throws Trouble {
        InstanceLimits limits;
        try {
            limits = api.limits();
        } catch (Trouble e) {
            throw e.harmless();
        }
        PostContent content = writer().write(post.digest());
        int left = limits.characters() - content.warning().map(Graphemes::count).orElse(0);
        return new Message(
                post,
                Message.parts(content, new MastodonDialect(left, limits.perLink()), settings.maxParts()),
                content.warning(),
                settings.language(),
                post.picture().filter(picture -> picture.png().length <= limits.imageBytes()));
    }

    @Override
    public Ready prepare(Slot slot, Message message) throws Trouble {
        try {
            String media = null;
            if (message.picture().isPresent()) {
                PostPicture picture = message.picture().get();
                media = api.upload(picture, message.hash(), api.limits().altGraphemes());
            }
            String uploaded = media;
            return (window, repeated) -> send(slot, message, uploaded, window, repeated);
        } catch (Trouble e) {
            throw e.harmless();
        }
    }

    private Receipt send(Slot slot, Message message, @Nullable String media, SendWindow window, boolean repeated)
            throws Trouble {
        List<JsonNode> there = repeated ? there(message, window.begun()) : List.of();
        List<JsonNode> sent = new ArrayList<>(there);
        for (int i = there.size(); i < message.parts().size(); i++) {
            window.check(i);
            String before = i == 0 ? null : sent.get(i - 1).path("id").asText();
            try {
                sent.add(checked(api.post(key(slot, i), status(message, i, before, i == 0 ? media : null))));
            } catch (Trouble e) {
                throw e.behind(i);
            }
        }
        return receipt(sent.get(0));
    }

    /** Slashes of the slot are kept: a key may be any text. */
    private static String key(Slot slot, int part) {
        return slot.id() + "/" + (part + 1);
    }

    private ObjectNode status(Message message, int part, @Nullable String before, @Nullable String media) {
        ObjectNode status = Service.object()
                .put("status", message.parts().get(part).text())
                .put("visibility", settings.visibility())
                .put("language", settings.language());
        message.warning()
                .ifPresent(warning -> status.put("spoiler_text", warning).put("sensitive", true));
        if (before != null) {
            status.put("in_reply_to_id", before);
        }
        if (media != null) {
            status.putArray("media_ids").add(media);
        }
        return status;
    }

    private static JsonNode checked(JsonNode status) throws Trouble {
        if (status.path("id").asText().isEmpty()) {
            throw Trouble.unclear("the instance gave the status no id");
        }
        return status;
    }

    @Override
    public Optional<Found> find(Slot slot, Message message, Instant begun) throws Trouble {
        List<JsonNode> there = there(message, begun);
        return there.isEmpty() ? Optional.empty() : Optional.of(new Found(there.size(), receipt(there.get(0))));
    }

    /** The parts of the post that are there, in order. */
    private List<JsonNode> there(Message message, Instant begun) throws Trouble {
        try {
            OwnStatuses own = OwnStatuses.read(api, begun);
            List<JsonNode> there = new ArrayList<>();
            Optional<JsonNode> next = own.beginningWith(opening(message));
            while (next.isPresent() && there.size() < message.parts().size()) {
                there.add(next.get());
                next = own.answering(next.get());
            }
            return there;
        } catch (Trouble e) {
            throw Trouble.unclear(service.scrubbed("asking what is there: " + e.reason()));
        }
    }

    /** Day and headline: two campaigns of one account may have the day in common. */
    private static String opening(Message message) {
        String text = message.parts().get(0).text();
        int heading = text.indexOf("\n\n");
        int headline = heading < 0 ? -1 : text.indexOf("\n\n", heading + 2);
        return headline < 0 ? text : text.substring(0, headline);
    }

    private static Receipt receipt(JsonNode status) {
        String url = status.path("url").asText("");
        return new Receipt(status.path("id").asText(), url.isEmpty() ? null : url);
    }
}
