package dev.daybook.consumer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import dev.daybook.consumer.picture.SignLayer.Sign;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.RectangleLineIntersector;
import org.locationtech.jts.geom.Envelope;

/** What holds of every picture, whatever the campaign and the day. */
class DayDrawingLawsTest {

    private static final Lettering LETTERING = Lettering.load();
    private static final double MARGIN = 46;

    static LongStream seeds() {
        return Seeds.some(8, 200);
    }

    private static Drawing drawn(long seed, Theme theme) {
        MadeUpMap map = new MadeUpMap(new Random(seed), 4 + (int) (seed * 13 % 90));
        Atlas atlas = Atlas.of(map.campaign, DayDrawing.FRAME, MARGIN);
        ShownDay day = map.day();
        return DayDrawing.of(atlas, day, new Brush(new DrawnSides(day.campaign(), theme), LETTERING, theme));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalDaysGiveEqualDrawings(long seed) {
        assertThat(drawn(seed, Theme.LIGHT)).isEqualTo(drawn(seed, Theme.LIGHT));
        assertThat(drawn(seed, Theme.LIGHT)).isNotEqualTo(drawn(seed, Theme.DARK));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWordsTouchOthersOrTheEdge(long seed) {
        Drawing drawing = drawn(seed, Theme.LIGHT);
        List<Envelope> boxes = drawing.marks().stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .filter(words -> !words.text().equals("?"))
                .map(words -> TextBox.of(words, LETTERING))
                .toList();
        Envelope sheet = new Envelope(0, drawing.width(), 0, drawing.height());

        assertThat(boxes).hasSizeGreaterThan(8).allMatch(sheet::contains);
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noNameCoversASignAndNoLeaderCrossesAName(long seed) {
        MadeUpMap map = new MadeUpMap(new Random(seed), 70);
        ShownDay day = map.day();
        Atlas atlas = Atlas.of(map.campaign, DayDrawing.FRAME, MARGIN);
        List<Sign> signs = SignLayer.signs(atlas, day);
        Brush brush = new Brush(new DrawnSides(day.campaign(), Theme.LIGHT), LETTERING, Theme.LIGHT);

        List<Mark> marks = NameLayer.marks(atlas, DayDrawing.FRAME, signs, day, brush);
        List<Envelope> names = marks.stream()
                .filter(Words.class::isInstance)
                .map(mark -> TextBox.of((Words) mark, LETTERING))
                .toList();

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(signs)
                        .noneMatch(sign -> name.contains(sign.spot().at())));
        marks.stream()
                .filter(Lined.class::isInstance)
                .map(mark -> ((Lined) mark).shape().getCoordinates())
                .forEach(ends -> assertThat(names)
                        .noneMatch(name -> new RectangleLineIntersector(name).intersects(ends[0], ends[1])));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groundOfARegionIsSharedOutWhole(long seed) {
        MadeUpMap map = new MadeUpMap(new Random(seed), 30);
        Atlas atlas = Atlas.of(map.campaign, DayDrawing.FRAME, MARGIN);
        double region = atlas.regions().get("land").getArea();

        double cells = atlas.cells().values().stream()
                .mapToDouble(cell -> cell.getArea())
                .sum();

        assertThat(cells).isCloseTo(region, org.assertj.core.data.Percentage.withPercentage(0.001));
    }
}
