package dev.daybook.consumer.picture;

import dev.daybook.consumer.picture.Drawing.Anchor;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Words;
import dev.daybook.consumer.picture.SignLayer.Sign;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;

/** Where a name may stand: beside its sign, or farther off with a line that leads there. The best come first. */
final class NameSpots {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DIRECTIONS = 16;
    private static final List<Integer> FAR = List.of(22, 38, 56, 78);
    private static final int LANDMARK_FAR = 2;
    /** From the line that letters stand on to the middle of a small letter, as a part of their size. */
    private static final double MIDDLE = 0.35;

    private static final double TOP = 0.72;
    private static final double LEADER = 1.6;
    private static final double GAP = 3;
    /** Cosine below which a name stands above or below the end of its line, not beside it. */
    private static final double UPRIGHT = 0.3;

    private final Brush brush;

    NameSpots(Brush brush) {
        this.brush = brush;
    }

    /**
     * One of them.
     *
     * @param words  the name there, in one line or more
     * @param leader the line that leads there from the sign; null for none
     */
    record Spot(List<Words> words, @Nullable LineSegment leader) {

        /** All that the words take up. */
        Envelope box(Lettering lettering) {
            Envelope box = new Envelope();
            words.forEach(line -> box.expandToInclude(TextBox.of(line, lettering)));
            return box;
        }

        @Nullable
        Lined line(Theme theme) {
            return leader == null ? null : new Lined(leader.toGeometry(FACTORY), theme.ink(), LEADER, 0);
        }
    }

    /** Right, left, above, below, then the corners. */
    Stream<Spot> beside(Sign sign, String name, TextStyle style) {
        double x = sign.spot().at().x;
        double y = sign.spot().at().y;
        double gap = sign.reach() + 3;
        double middle = style.size() * MIDDLE;
        double top = style.size() * TOP;
        double corner = gap * 0.7;
        return Stream.of(
                        words(name, x + gap, y + middle, Anchor.START, style),
                        words(name, x - gap, y + middle, Anchor.END, style),
                        words(name, x, y - gap, Anchor.MIDDLE, style),
                        words(name, x, y + gap + top, Anchor.MIDDLE, style),
                        words(name, x + corner, y - corner, Anchor.START, style),
                        words(name, x + corner, y + corner + top, Anchor.START, style),
                        words(name, x - corner, y - corner, Anchor.END, style),
                        words(name, x - corner, y + corner + top, Anchor.END, style))
                .map(words -> new Spot(List.of(words), null));
    }

    /** All round, the nearer first; what happened on the day may be named farther off than a landmark. */
    Stream<Spot> afar(Sign sign, String name, TextStyle style) {
        return FAR.stream()
                .limit(sign.isToday() ? FAR.size() : LANDMARK_FAR)
                .flatMap(far -> IntStream.range(0, DIRECTIONS)
                        .mapToObj(i -> afar(sign, name, style, far, i * 2 * Math.PI / DIRECTIONS)));
    }

    private Spot afar(Sign sign, String name, TextStyle style, double far, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        Coordinate at = sign.spot().at();
        Coordinate from = new Coordinate(at.x + sign.reach() * cos, at.y + sign.reach() * sin);
        Coordinate to = new Coordinate(from.x + far * cos, from.y + far * sin);
        boolean upright = Math.abs(cos) < UPRIGHT;
        double gap = upright ? 0 : Math.signum(cos) * GAP;
        double low = style.size() * (!upright ? MIDDLE : sin > 0 ? TextBox.ABOVE : -TextBox.BELOW);
        double line = to.y + low + (upright ? Math.signum(sin) * GAP : 0);
        Anchor anchor = upright ? Anchor.MIDDLE : cos > 0 ? Anchor.START : Anchor.END;
        return new Spot(List.of(words(name, to.x + gap, line, anchor, style)), new LineSegment(from, to));
    }

    private Words words(String name, double x, double y, Anchor anchor, TextStyle style) {
        return new Words(
                name, x, y, anchor, style, brush.theme().ink(), brush.theme().paper());
    }
}
