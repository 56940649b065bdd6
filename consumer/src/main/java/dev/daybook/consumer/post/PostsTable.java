package dev.daybook.consumer.post;

import dev.daybook.consumer.text.CleanText;
import dev.daybook.consumer.text.Line;
import dev.daybook.consumer.text.Page;
import dev.daybook.consumer.text.SafeJson;
import dev.daybook.consumer.text.Table;
import dev.daybook.consumer.text.Table.Column;
import dev.daybook.consumer.text.Table.Kind;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.PostSlot;
import dev.daybook.schema.PostState;
import dev.daybook.schema.serde.JsonView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ledger, one post a row or one JSON object a line. */
public final class PostsTable {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<Column> COLUMNS = List.of(
            new Column("slot", Kind.WORDS),
            new Column("state", Kind.NAME),
            new Column("when", Kind.NAME),
            new Column("where or why", Kind.WORDS));

    private PostsTable() {}

    /** A table for a terminal, and how to settle what is in doubt; a sentence if there is no post. */
    public static String text(Collection<PostSlot> posts, TerminalStyle style) {
        Page page = new Page(style);
        if (posts.isEmpty()) {
            return page.paragraph(Line.of("No posts.")).print();
        }
        Table table = new Table(COLUMNS);
        posts.forEach(post -> table.row(List.of(
                Line.of(post.getSlot()),
                Line.of(state(post)),
                Line.of(when(post.getUpdatedAt())),
                Line.of(CleanText.of(outcome(post))))));
        boolean doubts = posts.stream().anyMatch(post -> post.getState() == PostState.UNCERTAIN);
        return page.table(0, table).print()
                + (doubts
                        ? new Page(style)
                                .paragraph(Line.of("Look whether a post in doubt is there; if it is not:"
                                        + " daybook posts --resend SLOT"))
                                .print()
                        : "");
    }

    /** The posts as JSON Lines; empty if there is none. */
    public static String json(Collection<PostSlot> posts) {
        return posts.stream()
                .map(post -> SafeJson.of(JsonView.text(post)) + "\n")
                .collect(Collectors.joining());
    }

    /** One post in a line: its slot, its state, where it is or why it is not. */
    public static String line(PostSlot post) {
        String outcome = CleanText.of(outcome(post));
        return post.getSlot() + ": " + state(post) + (outcome.isEmpty() ? "" : ", " + outcome);
    }

    private static String state(PostSlot post) {
        return post.getState().name().toLowerCase(Locale.ROOT);
    }

    private static String when(Instant instant) {
        return WHEN.format(instant.truncatedTo(ChronoUnit.MINUTES));
    }

    private static String outcome(PostSlot post) {
        if (post.getReason() != null) {
            return post.getReason();
        }
        return post.getUrl() != null ? post.getUrl() : post.getRemoteId() != null ? post.getRemoteId() : "";
    }
}
