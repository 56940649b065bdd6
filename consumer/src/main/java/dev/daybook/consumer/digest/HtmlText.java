package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.CleanText;

/** A page of HTML on its way: every text that goes in is escaped. */
final class HtmlText {

    private final StringBuilder html = new StringBuilder(8192);

    /** Adds markup of our own, as it stands. */
    HtmlText markup(String markup) {
        html.append(markup);
        return this;
    }

    /** Adds an element with {@code text} in it. */
    HtmlText element(String name, String text) {
        return markup("<" + name + ">").text(text).markup("</" + name + ">");
    }

    /** Adds text. */
    HtmlText text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** Adds a link, or its text alone if the address is none of the web. */
    HtmlText link(String address, String text) {
        if (!address.matches("https?://[^\\s\"<>]+")) {
            return text(text);
        }
        return markup("<a rel=\"noreferrer\" href=\"" + escaped(address) + "\">")
                .text(text)
                .markup("</a>");
    }

    private static String escaped(String text) {
        return CleanText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
