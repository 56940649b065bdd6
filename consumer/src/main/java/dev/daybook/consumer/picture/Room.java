package dev.daybook.consumer.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.RectangleLineIntersector;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** Where on the map there is still room for words. */
final class Room {

    private static final double EDGE = 6;

    private final Envelope inside;
    private final List<Envelope> taken = new ArrayList<>();
    private final List<Envelope> words = new ArrayList<>();
    private final List<LineSegment> leaders = new ArrayList<>();

    Room(Envelope frame) {
        inside = new Envelope(frame);
        inside.expandBy(-EDGE);
    }

    /** Keeps {@code box} free of words. */
    void take(Envelope box) {
        taken.add(box);
    }

    /** Keeps words in {@code box}, and the line that leads to them, clear of other words and lines. */
    void take(Envelope box, @Nullable LineSegment leader) {
        take(box);
        words.add(box);
        if (leader != null) {
            leaders.add(leader);
        }
    }

    /** Whether {@code box} lies on the map and touches nothing, and {@code leader} crosses no words. */
    boolean isFree(Envelope box, @Nullable LineSegment leader) {
        return inside.contains(box)
                && taken.stream().noneMatch(box::intersects)
                && leaders.stream().noneMatch(line -> crosses(line, box))
                && (leader == null || words.stream().noneMatch(other -> crosses(leader, other)));
    }

    private static boolean crosses(LineSegment line, Envelope box) {
        return new RectangleLineIntersector(box).intersects(line.p0, line.p1);
    }
}
