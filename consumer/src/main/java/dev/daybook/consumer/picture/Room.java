package dev.daybook.consumer.picture;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Where on the map there is still room for words. */
final class Room {

    private static final double EDGE = 6;

    private final Envelope inside;
    private final List<Envelope> taken = new ArrayList<>();

    Room(Envelope frame) {
        inside = new Envelope(frame);
        inside.expandBy(-EDGE);
    }

    /** Keeps {@code box} free of words. */
    void take(Envelope box) {
        taken.add(box);
    }

    /** Whether {@code box} lies on the map and touches nothing. */
    boolean isFree(Envelope box) {
        return inside.contains(box) && taken.stream().noneMatch(box::intersects);
    }
}
