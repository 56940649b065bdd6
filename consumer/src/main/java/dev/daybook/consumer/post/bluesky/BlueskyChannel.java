package dev.daybook.consumer.post.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account on Bluesky. */
public final class BlueskyChannel extends AskedChannel {

    /** What the lexicon lets a picture have. */
    private static final int MOST_IMAGE_BYTES = 1_000_000;

    private static final int MOST_ALT_GRAPHEMES = 1_000;
    private static final String HARM_LABEL = "graphic-media";
    private static final BlueskyDialect DIALECT = new BlueskyDialect();

    private final BlueskySettings settings;
    private final Service service;
    private final Repository repository;

    /**
     * @param name     the channel's name
     * @param settings the account
     * @param writer   writes what posts say
     * @param service  the account's server
     */
    public BlueskyChannel(String name, BlueskySettings settings, PostWriter writer, Service service) {
        super(name, writer);
        this.settings = settings;
        this.service = service;
        this.repository = new Repository(new Session(settings, service), service);
    }

    @Override
    public Message render(DayPost post) {
        PostContent content = writer().write(post.digest());
        return new Message(
                post,
                Message.parts(content.withWarningInText(), DIALECT, settings.maxParts()),
                content.warning().map(said -> HARM_LABEL),
                settings.language(),
                post.picture().filter(picture -> picture.png().length <= MOST_IMAGE_BYTES));
    }

    @Override
    public Ready prepare(Slot slot, Message message) throws Trouble {
        try {
            JsonNode blob = message.picture().isPresent()
                    ? repository.upload(message.picture().get().png())
                    : null;
            return (window, repeated) -> send(slot, message, blob, window, repeated);
        } catch (Trouble e) {
            throw e.harmless();
        }
    }

    private Receipt send(Slot slot, Message message, @Nullable JsonNode blob, SendWindow window, boolean repeated)
            throws Trouble {
        List<JsonNode> sent = new ArrayList<>(repeated ? there(slot, message) : List.of());
        for (int i = sent.size(); i < message.parts().size(); i++) {
            window.check(i);
            ObjectNode post = post(message, i, sent);
            if (i == 0 && blob != null && message.picture().isPresent()) {
                post.set("embed", image(blob, message.picture().get()));
            }
            try {
                sent.add(repository.put(RecordKey.of(slot, i), post));
            } catch (Trouble e) {
                throw e.behind(i);
            }
        }
        return receipt(sent.get(0));
    }

    private ObjectNode post(Message message, int part, List<JsonNode> before) {
        ObjectNode post = Service.object()
                .put("text", message.parts().get(part).text())
                .put(
                        "createdAt",
                        service.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString());
        post.putArray("langs").add(settings.language());
        ArrayNode facets = Facets.of(message.parts().get(part).pieces(), DIALECT);
        if (!facets.isEmpty()) {
            post.set("facets", facets);
        }
        message.warning()
                .ifPresent(label -> post.putObject("labels")
                        .put("$type", "com.atproto.label.defs#selfLabels")
                        .putArray("values")
                        .addObject()
                        .put("val", label));
        if (part > 0) {
            ObjectNode reply = post.putObject("reply");
            reply.set("root", reference(before.get(0)));
            reply.set("parent", reference(before.get(part - 1)));
        }
        return post;
    }

    private static ObjectNode reference(JsonNode post) {
        return Service.object()
                .put("uri", post.path("uri").asText())
                .put("cid", post.path("cid").asText());
    }

    private static ObjectNode image(JsonNode blob, PostPicture picture) {
        ObjectNode embed = Service.object().put("$type", "app.bsky.embed.images");
        ObjectNode image = embed.putArray("images")
                .addObject()
                .put("alt", Graphemes.shortened(picture.altText(), MOST_ALT_GRAPHEMES));
        image.set("image", blob);
        image.putObject("aspectRatio").put("width", picture.width()).put("height", picture.height());
        return embed;
    }

    @Override
    public Optional<Found> find(Slot slot, Message message, Instant begun) throws Trouble {
        List<JsonNode> there = there(slot, message);
        return there.isEmpty() ? Optional.empty() : Optional.of(new Found(there.size(), receipt(there.get(0))));
    }

    /** The parts that are there, in order. */
    private List<JsonNode> there(Slot slot, Message message) throws Trouble {
        List<JsonNode> there = new ArrayList<>();
        try {
            for (int i = 0; i < message.parts().size(); i++) {
                Optional<JsonNode> found = repository.get(RecordKey.of(slot, i));
                if (found.isEmpty()) {
                    return there;
                }
                there.add(found.get());
            }
            return there;
        } catch (Trouble e) {
            throw Trouble.unclear("asking what is there: " + e.reason());
        }
    }

    /** {@code at://did/collection/key} is read at bsky.app. */
    private static Receipt receipt(JsonNode post) {
        String uri = post.path("uri").asText();
        String[] parts = uri.split("/", -1);
        return parts.length == 5
                ? new Receipt(uri, "https://bsky.app/profile/" + parts[2] + "/post/" + parts[4])
                : new Receipt(uri, null);
    }
}
