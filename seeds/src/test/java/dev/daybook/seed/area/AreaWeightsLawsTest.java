package dev.daybook.seed.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daybook.seed.Seeds;
import dev.daybook.seed.area.AreaWeights.Site;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

class AreaWeightsLawsTest {

    private static final Geometry REGION = AreaWeightsTest.box(118, 134, 39, 53);
    private static final int POINTS = 20_000;

    static LongStream seeds() {
        return Seeds.upTo(5, 50);
    }

    /** Law: a place's share is the chance that a point of the region has it as the nearest, on the sphere. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shareIsTheChanceToBeNearest(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Site> sites = IntStream.range(0, random.nextInt(2, 15))
                .mapToObj(i -> new Site("s" + i, random.nextDouble(117, 135), random.nextDouble(38, 54)))
                .toList();

        Map<String, Double> shares = AreaWeights.of(REGION, sites);

        assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
        Map<String, Integer> hits = new HashMap<>();
        for (int i = 0; i < POINTS; i++) {
            double longitude = random.nextDouble(118, 134);
            double sine = random.nextDouble(Math.sin(Math.toRadians(39)), Math.sin(Math.toRadians(53)));
            double latitude = Math.toDegrees(Math.asin(sine));
            hits.merge(nearest(sites, longitude, latitude), 1, Integer::sum);
        }
        shares.forEach((id, share) ->
                assertThat(hits.getOrDefault(id, 0) / (double) POINTS).as(id).isCloseTo(share, within(0.03)));
    }

    private static String nearest(List<Site> sites, double longitude, double latitude) {
        return sites.stream()
                .min(Comparator.comparingDouble(site -> angle(site, longitude, latitude)))
                .orElseThrow()
                .id();
    }

    private static double angle(Site site, double longitude, double latitude) {
        double a = Math.toRadians(site.latitude());
        double b = Math.toRadians(latitude);
        double between = Math.toRadians(site.longitude() - longitude);
        return Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(between));
    }
}
