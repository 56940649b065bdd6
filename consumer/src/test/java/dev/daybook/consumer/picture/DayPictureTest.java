package dev.daybook.consumer.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Words;
import dev.daybook.schema.Campaign;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.Place;
import dev.daybook.schema.TerritoryChange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DayPictureTest {

    private static final Lettering LETTERING = Lettering.load();
    private static final Place NORTH =
            MadeUpMap.place("north", "Northtown").setLatitude(49).build();
    private static final Place SOUTH =
            MadeUpMap.place("south", "Southtown").setLatitude(41).build();

    private static DayPicture picture(DayDigest digest, Map<String, TerritoryChange> holders, Place... places) {
        MadeUpMap map = new MadeUpMap(new Random(1), 0);
        CampaignDefinition definition = CampaignDefinition.newBuilder(map.campaign.getDefinition())
                .setPlaces(List.of(places))
                .build();
        Campaign campaign =
                Campaign.newBuilder(map.campaign).setDefinition(definition).build();
        ShownDay day = new ShownDay(definition, digest, digest, holders);
        Brush brush = new Brush(new DrawnSides(definition, Theme.LIGHT), LETTERING, Theme.LIGHT);
        Drawing drawing = DayDrawing.of(Atlas.of(campaign, DayDrawing.FRAME, 46), day, brush);
        return new DayPicture(drawing, LETTERING, "Words <for> those & others");
    }

    private static List<String> words(DayPicture picture) {
        return picture.drawing().marks().stream()
                .filter(Words.class::isInstance)
                .map(mark -> ((Words) mark).text())
                .toList();
    }

    private static Map<String, TerritoryChange> held(String north, String contender) {
        return Map.of(
                "north", MadeUpMap.held("north", north, contender), "south", MadeUpMap.held("south", "red", null));
    }

    @Test
    void contestedPlaceHasARingInItsContendersColour() {
        String blue = new DrawnSides(new MadeUpMap(new Random(1), 0).campaign.getDefinition(), Theme.LIGHT)
                .side("blue")
                .line();

        DayPicture contested = picture(SampleCampaign.quietDay(), held("red", "blue"), NORTH, SOUTH);
        DayPicture held = picture(SampleCampaign.quietDay(), held("red", null), NORTH, SOUTH);

        assertThat(dashedIn(contested, blue)).isTrue();
        assertThat(dashedIn(held, blue)).isFalse();
        assertThat(words(contested)).anyMatch(text -> text.startsWith("contested"));
        assertThat(words(held)).noneMatch(text -> text.startsWith("contested"));
    }

    @Test
    void regionThatWasLeftAsAWholeIsExplainedWhileItsPlacesKeepTheirHolders() {
        TerritoryChange left = TerritoryChange.newBuilder(MadeUpMap.held("land", "blue", null))
                .setStatus(ControlStatus.WITHDRAWN)
                .build();
        Place inside = Place.newBuilder(NORTH).setRegion("land").build();

        String red = String.join(
                " ",
                words(picture(
                        SampleCampaign.quietDay(),
                        Map.of("land", left, "north", MadeUpMap.held("north", "red", null)),
                        inside)));
        String blue = String.join(
                " ",
                words(picture(
                        SampleCampaign.quietDay(),
                        Map.of("land", left, "north", MadeUpMap.held("north", "blue", null)),
                        inside)));

        assertThat(red).contains("recorded as withdrawn from as a whole").contains("keep their last recorded holder");
        assertThat(blue).doesNotContain("withdrawn");
    }

    @Test
    void captionSaysWhatChangedAndWhatNot() {
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setControlChanges(List.of(MadeUpMap.change(NORTH, "red", null, true)))
                .build();

        assertThat(words(picture(digest, held("red", null), NORTH, SOUTH)))
                .contains("Changed")
                .anyMatch(text -> text.endsWith("Northtown (disputed)"));
        assertThat(words(picture(SampleCampaign.quietDay(), held("red", null), NORTH, SOUTH)))
                .contains("Nothing on this day");
    }

    @Test
    void placeNobodyIsKnownToHoldIsDrawnHollowAndDashed() {
        DayPicture unknown = picture(SampleCampaign.quietDay(), held("unknown", null), NORTH, SOUTH);

        assertThat(dashedIn(unknown, Theme.LIGHT.soft())).isTrue();
        assertThat(dashedIn(picture(SampleCampaign.quietDay(), held("red", null), NORTH, SOUTH), Theme.LIGHT.soft()))
                .isFalse();
    }

    private static boolean dashedIn(DayPicture picture, String colour) {
        return picture.drawing().marks().stream()
                .filter(Lined.class::isInstance)
                .map(Lined.class::cast)
                .anyMatch(lines -> lines.dash() > 0 && lines.colour().equals(colour));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changeThatSourcesDisagreeAboutHasAQuestionMark(boolean disputed) {
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setControlChanges(List.of(MadeUpMap.change(NORTH, "red", null, disputed)))
                .build();

        List<String> words = words(picture(digest, held("red", null), NORTH, SOUTH));

        assertThat(words.contains("?")).isEqualTo(disputed);
        assertThat(words.contains("sources disagree")).isEqualTo(disputed);
    }

    @Test
    void nameWithoutLettersIsLeftOutAndTheNameOfTodayTaken() {
        Place native1945 = MadeUpMap.place("north", "Hutou").setName1945("虎頭").build();
        Place nativeOnly = MadeUpMap.place("south", "東寧").setLatitude(41).build();

        List<String> words = words(picture(SampleCampaign.quietDay(), held("red", null), native1945, nativeOnly));

        assertThat(LETTERING.canDraw("Мулин, Đông, Żółć")).isTrue();
        assertThat(LETTERING.canDraw("虎頭")).isFalse();
        assertThat(words).contains("Hutou").allMatch(LETTERING::canDraw);
    }

    @Test
    void wordsWithoutLettersAreLeftOutOfAHeadline() {
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setHeadline("The fortress 虎頭 fell")
                .build();

        assertThat(words(picture(digest, held("red", null), NORTH, SOUTH))).contains("The fortress fell");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 600, 1200})
    void pngHasTheWidthAskedForAndItsHeightFollows(int width) throws Exception {
        DayPicture picture = picture(SampleCampaign.eventfulDay(), held("red", "blue"), NORTH, SOUTH);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png(width)));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight())
                .isEqualTo(Math.round(picture.drawing().height() * width / (float) DayDrawing.WIDTH));
        assertThat(picture.png(width)).isEqualTo(picture.png(width));
    }

    @Test
    void widthHasBounds() {
        DayPicture picture = picture(SampleCampaign.quietDay(), held("red", null), NORTH, SOUTH);

        assertThatThrownBy(() -> picture.png(DayPicture.MIN_WIDTH - 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture.svg(DayPicture.MAX_WIDTH + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void svgIsWellFormedAndAsksForNothing() throws Exception {
        DayDigest digest = DayDigest.newBuilder(SampleCampaign.day("1945-08-26", 19))
                .setHeadline("<script>alert('&')</script> fell")
                .build();
        DayPicture picture = picture(digest, held("red", "blue"), NORTH, SOUTH);

        String svg = picture.svg(600);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("href").doesNotContain("url(").doesNotContain("onload");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Words <for> those & others");
        assertThat(document.getElementsByTagName("text").getLength())
                .isEqualTo(words(picture).size());
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("600");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsAndSignsStandOutFromThePaper(Theme theme) {
        assertThat(Colour.contrast(theme.ink(), theme.paper())).isGreaterThan(7);
        assertThat(Colour.contrast(theme.soft(), theme.paper())).isGreaterThan(4.5);
        for (String ground : List.of(theme.sea(), theme.land())) {
            assertThat(Colour.contrast(theme.ink(), ground)).isGreaterThan(7);
        }
        assertThat(Colour.legible("#777777", theme.paper(), theme.ink(), 4.5))
                .satisfies(colour ->
                        assertThat(Colour.contrast(colour, theme.paper())).isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void campaignWithoutAnyPlaceIsDrawnToo() {
        assertThat(picture(SampleCampaign.quietDay(), Map.of()).png(300)).isNotEmpty();
    }
}
