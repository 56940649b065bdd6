package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.Figures;
import dev.daybook.consumer.digest.Wording;
import dev.daybook.consumer.picture.Drawing.Anchor;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import dev.daybook.consumer.picture.SignLayer.Look;
import dev.daybook.consumer.picture.SignLayer.Sign;
import dev.daybook.schema.Holding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Who holds how much, what the signs mean, and who is to be credited. */
final class Legend {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String GROUND_NOTE =
            "Ground is shaded for the last recorded holder of the nearest place: interpolated, no front line.";
    private static final double FIRST_LINE = 38;
    private static final double LINE = 36;
    private static final double NOTE_LINE = 24;
    private static final int NOTE_LINES = 3;
    private static final double PATCH_WIDTH = 46;
    private static final double PATCH_HEIGHT = 28;
    private static final double PATCH_EDGE = 4.5;
    private static final double GAP = 20;
    private static final double SAMPLE_GAP = 34;
    private static final double COLUMN = (DayDrawing.WIDTH - 2 * DayDrawing.MARGIN + GAP) / 2;
    private static final double SAMPLE_RADIUS = 7;

    private final Brush brush;
    private final SignLayer signs;
    private final List<Mark> marks = new ArrayList<>();
    private double x = DayDrawing.MARGIN;
    private double y;

    private Legend(double top, Brush brush) {
        this.brush = brush;
        this.signs = new SignLayer(brush);
        this.y = top + FIRST_LINE;
    }

    /** The legend of a day below {@code top}. */
    static Caption.Drawn below(double top, ShownDay day, List<Sign> shown, Brush brush) {
        Legend legend = new Legend(top, brush);
        day.standing().getControl().stream()
                .filter(holding -> holding.getPlaces() + holding.getContested() > 0)
                .forEach(legend::holder);
        legend.newLine();
        legend.explain(day, shown);
        legend.newLine();
        legend.notes(day);
        return new Caption.Drawn(legend.marks, legend.y);
    }

    private void holder(Holding holding) {
        Side side = brush.sides().side(holding.getBelligerent());
        String name = brush.lettering().drawable(Wording.capital(side.name()));
        String held = held(holding);
        double nameWidth = brush.lettering().width(name, TextStyle.LEGEND_NAME);
        makeRoom(PATCH_WIDTH + 10 + nameWidth + 9 + brush.lettering().width(held, TextStyle.LEGEND));
        patch(side);
        x += PATCH_WIDTH + 10;
        words(name, TextStyle.LEGEND_NAME, brush.theme().ink());
        x += nameWidth + 9;
        words(held, TextStyle.LEGEND, brush.theme().soft());
        nextColumn(x + brush.lettering().width(held, TextStyle.LEGEND));
    }

    private static String held(Holding holding) {
        String places = Figures.counted((long) holding.getPlaces() + holding.getContested(), "place", "places");
        String contested = holding.getContested() == 0 ? "" : ", " + holding.getContested() + " contested";
        Double share = holding.getShare();
        return places
                + contested
                + (share == null || share == 0 ? "" : " · " + Figures.percent(share) + " of the ground");
    }

    /** A piece of the side's ground with its sign. */
    private void patch(Side side) {
        double middle = y - 7;
        Envelope box = new Envelope(x, x + PATCH_WIDTH, middle - PATCH_HEIGHT / 2, middle + PATCH_HEIGHT / 2);
        Envelope inner = new Envelope(box);
        inner.expandBy(side.pattern().equals("stripes") ? 0 : -PATCH_EDGE);
        Geometry ground = FACTORY.toGeometry(box);
        marks.addAll(GroundLayer.held(side, ground, FACTORY.toGeometry(inner), brush.theme()));
        marks.add(new Lined(ground, brush.theme().coast(), 1, 0));
        signs.symbol(x + PATCH_WIDTH / 2, middle, SAMPLE_RADIUS, side, marks);
    }

    private void explain(ShownDay day, List<Sign> shown) {
        if (shown.stream().anyMatch(sign -> sign.look().today())) {
            sample(true, false, null, "something happened here on this day");
        }
        String contender = shown.stream()
                .map(sign -> day.contender(sign.spot().place().getId()))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        if (contender != null) {
            sample(false, false, contender, "contested, ring in the contender’s colour");
        }
        if (shown.stream().anyMatch(sign -> sign.look().disputed())) {
            sample(true, true, null, "sources disagree");
        }
    }

    private void sample(boolean today, boolean disputed, @Nullable String contender, String meaning) {
        double width = brush.lettering().width(meaning, TextStyle.LEGEND);
        makeRoom(PATCH_WIDTH + width);
        double at = x + 14;
        signs.draw(at, y - 7, new Look(SAMPLE_RADIUS - 2, today, disputed), null, contender, marks);
        x += PATCH_WIDTH - 6;
        words(meaning, TextStyle.LEGEND, brush.theme().soft());
        x += width + SAMPLE_GAP;
    }

    private void notes(ShownDay day) {
        double width = DayDrawing.WIDTH - 2 * DayDrawing.MARGIN;
        y -= 6;
        for (String line : brush.lettering()
                .lines(GROUND_NOTE + " " + day.campaign().getCredits(), TextStyle.NOTE, width, NOTE_LINES)) {
            words(line, TextStyle.NOTE, brush.theme().soft());
            y += NOTE_LINE;
        }
    }

    private void words(String text, TextStyle style, String colour) {
        marks.add(new Words(text, x, y, Anchor.START, style, colour, null));
    }

    /** Entries stand in two columns. */
    private void nextColumn(double end) {
        double columns = Math.ceil((end + GAP - DayDrawing.MARGIN) / COLUMN);
        x = DayDrawing.MARGIN + columns * COLUMN;
    }

    private void makeRoom(double width) {
        if (x > DayDrawing.MARGIN && x + width > DayDrawing.WIDTH - DayDrawing.MARGIN) {
            newLine();
        }
    }

    private void newLine() {
        if (x > DayDrawing.MARGIN) {
            x = DayDrawing.MARGIN;
            y += LINE;
        }
    }
}
