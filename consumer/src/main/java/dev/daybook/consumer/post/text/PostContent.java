package dev.daybook.consumer.post.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a post says, in paragraphs.
 *
 * @param heading  the day, with weekday and year
 * @param headline one line
 * @param facts    the day's facts, the weightiest first; what finds no room is left out from the end
 * @param closing  sources and hashtags; never left out
 * @param warning  what readers are to be warned of, one line
 */
public record PostContent(
        String heading, String headline, List<List<Piece>> facts, List<List<Piece>> closing, Optional<String> warning) {

    /** Copies the lists. */
    public PostContent {
        facts = List.copyOf(facts);
        closing = List.copyOf(closing);
    }

    /** The same with the warning as a line of its own before all else, for services that have no field for it. */
    public PostContent withWarningInText() {
        return warning.map(said -> new PostContent(
                        "Content warning: " + said + "\n\n" + heading, headline, facts, closing, Optional.empty()))
                .orElse(this);
    }

    /** The paragraphs with all facts. */
    List<Paragraph> paragraphs(int factsKept, String headlineKept) {
        List<Paragraph> all = new ArrayList<>();
        all.add(Paragraph.spaced(heading));
        if (!headlineKept.isEmpty()) {
            all.add(Paragraph.spaced(headlineKept));
        }
        for (int i = 0; i < factsKept; i++) {
            all.add(new Paragraph(i > 0, facts.get(i)));
        }
        int left = facts.size() - factsKept;
        if (left > 0) {
            all.add(new Paragraph(factsKept > 0, List.of(new Piece.Plain("• and " + left + " more"))));
        }
        closing.forEach(pieces -> all.add(new Paragraph(false, pieces)));
        return all;
    }

    /**
     * A paragraph.
     *
     * @param tight  whether it follows the one before without an empty line
     * @param pieces what it says
     */
    record Paragraph(boolean tight, List<Piece> pieces) {

        static Paragraph spaced(String text) {
            return new Paragraph(false, List.of(new Piece.Plain(text)));
        }
    }
}
