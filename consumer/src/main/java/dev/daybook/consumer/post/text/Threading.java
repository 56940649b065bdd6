package dev.daybook.consumer.post.text;

import dev.daybook.consumer.post.text.PostContent.Paragraph;
import dev.daybook.consumer.post.text.Words.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a post into the parts of a thread, each of which fits its service.
 *
 * <p>A paragraph goes into the next part as a whole if it fits there; else it is cut between words. Parts of a thread
 * are numbered: {@code (2/3)}. Facts that find no room in the most parts allowed are counted; should the headline alone
 * be too long, it is shortened.
 */
public final class Threading {

    private static final String WIDEST_NUMBER = "\n(88/88)";

    private final Dialect dialect;
    private final List<List<Piece>> parts = new ArrayList<>();
    private List<Piece> part = new ArrayList<>();
    private final String reserved;

    private Threading(Dialect dialect, String reserved) {
        this.dialect = dialect;
        this.reserved = reserved;
    }

    /**
     * The parts of a post.
     *
     * @param most how many there may be, 1 to 88
     */
    public static List<List<Piece>> parts(PostContent content, Dialect dialect, int most) {
        for (int facts = content.facts().size(); facts >= 0; facts--) {
            List<List<Piece>> parts = cut(content.paragraphs(facts, content.headline()), dialect);
            if (parts.size() <= most) {
                return parts;
            }
        }
        for (int graphemes = Graphemes.count(content.headline()); graphemes > 0; graphemes /= 2) {
            String headline = Graphemes.shortened(content.headline(), graphemes);
            List<List<Piece>> parts = cut(content.paragraphs(0, headline), dialect);
            if (parts.size() <= most) {
                return parts;
            }
        }
        return cut(content.paragraphs(0, ""), dialect);
    }

    private static List<List<Piece>> cut(List<Paragraph> paragraphs, Dialect dialect) {
        List<List<Piece>> single = new Threading(dialect, "").filled(paragraphs);
        return single.size() == 1 ? single : numbered(new Threading(dialect, WIDEST_NUMBER).filled(paragraphs));
    }

    private static List<List<Piece>> numbered(List<List<Piece>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).add(new Piece.Plain("\n(%d/%d)".formatted(i + 1, parts.size())));
        }
        return parts;
    }

    private List<List<Piece>> filled(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs) {
            List<Word> words = Words.of(paragraph, paragraph.tight() ? "\n" : "\n\n");
            if (!part.isEmpty() && !fits(part, words) && fits(List.of(), words)) {
                turn();
            }
            words.forEach(this::put);
        }
        turn();
        return parts;
    }

    private void put(Word word) {
        if (!placed(word)) {
            Words.torn(word).forEach(this::putBit);
        }
    }

    /** A link that no part holds is cut after all; no service is that tight. */
    private void putBit(Word bit) {
        if (!placed(bit)) {
            Words.shredded(bit).forEach(this::putSmallest);
        }
    }

    private void putSmallest(Word smallest) {
        if (!placed(smallest)) {
            turn();
            append(part, smallest);
        }
    }

    /** Puts a thing that stays whole into this part or the next; false if it is too long for any. */
    private boolean placed(Word word) {
        if (!fits(part, List.of(word))) {
            if (!fits(List.of(), List.of(word))) {
                return false;
            }
            turn();
        }
        append(part, word);
        return true;
    }

    private void turn() {
        if (!part.isEmpty()) {
            parts.add(part);
            part = new ArrayList<>();
        }
    }

    private boolean fits(List<Piece> before, List<Word> words) {
        List<Piece> tried = new ArrayList<>(before);
        words.forEach(word -> append(tried, word));
        tried.add(new Piece.Plain(reserved));
        return dialect.fits(tried);
    }

    private static void append(List<Piece> part, Word word) {
        if (!part.isEmpty() && !word.before().isEmpty()) {
            part.add(new Piece.Plain(word.before()));
        }
        part.addAll(word.pieces());
    }
}
