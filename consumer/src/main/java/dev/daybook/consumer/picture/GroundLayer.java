package dev.daybook.consumer.picture;

import dev.daybook.consumer.picture.Drawing.Filled;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Sea, land, and the ground of each side; ground is interpolated from the nearest place. */
final class GroundLayer {

    private static final double TINT = 0.42;
    private static final double CONTESTED_TINT = 0.24;
    private static final double PATTERN = 0.5;
    private static final double CONTESTED_PATTERN = 0.75;
    private static final double FINE = 1.5;
    private static final double COARSE = 3.6;

    private final Atlas atlas;
    private final Brush brush;

    GroundLayer(Atlas atlas, Brush brush) {
        this.atlas = atlas;
        this.brush = brush;
    }

    /** Who holds ground and who contests it. */
    private record Claim(String holder, @Nullable String contender) implements Comparable<Claim> {

        @Override
        public int compareTo(Claim other) {
            return toString().compareTo(other.toString());
        }
    }

    List<Mark> marks(ShownDay day) {
        Theme theme = brush.theme();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Filled(atlas.sheet(), theme.sea()));
        marks.add(new Filled(atlas.land(), theme.land()));
        claims(day).forEach((claim, areas) -> paint(claim, OverlayNGRobust.union(areas), marks));
        marks.add(new Lined(atlas.land(), theme.coast(), 1.2, 0));
        marks.add(new Lined(atlas.sheet(), theme.coast(), 1.6, 0));
        atlas.regions().values().forEach(region -> marks.add(new Lined(region, theme.border(), 1.6, 7)));
        return marks;
    }

    private Map<Claim, List<Geometry>> claims(ShownDay day) {
        Map<Claim, List<Geometry>> claims = new TreeMap<>();
        atlas.cells().forEach((territory, cell) -> {
            Claim claim = new Claim(day.holder(territory), day.contender(territory));
            claims.computeIfAbsent(claim, each -> new ArrayList<>()).add(cell);
        });
        return claims;
    }

    private void paint(Claim claim, Geometry area, List<Mark> marks) {
        Side holder = brush.sides().side(claim.holder());
        String contender = claim.contender();
        if (contender == null) {
            marks.addAll(held(holder, area, area, brush.theme()));
            return;
        }
        String tint = Colour.mixed(holder.colour(), brush.theme().land(), CONTESTED_TINT);
        marks.add(new Filled(area, tint));
        String colour = Colour.mixed(brush.sides().side(contender).line(), tint, CONTESTED_PATTERN);
        marks.add(new Lined(Hatching.coarse(area), colour, COARSE, 0));
    }

    /** Ground that a side holds uncontested, its pattern where {@code inner} is. */
    static List<Mark> held(Side side, Geometry area, Geometry inner, Theme theme) {
        String tint = Colour.mixed(side.colour(), theme.land(), TINT);
        Filled ground = new Filled(area, tint);
        Geometry pattern = Hatching.of(side, inner);
        return pattern.isEmpty()
                ? List.of(ground)
                : List.of(ground, new Lined(pattern, Colour.mixed(side.line(), tint, PATTERN), FINE, 0));
    }
}
