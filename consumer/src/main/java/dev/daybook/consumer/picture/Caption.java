package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.DigestWords;
import dev.daybook.consumer.digest.Wording;
import dev.daybook.consumer.picture.Drawing.Anchor;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import java.util.ArrayList;
import java.util.List;

/** What changed on the day, and what the map cannot show of it, in words below the map. */
final class Caption {

    private static final double FIRST_LINE = 38;
    private static final double LINE = 28;
    private static final double GAP = 6;
    private static final double INDENT = 108;
    private static final int MOST_LINES = 3;

    private final Brush brush;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    private Caption(double top, Brush brush) {
        this.brush = brush;
        this.y = top + FIRST_LINE;
    }

    /**
     * Words that were drawn.
     *
     * @param marks  what is drawn
     * @param bottom where they end
     */
    record Drawn(List<Mark> marks, double bottom) {}

    /** The caption of a day below {@code top}. */
    static Drawn below(double top, ShownDay day, Brush brush) {
        Caption caption = new Caption(top, brush);
        List<String> changes = new DigestWords(day.campaign()).changesByOldNames(day.digest());
        caption.row("Changed", changes.isEmpty() ? "nothing on this day" : String.join(" · ", changes));
        day.withdrawnAsAWhole().ifPresent(note -> caption.row("Note", note));
        return new Drawn(caption.marks, caption.y - LINE);
    }

    private void row(String name, String text) {
        double width = DayDrawing.WIDTH - 2 * DayDrawing.MARGIN - INDENT;
        words(name, DayDrawing.MARGIN, TextStyle.LEGEND_NAME);
        for (String line : brush.lettering().lines(Wording.capital(text), TextStyle.LEGEND, width, MOST_LINES)) {
            words(line, DayDrawing.MARGIN + INDENT, TextStyle.LEGEND);
            y += LINE;
        }
        y += GAP;
    }

    private void words(String text, double x, TextStyle style) {
        marks.add(new Words(text, x, y, Anchor.START, style, brush.theme().ink(), null));
    }
}
