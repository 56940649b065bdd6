package dev.daybook.seed.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.seed.PackFolder;
import dev.daybook.seed.fault.Fault;
import dev.daybook.seed.fault.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule broken once in a copy of the example: that rule speaks, no other does, and it points at the mark. */
class EveryRuleTest {

    private static final String EVENTS = "events/01-hutou.yaml";
    private static final String CAMPAIGN = "campaign.yaml";
    private static final String PLACES = "places.geojson";
    private static final String SOURCES = "sources.yaml";
    private static final String REGIONS = "regions.geojson";
    private static final String REGION = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature",
               "properties": {"id": "west", "name": "West", "initialHolder": "japanese"},
               "geometry": {"type": "Polygon", "coordinates": [[[110,40],[112,40],[112,48],[110,48],[110,40]]]}}]}
            """;

    @TempDir
    Path directory;

    private PackFolder pack;

    @BeforeEach
    void copyTheExample() {
        pack = new PackFolder(directory);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void brokenRuleSpeaksAloneAndPointsAtTheMark(Breach breach) {
        String mark = breach.applyTo(pack);

        List<Fault> faults = new PackLinter().lint(directory).faults();

        assertThat(faults).extracting(Fault::rule).containsOnly(breach.rule());
        assertThat(faults)
                .extracting(fault -> fault.at().toString().replace(directory + "/", ""))
                .contains(mark);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.found()).isNotBlank();
            assertThat(fault.wanted()).isNotBlank();
            assertThat(fault.advice()).isNotBlank();
        });
    }

    @Test
    void missingFileIsToldAtItsBeginning() {
        pack.delete(SOURCES);

        assertThat(new PackLinter().lint(directory).textLines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("/sources.yaml:1:1: error: ", "[missing-file]"));
    }

    @Test
    void everyRuleIsBroken() {
        assertThat(Stream.concat(breaches().map(Breach::rule), Stream.of(Rule.MISSING_FILE)))
                .contains(Rule.values());
    }

    static Stream<Breach> breaches() {
        return Stream.of(texts(), values(), names(), statements(), shapes(), warningsOfNames(), warningsOfEvents())
                .flatMap(List::stream);
    }

    private static List<Breach> texts() {
        return List.of(
                Breach.of(Rule.TOO_LARGE, EVENTS, "title: Hutou's", "title: @@" + "Hutou's ".repeat(40)),
                Breach.of(Rule.SYNTAX, SOURCES, "- id: weblio-hutou\n", "- id: weblio-hutou\n@@]\n"),
                Breach.of(Rule.UNSAFE_YAML, EVENTS, "confidence: low", "confidence: @@!!str low"),
                Breach.of(Rule.DUPLICATE_KEY, EVENTS, "  time: \"15:30\"", "  time: \"15:30\"\n  @@time: \"16:30\""));
    }

    private static List<Breach> values() {
        return List.of(
                Breach.of(Rule.UNKNOWN_KEY, EVENTS, "  time: \"15:30\"", "  @@tiem: \"15:30\""),
                Breach.of(
                                Rule.MISSING_KEY,
                                SOURCES,
                                "id: seed-hutou\n  title: Siege",
                                "@@id: seed-hutou\n  note: Siege")
                        .and(SOURCES, "  note: An", "  language: fr\n  # An")
                        .and(SOURCES, "  language: en\n", ""),
                Breach.of(Rule.WRONG_TYPE, EVENTS, "title: The last position at Hutou fell", "title: @@1945"),
                Breach.of(Rule.BAD_VALUE, EVENTS, "confidence: low", "confidence: @@poor"),
                Breach.of(Rule.BAD_DATE, EVENTS, "date: 1945-08-15", "date: @@1945-08-32"),
                Breach.of(Rule.BAD_SPAN, CAMPAIGN, "1945-08-09/1945-08-28", "@@1945-08-28/1945-08-09"));
    }

    private static List<Breach> names() {
        String holder = ",\n        \"initialHolder\": \"japanese\"";
        return List.of(
                Breach.of(Rule.UNKNOWN_ID, EVENTS, "siege\n  place: hutou", "siege\n  place: @@hutuo"),
                Breach.of(Rule.DUPLICATE_ID, EVENTS, "id: hutou-infobox-1945-08-28", "id: @@hutou-falls-1945-08-26"),
                Breach.of(
                        Rule.IDS_DIFFER,
                        PLACES,
                        "      \"id\": \"hutou\",\n      \"p",
                        "      \"id\": @@\"x\",\n      \"p"),
                Breach.of(Rule.UNTRACKED_PLACE, PLACES, holder, "")
                        .and(EVENTS, "hutou, from: japanese, to: soviet, status: o", "@@hutou, to: soviet, status: o"),
                Breach.of(Rule.NOT_A_REGION, EVENTS, "status: occupied,", "status: occupied, appliesTo: @@[hutou],"));
    }

    private static List<Breach> statements() {
        return List.of(
                Breach.of(Rule.NO_SOURCE, EVENTS, "sources: [seed-hutou#Infobox]", "sources: @@[]"),
                Breach.of(Rule.FIGURES_OUT_OF_ORDER, EVENTS, "low: 400", "low: @@400\n      high: 40"),
                Breach.of(Rule.NO_EFFECTIVE_DAY, EVENTS, "date: 1945-08-26", "date: 1945-08")
                        .and(
                                EVENTS,
                                "{territory: hutou, from: japanese, to: soviet, status: o",
                                "@@{territory: hutou, to: soviet, status: o"),
                Breach.of(Rule.NO_BATTLE, EVENTS, "battle: hutou\n  title: The last", "title: The last")
                        .and(EVENTS, "battle-total\n      note", "@@battle-total\n      note"));
    }

    private static List<Breach> shapes() {
        return List.of(
                Breach.of(Rule.BAD_GEOMETRY, PLACES, "[133.661, 45.979]", "@@[45.979, 133.661]"),
                Breach.of(
                                Rule.BROKEN_RING,
                                REGIONS,
                                "",
                                REGION.replace("{\"type\": \"Polygon\"", "@@{\"type\": \"Polygon\""))
                        .and(REGIONS, "[112,40],[112,48]", "[112,48],[112,40]"));
    }

    private static List<Breach> warningsOfNames() {
        String feature = """
                {"type": "Feature", "properties": {"id": @@"iman", "name": "Iman", "kind": "town", "wherePrec": "town"},
                 "geometry": {"type": "Point", "coordinates": [133.7, 45.9]}},
                """;
        return List.of(
                Breach.of(Rule.UNREAD_FILE, "events/02-more.yml", "", "@@[]"),
                Breach.of(
                                Rule.UNUSED_SOURCE,
                                EVENTS,
                                "    - seed-hutou#Battle\n    - weblio-hutou\n",
                                "    - seed-hutou#Battle\n")
                        .and(SOURCES, "id: weblio-hutou", "id: @@weblio-hutou"),
                Breach.of(Rule.UNUSED_PLACE, PLACES, "\"features\": [\n", "\"features\": [\n" + feature),
                Breach.of(Rule.OUTSIDE_REGION, REGIONS, "", REGION)
                        .and(PLACES, "\"region\": null", "\"region\": @@\"west\""),
                Breach.of(
                        Rule.COLOURS_TOO_CLOSE,
                        CAMPAIGN,
                        "\"#e8c547\", pattern: none",
                        "@@\"#c22830\", pattern: solid"));
    }

    private static List<Breach> warningsOfEvents() {
        return List.of(
                Breach.of(Rule.OUTSIDE_BATTLE, CAMPAIGN, "1945-08-09/1945-08-26", "1945-08-10/1945-08-26")
                        .and(EVENTS, "date: 1945-08-09", "date: @@1945-08-09"),
                Breach.of(Rule.EFFECT_BEFORE_EVENT, EVENTS, "low: 400", "low: 400\n      effective: @@1945-08-25"),
                Breach.of(
                        Rule.WRONG_HOLDER,
                        EVENTS,
                        "hutou, from: japanese, to: soviet, status: o",
                        "hutou, from: @@soviet, to: soviet, status: o"),
                Breach.of(
                                Rule.SUSPECTED_DUPLICATE,
                                EVENTS,
                                "title: Soviet guns opened fire on Hutou and infantry crossed the Ussuri",
                                "title: Hutou's defenders took the surrender broadcast for a trick")
                        .and(EVENTS, "id: hutou-broadcast", "id: @@hutou-broadcast"),
                Breach.of(Rule.NEEDLESS_FLAG, EVENTS, "low: 400", "low: 400\n      flagged: @@true"));
    }
}
