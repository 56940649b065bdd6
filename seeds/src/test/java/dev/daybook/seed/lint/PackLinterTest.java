package dev.daybook.seed.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.seed.PackFolder;
import dev.daybook.seed.Packs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each warning called forth once in a copy of the example: what is said, and where. */
class PackLinterTest {

    private static final String EVENTS = "events/01-hutou.yaml";
    private static final String PLACES = "places.geojson";
    private static final String REGIONS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature",
               "properties": {"id": "east", "name": "East", "initialHolder": "japanese"},
               "geometry": {"type": "Polygon", "coordinates": [[[130,40],[132,40],[132,48],[130,48],[130,40]]]}}]}
            """;

    @TempDir
    Path directory;

    private PackFolder pack;

    @BeforeEach
    void copyTheExample() {
        pack = new PackFolder(directory);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void ourPacksAreCleanUnderStrict(Path ours) {
        LintReport report = new PackLinter().lint(ours).strict();

        assertThat(report.textLines()).isEmpty();
        assertThat(report.passes()).isTrue();
    }

    static List<Path> packs() {
        List<Path> packs = new ArrayList<>(List.of(PackFolder.EXAMPLE));
        Packs.ids(PackFolder.CAMPAIGNS).forEach(id -> packs.add(PackFolder.CAMPAIGNS.resolve(id)));
        return packs;
    }

    @Test
    void fileThatIsNotReadIsNamed() {
        pack.write("events/02-more.yml", "[]");

        assertFaults("""
                events/02-more.yml:1:1: warning: found a file that is not read, wanted names that end in .yaml; rename it [unread-file]
                """);
    }

    @Test
    void sourceThatNobodyNamesIsNamed() {
        pack.replace(EVENTS, "    - seed-hutou#Battle\n    - weblio-hutou\n", "    - seed-hutou#Battle\n");

        assertFaults("""
                sources.yaml:7:7: warning: found the source 'weblio-hutou', which no event names, wanted sources of this pack's events; name it or take it away [unused-source]
                """);
    }

    @Test
    void placeThatNothingNamesIsNamed() {
        String feature = pack.read(PLACES).replaceAll("(?s).*\"features\": \\[(.*)\\n  \\]\\n}\\n", "$1");
        String unused = feature.replace("\"hutou\"", "\"iman\"").replaceAll(",\\s*\"initialHolder\": \"japanese\"", "");
        pack.write(PLACES, pack.read(PLACES).replace(feature, feature + "," + unused));

        assertFaults("""
                places.geojson:24:15: warning: found the place 'iman', which nothing names, wanted places of this pack's events; give it an initialHolder, name it or take it away [unused-place]
                """);
    }

    @Test
    void eventBeforeItsBattleIsNamed() {
        pack.replace("campaign.yaml", "dates: 1945-08-09/1945-08-26", "dates: 1945-08-10/1945-08-26");

        assertFaults("""
                events/01-hutou.yaml:14:9: warning: found an event of 1945-08-09, wanted days of Siege of Hutou, 1945-08-10/1945-08-26; mend the battle's dates, or leave the event outside it [outside-battle]
                """);
    }

    @Test
    void changeAfterItsBattleIsNamed() {
        pack.replace("campaign.yaml", "dates: 1945-08-09/1945-08-26", "dates: 1945-08-09/1945-08-25");

        assertFaults("""
                events/01-hutou.yaml:49:11: warning: found an event of the battle that takes effect on 1945-08-26, wanted days of Siege of Hutou, 1945-08-09/1945-08-25; mend the battle's dates, or leave the event outside it [outside-battle]
                """);
    }

    @Test
    void effectBeforeItsEventIsNamed() {
        pack.replace(EVENTS, "status: occupied,", "status: occupied, effective: 1945-08-20,")
                .replace(EVENTS, "      low: 400\n", "      low: 400\n      effective: 1945-08-21\n");

        assertFaults("""
                events/01-hutou.yaml:53:83: warning: found 1945-08-20, wanted a day not before the event, 1945-08-26; mend one of the two days [effect-before-event]
                events/01-hutou.yaml:58:18: warning: found 1945-08-21, wanted a day not before the event, 1945-08-26; mend one of the two days [effect-before-event]
                """);
    }

    @Test
    void changeFromTheWrongHolderIsNamed() {
        pack.replace(
                EVENTS, "from: japanese, to: soviet, status: occupied", "from: soviet, to: japanese, status: held");

        assertFaults("""
                events/01-hutou.yaml:53:32: warning: found 'hutou' taken from 'soviet' on 1945-08-26, wanted its holder then, 'japanese'; mend 'from', the date, or the change before this one [wrong-holder]
                """);
    }

    @Test
    void placeOutsideItsRegionIsNamed() {
        pack.write("regions.geojson", REGIONS).replace(PLACES, "\"region\": null", "\"region\": \"east\"");

        assertFaults("""
                places.geojson:13:19: warning: found 'hutou' outside 'east', wanted its region, or null; mend the coordinates or the region [outside-region]
                """);
    }

    @Test
    void placeNearTheEdgeOfItsRegionIsLetPass() {
        pack.write("regions.geojson", REGIONS.replace("132", "133.3"))
                .replace(PLACES, "\"region\": null", "\"region\": \"east\"");

        assertFaults("\n");
    }

    @Test
    void changePassedOnToAnotherRegionsPlaceIsNamed() {
        pack.write("regions.geojson", REGIONS)
                .replace(
                        EVENTS,
                        "territory: hutou, from: japanese, to: soviet, status: occupied",
                        "territory: east, appliesTo: [hutou], to: soviet, status: occupied");

        assertFaults("""
                events/01-hutou.yaml:53:36: warning: found 'hutou', which does not lie in 'east', wanted places of the region that changes; mend the coordinates or the region [outside-region]
                """);
    }

    @Test
    void eventsThatMayBeOneAreNamed() {
        pack.replace(
                        EVENTS,
                        "title: Hutou's defenders took the surrender broadcast for a trick",
                        "title: Soviet guns opened fire on Hutou fortress, infantry crossed")
                .replace(EVENTS, "date: 1945-08-15", "date: 1945-08-10");

        assertFaults("""
                events/01-hutou.yaml:30:7: warning: found 'hutou-broadcast-disbelieved-1945-08-15', much like 'hutou-crossing-1945-08-09', wanted each event once; make one of them with the sources of both, or tell them apart in their titles; the other is at events/01-hutou.yaml:13:7 [suspected-duplicate]
                """);
    }

    @Test
    void flagOnFiguresInOrderIsNamed() {
        pack.replace(EVENTS, "      low: 400\n", "      low: 400\n      flagged: true\n");

        assertFaults("""
                events/01-hutou.yaml:58:16: warning: found a flag on figures that are in order, wanted no flag; take 'flagged' away [needless-flag]
                """);
    }

    @Test
    void figuresOutOfOrderPassUnderAFlag() {
        pack.replace(EVENTS, "      low: 400\n", "      low: 400\n      best: 40\n      flagged: true\n");

        assertFaults("\n");
    }

    @Test
    void coloursThatOnlySomeCanTellApartAreNamed() {
        pack.replace("campaign.yaml", "\"#c1272d\", pattern: solid", "\"#b4772d\", pattern: solid")
                .replace("campaign.yaml", "\"#e8c547\", pattern: none", "\"#7b8b2d\", pattern: solid");

        assertFaults("""
                campaign.yaml:11:66: warning: found #7b8b2d for 'civilian', close to #b4772d of 'soviet' (5.4 by protanopia), wanted colours at least 15 apart; make one lighter or darker [colours-too-close]
                """);
    }

    @Test
    void errorsOfTheLoaderComeAlone() {
        pack.write("events/02-more.yml", "[]").replace(EVENTS, "date: 1945-08-15", "date: soon");

        assertFaults("""
                events/01-hutou.yaml:31:9: error: found 'soon', wanted an EDTF level 1 date such as 1945-08-09 or 1945-08-09/1945-08-26; 'soon' at index 0: found 'soon', wanted a year of four digits, or one like 194X or 19XX [bad-date]
                """);
    }

    @Test
    void warningsAreErrorsOnlyUnderStrict() {
        pack.write("events/02-more.yml", "[]");

        LintReport report = new PackLinter().lint(directory);

        assertThat(report.passes()).isTrue();
        assertThat(report.warnings()).isEqualTo(1);
        assertThat(report.strict().passes()).isFalse();
        assertThat(report.strict().errors()).isEqualTo(1);
    }

    @Test
    void faultsAreJsonObjectsToo() {
        pack.write("events/02-more.yml", "[]");

        assertThat(new PackLinter().lint(directory).jsonLines())
                .containsExactly(
                        ("{\"file\":\"%s/events/02-more.yml\",\"line\":1,\"column\":1,\"severity\":\"warning\","
                                        + "\"rule\":\"unread-file\",\"found\":\"a file that is not read\","
                                        + "\"wanted\":\"names that end in .yaml\",\"hint\":\"rename it\"}")
                                .formatted(directory));
    }

    private void assertFaults(String expected) {
        String found =
                String.join("\n", new PackLinter().lint(directory).textLines()).replace(directory + "/", "");
        assertThat(found + "\n").isEqualTo(expected);
    }
}
