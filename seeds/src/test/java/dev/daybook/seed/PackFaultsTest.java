package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule broken once in a copy of the example: what is said, and where. */
class PackFaultsTest {

    private static final String EVENTS = "events/01-hutou.yaml";
    private static final String CAMPAIGN = "campaign.yaml";
    private static final String PLACES = "places.geojson";

    @TempDir
    Path directory;

    private PackFolder pack;

    @BeforeEach
    void copyTheExample() {
        pack = new PackFolder(directory);
    }

    @Test
    void misspeltKeyIsNamedWithAGuess() {
        pack.replace(EVENTS, "  time: \"15:30\"", "  tiem: \"15:30\"");

        assertFaults("""
                events/01-hutou.yaml:45:3: found the key 'tiem', wanted a key of an event; did you mean 'time'?
                """);
    }

    @Test
    void missingKeyIsNamed() {
        pack.replace(EVENTS, "  title: The last position at Hutou fell\n", "");

        assertFaults("""
                events/01-hutou.yaml:43:3: found an event without 'title', wanted the key 'title'
                """);
    }

    @Test
    void wrongTypeIsNamed() {
        pack.replace(EVENTS, "  title: The last position at Hutou fell\n", "  title: 1945\n");

        assertFaults("""
                events/01-hutou.yaml:50:10: found the number 1945, wanted one line of at most 300 characters; put it in quotes
                """);
    }

    @Test
    void brokenDateIsNamed() {
        pack.replace(EVENTS, "date: 1945-08-15", "date: 1945-08-32");

        assertFaults("""
                events/01-hutou.yaml:31:9: found '1945-08-32', wanted an EDTF level 1 date such as 1945-08-09 or 1945-08-09/1945-08-26; '1945-08-32' at index 8: found the day 32 of 1945-08, wanted a day 01 to 31, or XX
                """);
    }

    @Test
    void numberForADateIsNamed() {
        pack.replace(EVENTS, "date: 1945-08-15", "date: 1945");

        assertFaults("""
                events/01-hutou.yaml:31:9: found the number 1945, wanted an EDTF date such as 1945-08-09; put it in quotes
                """);
    }

    @Test
    void unknownPlaceIsNamedWithAGuess() {
        pack.replace(EVENTS, "type: siege\n  place: hutou", "type: siege\n  place: hutuo");

        assertFaults("""
                events/01-hutou.yaml:34:10: found 'hutuo', wanted a place of places.geojson; did you mean 'hutou'?
                """);
    }

    @Test
    void unknownTerritoryIsNamed() {
        pack.replace(
                EVENTS,
                "territory: hutou, from: japanese, to: soviet, status: occ",
                "territory: iman, from: japanese, to: soviet, status: occ");

        assertFaults("""
                events/01-hutou.yaml:53:19: found 'iman', wanted a place or region of the pack
                """);
    }

    @Test
    void unknownWordsOfEveryRoleAreNamed() {
        pack.replace(EVENTS, "{name: 35th Army, side: soviet}", "{name: 35th Army, side: sovjet}")
                .replace(EVENTS, "theatre: first-far-eastern\n  type: siege", "theatre: first\n  type: seige")
                .replace(EVENTS, "    - weblio-hutou", "    - weblo-hutou#Lead")
                .replace(EVENTS, "status: contested", "status: besieged")
                .replace(
                        EVENTS,
                        "category: civilian-killed\n      low: 400\n      claimant: unknown\n      scope: battle-total",
                        "category: dead\n      low: 400\n      claimant: nobody\n      scope: battle")
                .replace(EVENTS, "battle: hutou\n  title: Hutou's", "battle: hutu\n  title: Hutou's");

        assertFaults("""
                events/01-hutou.yaml:23:31: found 'sovjet', wanted a belligerent of campaign.yaml; did you mean 'soviet'?
                events/01-hutou.yaml:26:62: found 'besieged', wanted one of held, contested, occupied, surrendered, handed-over, withdrawn
                events/01-hutou.yaml:32:12: found 'first', wanted a theatre of campaign.yaml
                events/01-hutou.yaml:33:9: found 'seige', wanted a type of campaign.yaml; did you mean 'siege'?
                events/01-hutou.yaml:35:11: found 'hutu', wanted a battle of campaign.yaml; did you mean 'hutou'?
                events/01-hutou.yaml:40:7: found 'weblo-hutou', wanted a source of sources.yaml; did you mean 'weblio-hutou'?
                events/01-hutou.yaml:56:17: found 'dead', wanted one of killed, wounded, missing, captured, civilian-killed, total, killed-and-wounded, materiel
                events/01-hutou.yaml:58:17: found 'nobody', wanted a claimant of campaign.yaml
                events/01-hutou.yaml:59:14: found 'battle', wanted one of event, battle-total, campaign-total
                """);
    }

