package dev.daybook.consumer.picture;

import dev.daybook.consumer.picture.Drawing.Anchor;
import dev.daybook.consumer.picture.Drawing.Filled;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places' signs: shape and colour of the holder, rings for what is contested and for what happened on the day. */
final class SignLayer {

    private static final double RADIUS = 6.5;
    private static final Map<String, Double> RADII = Map.of("city", 8.0, "fortress", 7.5, "port", 7.0);
    private static final double TODAY = 1.3;
    private static final double RING_GAP = 3.5;

    private final Brush brush;

    SignLayer(Brush brush) {
        this.brush = brush;
    }

    /**
     * How a sign looks, besides its holder.
     *
     * @param radius   of the symbol
     * @param today    whether something happened there on the day, or it changed
     * @param disputed whether the sources disagree about its change on the day
     */
    record Look(double radius, boolean today, boolean disputed) {}

    /**
     * A place with its sign.
     *
     * @param spot  the place
     * @param look  how the sign looks
     * @param reach of all that is drawn round the place
     */
    record Sign(Atlas.Spot spot, Look look, double reach) {

        boolean isToday() {
            return look.today();
        }
    }

    /** The signs of a day, those of its events and changes last. */
    static List<Sign> signs(Atlas atlas, ShownDay day) {
        Set<String> eventful = day.eventful();
        Set<String> changed = day.changed();
        Set<String> disputed = day.disputed();
        List<Sign> signs = new ArrayList<>();
        for (Atlas.Spot spot : atlas.spots()) {
            String id = spot.place().getId();
            boolean today = eventful.contains(id) || changed.contains(id);
            if (today || spot.isTracked()) {
                double radius = RADII.getOrDefault(spot.place().getKind(), RADIUS) * (today ? TODAY : 1);
                int rings = (today ? 1 : 0) + (day.contender(id) == null ? 0 : 1);
                Look look = new Look(radius, today, disputed.contains(id));
                signs.add(new Sign(spot, look, radius * 1.25 + rings * RING_GAP));
            }
        }
        signs.sort(Comparator.comparing(Sign::isToday));
        return signs;
    }

    List<Mark> marks(List<Sign> signs, ShownDay day) {
        List<Mark> marks = new ArrayList<>();
        for (Sign sign : signs) {
            String id = sign.spot().place().getId();
            Side holder = sign.spot().isTracked() ? brush.sides().side(day.holder(id)) : null;
            draw(sign.spot().at().x, sign.spot().at().y, sign.look(), holder, day.contender(id), marks);
        }
        return marks;
    }

    /** Draws a sign round a point; {@code holder} is null where nobody keeps account of it. */
    void draw(double x, double y, Look look, @Nullable Side holder, @Nullable String contender, List<Mark> marks) {
        Theme theme = brush.theme();
        double ring = look.radius() * 1.25 + RING_GAP - 1;
        if (contender != null) {
            marks.add(new Filled(SignShape.circle(x, y, ring + 1.5), theme.paper()));
            marks.add(new Lined(
                    SignShape.circle(x, y, ring), brush.sides().side(contender).line(), 3.2, 5));
            ring += RING_GAP;
        }
        if (look.today()) {
            marks.add(new Lined(SignShape.circle(x, y, ring), theme.paper(), 5, 0));
            marks.add(new Lined(SignShape.circle(x, y, ring), theme.ink(), 2.2, 0));
        }
        if (holder == null) {
            marks.add(new Filled(SignShape.circle(x, y, 4), theme.ink()));
        } else {
            symbol(x, y, look.radius(), holder, marks);
        }
        if (look.disputed()) {
            marks.add(question(x + ring * 0.75, y - ring * 0.55));
        }
    }

    /** A side's symbol. */
    void symbol(double x, double y, double radius, Side side, List<Mark> marks) {
        Theme theme = brush.theme();
        if (!side.shape().isHollow()) {
            marks.add(new Filled(side.shape().at(x, y, radius), side.colour()));
            marks.add(new Lined(side.shape().at(x, y, radius), theme.ink(), 1.3, 0));
            return;
        }
        boolean dashed = side.shape() == SignShape.UNKNOWN;
        marks.add(new Filled(side.shape().at(x, y, radius), theme.paper()));
        marks.add(new Lined(side.shape().at(x, y, radius * 0.9), side.line(), dashed ? 2.4 : 3.4, dashed ? 3 : 0));
        if (side.shape() == SignShape.DOUBLE_RING) {
            marks.add(new Filled(SignShape.circle(x, y, radius * 0.35), side.line()));
        }
    }

    private Words question(double x, double y) {
        Theme theme = brush.theme();
        return new Words("?", x, y, Anchor.START, TextStyle.MARK, theme.ink(), theme.paper());
    }
}
