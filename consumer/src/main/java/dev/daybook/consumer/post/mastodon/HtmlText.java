package dev.daybook.consumer.post.mastodon;

/** The words of a status, which instances give as HTML. */
final class HtmlText {

    private HtmlText() {}

    /** The text of {@code html} without tags and blanks. */
    static String of(String html) {
        return squeezed(html.replaceAll("<[^>]{0,2000}>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&"));
    }

    /** {@code text} without blanks: paragraphs of a status come back as tags. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}
