package dev.daybook.consumer.post.chat;

import dev.daybook.consumer.post.text.PlainDialect;

/**
 * Slack's three signs escaped, at most 4,000 characters.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text/">Slack, formatting text</a>
 */
final class SlackText {

    private static final int MOST_CHARACTERS = 4_000;

    static final PlainDialect DIALECT = new PlainDialect(MOST_CHARACTERS, SlackText::escaped);

    private SlackText() {}

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