    @Test
    void idThatStandsTwiceIsNamedWithItsFirstPlace() {
        pack.replace(EVENTS, "id: hutou-infobox-1945-08-28", "id: hutou-falls-1945-08-26");

        assertFaults("""
                events/01-hutou.yaml:66:7: found 'hutou-falls-1945-08-26' a second time, wanted an id of its own; the first is at events/01-hutou.yaml:43:7
                """);
    }

    @Test
    void eventWithoutASourceIsNamed() {
        pack.replace(EVENTS, "sources: [seed-hutou#Infobox]", "sources: []");

        assertFaults("""
                events/01-hutou.yaml:77:12: found an event without a source, wanted at least one of sources.yaml
                """);
    }

    @Test
    void figuresOutOfOrderAreNamed() {
        pack.replace(EVENTS, "      low: 400\n", "      low: 400\n      high: 40\n");

        assertFaults("""
                events/01-hutou.yaml:57:12: found low 400, best not given, high 40, wanted low <= best <= high; if the source has it so, add 'flagged: true'
                """);
    }

    @Test
    void claimWithoutAFigureIsNamed() {
        pack.replace(EVENTS, "      low: 400\n", "");

        assertFaults("""
                events/01-hutou.yaml:55:7: found a casualty claim without a figure, wanted at least one of low, best, high
                """);
    }

    @Test
    void changeOfAMonthMustSayItsDay() {
        pack.replace(EVENTS, "date: 1945-08-26", "date: 1945-08");

        assertFaults("""
                events/01-hutou.yaml:53:7: found a change of an event known only to the month, wanted the day it takes effect; add 'effective' with the day from which the change is to be shown
                """);
    }

    @Test
    void battleTotalNeedsABattle() {
        pack.replace(EVENTS, "battle: hutou\n  title: The last", "title: The last");

        assertFaults("""
                events/01-hutou.yaml:58:14: found a battle-total of an event without battle, wanted its battle; add 'battle' to the event
                """);
    }

    @Test
    void placeThatIsNotTrackedCannotChangeHands() {
        pack.replace(PLACES, ",\n        \"initialHolder\": \"japanese\"", "");

        assertFaults("""
                events/01-hutou.yaml:26:19: found 'hutou', whose control is not tracked, wanted a region or a place with an initialHolder; give the place an initialHolder in places.geojson
                events/01-hutou.yaml:53:19: found 'hutou', whose control is not tracked, wanted a region or a place with an initialHolder; give the place an initialHolder in places.geojson
                """);
    }

    @Test
    void spanAndHighlightMustBeDaysInOrder() {
        pack.replace(CAMPAIGN, "highlight: 1945-08-09/1945-08-28", "highlight: 1945-08-01/1945-08-28");

        assertFaults("""
                campaign.yaml:5:12: found '1945-08-01/1945-08-28', wanted days within the span 1945-08-08/1945-08-31
                """);
    }

    @Test
    void spanBackwardsIsNamed() {
        pack.replace(CAMPAIGN, "span: 1945-08-08/1945-08-31", "span: 1945-08-31/1945-08-08");

        assertFaults("""
                campaign.yaml:4:7: found '1945-08-31/1945-08-08', wanted two days in order such as 1945-08-08/1946-06-01
                """);
    }

    @Test
    void zoneColourPatternAndReservedIdAreChecked() {
        pack.replace(CAMPAIGN, "zone: Asia/Tokyo", "zone: Asia/Tokio")
                .replace(CAMPAIGN, "\"#c1272d\", pattern: solid", "red, pattern: soild")
                .replace(CAMPAIGN, "{id: civilian, ", "{id: unknown, ");

        assertFaults("""
                campaign.yaml:3:7: found 'Asia/Tokio', wanted an IANA zone such as Asia/Tokyo; did you mean 'Asia/Tokyo'?
                campaign.yaml:9:65: found 'red', wanted a colour such as "#c1272d"
                campaign.yaml:9:79: found 'soild', wanted one of solid, stripes, dots, cross, ring, none; did you mean 'solid'?
                campaign.yaml:11:10: found 'unknown', wanted another id; 'unknown' is the holder nobody knows
                """);
    }

    @Test
    void brokenYamlIsNamedOnceAndCausesNoOtherFault() {
        pack.replace(CAMPAIGN, "title: The siege", "title: [The siege");

        assertFaults("""
                campaign.yaml:3:5: found broken YAML (expected ',' or ']', but got : while parsing a flow sequence), wanted YAML
                """);
    }

    @Test
    void keyThatStandsTwiceIsNamed() {
        pack.replace(EVENTS, "  time: \"15:30\"", "  time: \"15:30\"\n  time: \"16:30\"");

        assertFaults("""
                events/01-hutou.yaml:46:3: found the key 'time' a second time, wanted each key once; the first is at events/01-hutou.yaml:45:3
                """);
    }

