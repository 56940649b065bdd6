package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.DigestWords;
import dev.daybook.consumer.digest.Wording;
import dev.daybook.consumer.picture.Drawing.Anchor;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import dev.daybook.consumer.picture.NameSpots.Spot;
import dev.daybook.consumer.picture.SignLayer.Sign;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** The names that the map has room for: the day's first, then cities, then what fits beside them. No two touch. */
final class NameLayer {

    private static final Map<String, Double> WEIGHTS =
            Map.of("city", 3.0, "port", 2.0, "fortress", 2.0, "island", 1.5, "town", 1.0);
    private static final int REGION_SPOTS = 12;
    private static final double LINE = 26;

    /** How far a region's name may reach beyond it. */
    private static final double REGION_OVERHANG = 1.1;

    private final Brush brush;
    private final Room room;
    private final NameSpots spots;
    private final List<Mark> leaders = new ArrayList<>();
    private final List<Mark> words = new ArrayList<>();

    private NameLayer(Envelope frame, Brush brush) {
        this.brush = brush;
        this.room = new Room(frame);
        this.spots = new NameSpots(brush);
    }

    /** Names of places and regions. */
    static List<Mark> marks(Atlas atlas, Envelope frame, List<Sign> signs, ShownDay day, Brush brush) {
        NameLayer layer = new NameLayer(frame, brush);
        signs.forEach(sign -> layer.room.take(boxOf(sign)));
        signs.stream().filter(Sign::isToday).sorted(byWeight(day)).forEach(layer::name);
        day.campaign().getRegions().forEach(region -> layer.name(region, atlas, day));
        signs.stream().filter(sign -> !sign.isToday()).sorted(byWeight(day)).forEach(layer::name);
        layer.leaders.addAll(layer.words);
        return layer.leaders;
    }

    private static Envelope boxOf(Sign sign) {
        Envelope box = new Envelope(sign.spot().at());
        box.expandBy(sign.reach());
        if (sign.look().disputed()) {
            box.expandToInclude(
                    box.getMaxX() + TextStyle.MARK.size() * 0.5, box.getMinY() - TextStyle.MARK.size() * 0.5);
        }
        return box;
    }

    private static Comparator<Sign> byWeight(ShownDay day) {
        return Comparator.comparing(
                        (Sign sign) -> !day.isHeadlines(sign.spot().place().getId()))
                .thenComparingDouble(sign -> -weight(sign.spot().place()))
                .thenComparing(sign -> sign.spot().place().getId());
    }

    private static double weight(Place place) {
        return WEIGHTS.getOrDefault(place.getKind(), 0.5) + place.getAreaWeight();
    }

    private void name(Sign sign) {
        label(sign.spot().place()).ifPresent(name -> {
            TextStyle style = sign.isToday() ? TextStyle.PLACE_TODAY : TextStyle.PLACE;
            if (!put(spots.beside(sign, name, style)) && (sign.isToday() || isLandmark(sign))) {
                put(spots.afar(sign, name, style));
            }
        });
    }

    /** Cities help to find one's way. */
    private static boolean isLandmark(Sign sign) {
        return sign.spot().place().getKind().equals("city");
    }

    /** Puts the first of some spots that there is room for. */
    private boolean put(Stream<Spot> spots) {
        Optional<Spot> free = spots.filter(spot -> room.isFree(spot.box(brush.lettering()), spot.leader()))
                .findFirst();
        free.ifPresent(spot -> {
            room.take(spot.box(brush.lettering()), spot.leader());
            Lined leader = spot.line(brush.theme());
            if (leader != null) {
                leaders.add(leader);
            }
            words.addAll(spot.words());
        });
        return free.isPresent();
    }

    /** The name for the map: that of the campaign's year, without what stands in brackets; none that has no letters. */
    private Optional<String> label(Place place) {
        return Stream.of(place.getName1945(), place.getName())
                .map(name -> bare(name).split(",")[0].strip())
                .filter(name -> !name.isEmpty() && brush.lettering().canDraw(name))
                .findFirst();
    }

    private static String bare(String name) {
        return CleanText.of(name).replaceAll("\\s*\\([^)]*\\)", "").strip();
    }

    /** A region's name, and what became of it on the day. */
    private void name(Region region, Atlas atlas, ShownDay day) {
        Geometry shape = atlas.regions().get(region.getId());
        String name = bare(region.getName()).toUpperCase(Locale.ENGLISH);
        if (shape == null
                || shape.isEmpty()
                || name.isEmpty()
                || !brush.lettering().canDraw(name)) {
            return;
        }
        double most = shape.getEnvelopeInternal().getWidth() * REGION_OVERHANG;
        Optional<String> change =
                day.changeOf(region.getId()).map(found -> brush.lettering().drawable(change(found, day)));
        boolean told = change.isPresent() && put(spotsIn(shape).map(at -> regionSpot(name, change.get(), at)));
        if (!told) {
            put(spotsIn(shape)
                    .map(at -> new Spot(List.of(regionName(name, at)), null))
                    .filter(spot -> spot.box(brush.lettering()).getWidth() <= most));
        }
    }

    private static String change(DigestControlChange found, ShownDay day) {
        return Wording.capital(new DigestWords(day.campaign()).change(found));
    }

    private Spot regionSpot(String name, String change, Coordinate at) {
        Theme theme = brush.theme();
        Words told =
                new Words(change, at.x, at.y + LINE, Anchor.MIDDLE, TextStyle.PLACE_TODAY, theme.ink(), theme.paper());
        return new Spot(List.of(regionName(name, at), told), null);
    }

    private Words regionName(String name, Coordinate at) {
        Theme theme = brush.theme();
        return new Words(name, at.x, at.y, Anchor.MIDDLE, TextStyle.REGION, theme.soft(), theme.paper());
    }

    /** Spots of a grid inside the region, those nearest to its middle first. */
    private static Stream<Coordinate> spotsIn(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        Coordinate middle = shape.getCentroid().getCoordinate();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(shape);
        List<Coordinate> spots = new ArrayList<>();
        for (int i = 1; i < REGION_SPOTS; i++) {
            for (int j = 1; j < REGION_SPOTS; j++) {
                Coordinate at = new Coordinate(
                        box.getMinX() + box.getWidth() * i / REGION_SPOTS,
                        box.getMinY() + box.getHeight() * j / REGION_SPOTS);
                if (inside.locate(at) == Location.INTERIOR) {
                    spots.add(at);
                }
            }
        }
        spots.sort(Comparator.comparingDouble(middle::distance));
        return spots.stream();
    }
}
