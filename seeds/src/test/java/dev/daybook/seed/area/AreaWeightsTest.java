package dev.daybook.seed.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daybook.seed.area.AreaWeights.Site;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AreaWeightsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Geometry BOX = box(120, 130, 40, 50);

    @Test
    void twoPlacesEitherSideOfTheMiddleShareEvenly() {
        assertThat(AreaWeights.of(BOX, List.of(new Site("west", 122, 45), new Site("east", 128, 45))))
                .hasEntrySatisfying("west", share -> assertThat(share).isCloseTo(0.5, within(1e-9)))
                .hasEntrySatisfying("east", share -> assertThat(share).isCloseTo(0.5, within(1e-9)));
    }

    @Test
    void groundTowardsThePoleIsSmaller() {
        assertThat(AreaWeights.of(BOX, List.of(new Site("south", 125, 42.5), new Site("north", 125, 47.5))))
                .hasEntrySatisfying("north", share -> assertThat(share).isBetween(0.475, 0.485));
    }

    @Test
    void placeOutsideTheRegionMayBeNearestToSomeOfIt() {
        assertThat(AreaWeights.of(BOX, List.of(new Site("inside", 125, 45), new Site("offshore", 130.5, 45))))
                .hasEntrySatisfying("offshore", share -> assertThat(share).isBetween(0.2, 0.25));
    }

    @Test
    void placesAtOnePointShareEvenly() {
        assertThat(AreaWeights.of(BOX, List.of(new Site("a", 125, 45), new Site("b", 125, 45))))
                .containsEntry("a", 0.5)
                .containsEntry("b", 0.5);
    }

    @Test
    void placesInARowShareToo() {
        assertThat(AreaWeights.of(BOX, List.of(new Site("a", 122, 45), new Site("b", 125, 45), new Site("c", 128, 45)))
                        .values())
                .hasSize(3)
                .allSatisfy(share -> assertThat(share).isBetween(0.3, 0.36));
    }

    @Test
    void onlyPlaceHasAll() {
        assertThat(AreaWeights.of(BOX, List.of(new Site("only", 10, 10)))).containsEntry("only", 1.0);
    }

    @Test
    void regionWithoutPlacesHasNoShares() {
        assertThat(AreaWeights.of(BOX, List.of())).isEmpty();
    }

    /** A box whose edges follow parallels and meridians closely. */
    static Geometry box(int west, int east, int south, int north) {
        Geometry box = FACTORY.toGeometry(new Envelope(west, east, south, north));
        Coordinate[] ring = Densifier.densify(box, 0.1).getCoordinates();
        return FACTORY.createPolygon(ring);
    }
}