    @Test
    void tagsAnchorsAliasesAndDocumentsAreRefused() {
        pack.write("events/02-tag.yaml", "- !!javax.script.ScriptEngineManager []\n")
                .write("events/03-anchor.yaml", "- &a {id: x}\n- *a\n")
                .write("events/04-two.yaml", "[]\n---\n[]\n")
                .write("events/05-key.yaml", "? [a, b]\n: c\n");

        assertFaults("""
                events/02-tag.yaml:1:3: found the tag tag:yaml.org,2002:javax.script.ScriptEngineManager, wanted no tags
                events/03-anchor.yaml:1:3: found the anchor &a, wanted no anchors
                events/04-two.yaml:2:1: found a second document, wanted one document a file
                events/05-key.yaml:1:3: found a list as a key, wanted a word as a key
                """);
    }

    @Test
    void brokenGeoJsonIsNamed() {
        pack.replace(PLACES, "[133.661, 45.979]", "[45.979, 133.661]");

        assertFaults("""
                places.geojson:18:52: found [45.979, 133.661], wanted a position [longitude, latitude] in degrees
                """);
    }

    @Test
    void pointThatIsNoPointIsNamed() {
        pack.replace(PLACES, "\"type\": \"Point\"", "\"type\": \"LineString\"");

        assertFaults("""
                places.geojson:18:28: found 'LineString', wanted one of Point
                """);
    }

    @Test
    void brokenJsonIsNamedOnceAndCausesNoOtherFault() {
        pack.replace(PLACES, "\"kind\": \"fortress\",", "\"kind\": fortress,");

        assertFaults("""
                places.geojson:12:17: found broken JSON (Unrecognized token 'fortress': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')), wanted JSON
                """);
    }

    @Test
    void bytesThatAreNoUtf8AreNamedWithTheirPlace() {
        byte[] latin1 = "id: h\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        pack.write(CAMPAIGN, latin1);

        assertFaults("""
                campaign.yaml:2:11: found the byte 0xE9, which is no UTF-8, wanted text in UTF-8
                """);
    }

    @Test
    void controlCharacterIsNamedWithItsPlace() {
        pack.replace(CAMPAIGN, "title: The siege", "title: The\u0001siege");

        assertFaults("""
                campaign.yaml:2:11: found the character U+0001, wanted printable text
                """);
    }

    @Test
    void missingFilesAreNamed() {
        pack.delete("sources.yaml").delete(EVENTS);

        assertFaults("""
                events:1:1: found no *.yaml in it, wanted events/*.yaml with a list of events each
                sources.yaml:1:1: found no such file, wanted the file sources.yaml of a campaign pack
                """);
    }

    @Test
    void ringThatCrossesItselfIsNamed() {
        pack.write("regions.geojson", REGION.formatted("[[130,40],[134,44],[134,40],[130,44],[130,40]]"));

        assertFaults("""
                regions.geojson:4:16: found Self-intersection near [132.0, 42.0], wanted rings that do not cross themselves or each other
                """);
    }

    @Test
    void ringThatDoesNotCloseIsNamed() {
        pack.write("regions.geojson", REGION.formatted("[[130,40],[134,40],[134,44]]"));

        assertFaults("""
                regions.geojson:4:52: found a ring of 3 positions that ends elsewhere than it began, wanted at least 4 positions, the last like the first
                """);
    }

    @Test
    void idOfARegionAndAPlaceMayNotBeTheSame() {
        String ring = "[[130,40],[134,40],[134,44],[130,40]]";

        pack.write("regions.geojson", REGION.formatted(ring).replace("\"east\"", "\"hutou\""));

        assertFaults("""
                places.geojson:8:15: found 'hutou' a second time, wanted an id of its own; the first is at regions.geojson:3:25
                """);
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        pack.replace(EVENTS, "date: 1945-08-15", "date: 1945-08-32")
                .replace(EVENTS, "type: siege\n  place: hutou", "type: siege\n  place: hutuo")
                .replace(EVENTS, "id: hutou-infobox-1945-08-28", "id: hutou-falls-1945-08-26")
                .replace(CAMPAIGN, "pattern: none", "pattern: nothing")
                .replace("sources.yaml", "  url: null\n", "");

        assertFaults("""
                campaign.yaml:11:86: found 'nothing', wanted one of solid, stripes, dots, cross, ring, none
                events/01-hutou.yaml:31:9: found '1945-08-32', wanted an EDTF level 1 date such as 1945-08-09 or 1945-08-09/1945-08-26; '1945-08-32' at index 8: found the day 32 of 1945-08, wanted a day 01 to 31, or XX
                events/01-hutou.yaml:34:10: found 'hutuo', wanted a place of places.geojson; did you mean 'hutou'?
                events/01-hutou.yaml:66:7: found 'hutou-falls-1945-08-26' a second time, wanted an id of its own; the first is at events/01-hutou.yaml:43:7
                sources.yaml:1:3: found a source without 'url', wanted the key 'url'
                """);
    }

    private static final String REGION = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature",
               "properties": {"id": "east", "name": "East", "initialHolder": "japanese"},
               "geometry": {"type": "Polygon", "coordinates": [%s]}}]}
            """;

    private void assertFaults(String expected) {
        assertThat(String.join("\n", pack.faults()) + "\n").isEqualTo(expected);
    }
}
