package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.CampaignDefinition;

/** The forms in which digests are printed. */
public enum OutputFormat {
    /** For people at a terminal. */
    TEXT,
    /** For pages and posts. */
    MARKDOWN,
    /** For programs: one JSON object a line. */
    JSON;

    /**
     * A renderer of this form.
     *
     * @param campaign names of belligerents and length of the span
     * @param style    the reader's terminal; heeded by {@link #TEXT} alone
     */
    public DigestRenderer renderer(CampaignDefinition campaign, TerminalStyle style) {
        return switch (this) {
            case TEXT -> new TextRenderer(campaign, style);
            case MARKDOWN -> new MarkdownRenderer(campaign);
            case JSON -> new JsonRenderer();
        };
    }
}
