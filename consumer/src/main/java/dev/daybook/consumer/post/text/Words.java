package dev.daybook.consumer.post.text;

import dev.daybook.consumer.post.text.PostContent.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes paragraphs apart into what stays whole: words, links, tags, a number with the word it counts. */
final class Words {

    private static final Pattern WORD = Pattern.compile("(\\s*)(\\S+)");
    private static final Pattern ENDS_IN_DIGIT = Pattern.compile(".*\\p{Nd}[).,]?$", Pattern.DOTALL);
    private static final String NUMBER_OR_GRAPHEME = "\\p{Nd}(?:[\\p{Nd}.,:/–-]*\\p{Nd})?|\\X";
    private static final Pattern SMALLEST = Pattern.compile(NUMBER_OR_GRAPHEME);
    private static final Pattern UNBROKEN = Pattern.compile("https?://\\S+|" + NUMBER_OR_GRAPHEME);

    private Words() {}

    /**
     * A thing that stays whole.
     *
     * @param before blanks or line feeds between it and the one before; left out where a part begins
     * @param pieces what it consists of
     */
    record Word(String before, List<Piece> pieces) {

        private boolean endsInDigit() {
            return pieces.get(pieces.size() - 1) instanceof Piece.Plain plain
                    && ENDS_IN_DIGIT.matcher(plain.text()).matches();
        }

        private Word followedBy(Word next) {
            List<Piece> both = new ArrayList<>(pieces);
            both.add(new Piece.Plain(next.before));
            both.addAll(next.pieces);
            return new Word(before, both);
        }
    }

    /** The words of a paragraph; the first begins with {@code before}. */
    static List<Word> of(Paragraph paragraph, String before) {
        List<Word> words = new ArrayList<>();
        String pending = before;
        for (Piece piece : paragraph.pieces()) {
            if (!(piece instanceof Piece.Plain plain)) {
                words.add(new Word(pending, List.of(piece)));
                pending = "";
                continue;
            }
            Matcher matcher = WORD.matcher(plain.text());
            int end = 0;
            while (matcher.find()) {
                add(words, new Word(pending + matcher.group(1), List.of(new Piece.Plain(matcher.group(2)))));
                pending = "";
                end = matcher.end();
            }
            pending += plain.text().substring(end);
        }
        return words;
    }

    /** A word behind a number and a blank belongs to it: {@code 9 August}, {@code 1,387 men}. */
    private static void add(List<Word> words, Word word) {
        Word last = words.isEmpty() ? null : words.get(words.size() - 1);
        if (last != null && word.before().equals(" ") && last.pieces().size() == 1 && last.endsInDigit()) {
            words.set(words.size() - 1, last.followedBy(word));
        } else {
            words.add(word);
        }
    }

    /** What a word too long for a part may be cut into: links, whole numbers, graphemes; a label loses its link. */
    static List<Word> torn(Word word) {
        return cut(word, UNBROKEN);
    }

    /** What even a link too long for a part may be cut into: whole numbers and graphemes. */
    static List<Word> shredded(Word word) {
        return cut(word, SMALLEST);
    }

    private static List<Word> cut(Word word, Pattern whole) {
        List<Word> bits = new ArrayList<>();
        String before = word.before();
        for (Piece piece : word.pieces()) {
            String text = piece instanceof Piece.Plain plain
                    ? plain.text()
                    : piece instanceof Piece.Link link ? link.label() : ((Piece.Tag) piece).name();
            Matcher matcher = whole.matcher(text);
            while (matcher.find()) {
                bits.add(new Word(before, List.of(new Piece.Plain(matcher.group()))));
                before = "";
            }
        }
        return bits;
    }
}
