package dev.daybook.consumer.picture;

import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.SignLayer.Sign;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Puts the parts of a day's picture together: header, map, caption, legend. */
final class DayDrawing {

    /** Units across. */
    static final int WIDTH = 1200;

    /** Units left and right of words. */
    static final int MARGIN = 36;

    /** Where the map is. */
    static final Envelope FRAME = new Envelope(0, WIDTH, Header.HEIGHT, Header.HEIGHT + 560);

    private DayDrawing() {}

    static Drawing of(Atlas atlas, ShownDay day, Brush brush) {
        List<Sign> signs = SignLayer.signs(atlas, day);
        Caption.Drawn caption = Caption.below(FRAME.getMaxY(), day, brush);
        Caption.Drawn legend = Legend.below(caption.bottom(), day, signs, brush);
        List<Mark> marks = new ArrayList<>(Header.marks(day, brush));
        marks.addAll(new GroundLayer(atlas, brush).marks(day));
        marks.addAll(new SignLayer(brush).marks(signs, day));
        marks.addAll(NameLayer.marks(atlas, FRAME, signs, day, brush));
        marks.addAll(caption.marks());
        marks.addAll(legend.marks());
        int height = (int) Math.ceil(legend.bottom());
        return new Drawing(WIDTH, height, brush.theme().paper(), marks);
    }
}
