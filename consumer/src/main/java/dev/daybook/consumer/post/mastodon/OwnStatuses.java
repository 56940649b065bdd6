package dev.daybook.consumer.post.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.consumer.post.channel.Trouble;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The account's statuses of late, in which a post of unknown outcome is looked for. */
final class OwnStatuses {

    private static final int PAGE = 40;
    private static final int MOST_PAGES = 25;

    /** Clocks differ, and earlier sendings of the same post are looked for too. */
    private static final Duration BACK = Duration.ofDays(3);

    private final List<JsonNode> statuses;

    private OwnStatuses(List<JsonNode> statuses) {
        this.statuses = statuses;
    }

    /** Reads those made since three days before {@code begun}. */
    static OwnStatuses read(MastodonApi api, Instant begun) throws Trouble {
        String id = api.account().path("id").asText();
        Instant since = begun.minus(BACK);
        List<JsonNode> found = new ArrayList<>();
        String below = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode read = api.get("api/v1/accounts/" + id + "/statuses?exclude_reblogs=true&limit=" + PAGE + below);
            read.forEach(found::add);
            if (read.isEmpty() || isBefore(read.get(read.size() - 1), since)) {
                return new OwnStatuses(found);
            }
            below = "&max_id=" + read.get(read.size() - 1).path("id").asText();
        }
        throw Trouble.unclear("more than " + PAGE * MOST_PAGES + " statuses in three days: cannot look through them");
    }

    private static boolean isBefore(JsonNode status, Instant since) {
        try {
            return Instant.parse(status.path("created_at").asText()).isBefore(since);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The oldest that begins with {@code opening}, both without regard to blanks. */
    Optional<JsonNode> beginningWith(String opening) {
        String wanted = HtmlText.squeezed(opening);
        return last(statuses.stream()
                .filter(status -> status.path("in_reply_to_id").isNull())
                .filter(status -> HtmlText.of(status.path("content").asText()).startsWith(wanted))
                .toList());
    }

    /** The oldest that answers {@code status}. */
    Optional<JsonNode> answering(JsonNode status) {
        String id = status.path("id").asText();
        return last(statuses.stream()
                .filter(each -> each.path("in_reply_to_id").asText().equals(id))
                .toList());
    }

    private static Optional<JsonNode> last(List<JsonNode> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
