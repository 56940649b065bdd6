package dev.daybook.consumer.post.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.consumer.post.channel.PostPicture;
import dev.daybook.consumer.post.channel.Trouble;
import dev.daybook.consumer.post.http.Answer;
import dev.daybook.consumer.post.http.Multipart;
import dev.daybook.consumer.post.http.Service;
import dev.daybook.consumer.post.text.Graphemes;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Mastodon's REST interface, as far as posting needs it.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/statuses/">statuses</a>,
 *     <a href="https://docs.joinmastodon.org/methods/media/">media</a>
 */
final class MastodonApi {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int LOOKS = 30;
    private static final int OK = 200;

    private final MastodonSettings settings;
    private final Service service;
    private final Consumer<Duration> pause;

    MastodonApi(MastodonSettings settings, Service service, Consumer<Duration> pause) {
        this.settings = settings;
        this.service = service;
        this.pause = pause;
    }

    InstanceLimits limits() throws Trouble {
        HttpRequest asked = Service.request(at("api/v2/instance")).build();
        return InstanceLimits.of(service.json(asked.uri(), service.ask(asked)));
    }

    /** The account the token is of. */
    JsonNode account() throws Trouble {
        return get("api/v1/accounts/verify_credentials");
    }

    JsonNode get(String path) throws Trouble {
        HttpRequest asked = request(path).build();
        return service.json(asked.uri(), service.ask(asked));
    }

    /** Makes a status; with the same key within an hour, gives the one made before. */
    JsonNode post(String key, JsonNode status) throws Trouble {
        HttpRequest posted = request("api/v1/statuses")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(Service.body(status))
                .build();
        return service.json(posted.uri(), service.ask(posted));
    }

    /** Uploads a picture, waits until it is processed, and gives its id. */
    String upload(PostPicture picture, String boundary, int altGraphemes) throws Trouble {
        HttpRequest sent = new Multipart(boundary)
                .text("description", "text/plain; charset=utf-8", Graphemes.shortened(picture.altText(), altGraphemes))
                .file("file", "map.png", "image/png", picture.png())
                .post(request("api/v2/media"))
                .build();
        Answer answer = service.ask(sent);
        String id = service.json(sent.uri(), answer).path("id").asText();
        for (int look = 0; answer.status() != OK && look < LOOKS; look++) {
            pause.accept(LOOK_EVERY);
            HttpRequest asked = request("api/v1/media/" + id).build();
            answer = service.ask(asked);
        }
        if (answer.status() != OK) {
            throw Trouble.later(settings.instance().getHost() + " has not processed the picture in time", LOOK_EVERY);
        }
        return id;
    }

    private HttpRequest.Builder request(String path) {
        return Service.request(at(path))
                .header("Authorization", "Bearer " + settings.token().reveal());
    }

    private URI at(String path) {
        return settings.instance().resolve(path);
    }
}
