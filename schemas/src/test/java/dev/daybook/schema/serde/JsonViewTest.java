package dev.daybook.schema.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.schema.CasualtyDay;
import dev.daybook.schema.CasualtyRecord;
import dev.daybook.schema.ControlRecord;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.Holding;
import dev.daybook.schema.MadeUpRecords;
import dev.daybook.schema.RecordTypes;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.TerritoryChange;
import dev.daybook.schema.Toll;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class JsonViewTest {

    private static final String CONTROL = """
            {"run":"m","epoch":1,"sequence":7,"date":"1945-08-26","finished":false,"change":{"territory":"hutou",\
            "holder":"soviet","status":"handed-over","previousHolder":"japanese","holdings":[{"belligerent":"soviet",\
            "places":1,"contested":0,"share":0.001}],"eventIds":["hutou-falls"],"disputed":true,"derived":false}}""";

    @Test
    void recordIsPlainJsonInTheSchemasOrder() {
        assertThat(JsonView.text(control(0.001))).isEqualTo(CONTROL);
    }

    @Test
    void treeAndStreamSayTheSame() throws IOException {
        StringWriter streamed = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(streamed)) {
            out.writeStartArray();
            JsonView.write(control(0.001), out);
            out.writeEndArray();
        }

        assertThat(streamed).hasToString("[" + CONTROL + "]");
        assertThat(JsonView.tree(control(0.001))).hasToString(CONTROL);
    }

    @Test
    void instantsAreIsoTextInUtc() {
        RunClock clock = RunClock.newBuilder()
                .setRun("m")
                .setCampaign("m")
                .setFingerprint("00")
                .setState(RunState.PAUSED)
                .setDate(LocalDate.of(1945, 8, 9))
                .setCampaignInstant(Instant.parse("1945-08-08T16:10:00Z"))
                .setEndsOn(LocalDate.of(1945, 9, 5))
                .setSpeedAsked("max")
                .setEpoch(1)
                .setSequence(-1)
                .setStartedAt(Instant.ofEpochMilli(1))
                .setUpdatedAt(Instant.ofEpochMilli(2_000))
                .build();

        assertThat(JsonView.text(clock))
                .contains("\"state\":\"paused\"", "\"campaignInstant\":\"1945-08-08T16:10:00Z\"")
                .contains("\"startedAt\":\"1970-01-01T00:00:00.001Z\"")
                .doesNotContain("null", "rateAsked");
    }

    @Test
    void mapsAreSortedByKey() {
        CasualtyRecord record = casualties(List.of("wounded", "captured", "killed"));

        assertThat(JsonView.tree(record).at("/day/ofDay").fieldNames())
                .toIterable()
                .containsExactly("captured", "killed", "wounded");
    }

    @Test
    void canonicalFormSortsKeysAndLeavesOutWhatDoesNotCount() {
        assertThat(JsonView.canonical(control(0.001), Set.of("epoch", "sequence", "eventIds", "holdings")))
                .isEqualTo("""
                        {"change":{"derived":false,"disputed":true,"holder":"soviet","previousHolder":"japanese",\
                        "status":"handed-over","territory":"hutou"},"date":"1945-08-26","finished":false,"run":"m"}""");
    }

    @Test
    void equalRecordsHaveOneCanonicalForm() {
        CasualtyRecord one = casualties(List.of("wounded", "captured", "killed"));
        CasualtyRecord other = casualties(List.of("killed", "wounded", "captured"));

        assertThat(JsonView.canonical(one, Set.of())).isEqualTo(JsonView.canonical(other, Set.of()));
    }

    // Double.toString gives 1.9999999999999998E23 and 5.6843418860808015E-14 before JDK 19.
    @Test
    void numbersAreWrittenAlikeByEveryJdk() {
        assertThat(JsonView.text(control(2.0E23))).contains("\"share\":2.0E23}");
        assertThat(JsonView.text(control(0x1p-44))).contains("\"share\":5.684341886080802E-14}");
    }

    @Test
    void numberThatJsonCannotSayIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonView.text(control(Double.NaN)))
                .withMessageContaining("NaN");
    }

    @Test
    void everyRecordOfATopicHasAView() {
        RecordTypes.serdes()
                .forEach(serde -> LongStream.rangeClosed(1, 50).forEach(seed -> {
                    SpecificRecord record = MadeUpRecords.of(serde.schema(), seed);
                    assertThat(parsed(JsonView.text(record)))
                            .isEqualTo(parsed(JsonView.tree(record).toString()));
                }));
    }

    private static Object parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static ControlRecord control(double share) {
        return ControlRecord.newBuilder()
                .setRun("m")
                .setEpoch(1)
                .setSequence(7)
                .setDate(LocalDate.of(1945, 8, 26))
                .setChange(TerritoryChange.newBuilder()
                        .setTerritory("hutou")
                        .setHolder("soviet")
                        .setStatus(ControlStatus.HANDED_OVER)
                        .setPreviousHolder("japanese")
                        .setHoldings(List.of(Holding.newBuilder()
                                .setBelligerent("soviet")
                                .setPlaces(1)
                                .setShare(share)
                                .build()))
                        .setEventIds(List.of("hutou-falls"))
                        .setDisputed(true)
                        .build())
                .build();
    }

    private static CasualtyRecord casualties(List<String> categories) {
        Map<String, Toll> tolls = new LinkedHashMap<>();
        categories.forEach(category -> tolls.put(
                category, Toll.newBuilder().setLow(1).setBest(2).setHigh(3).build()));
        return CasualtyRecord.newBuilder()
                .setRun("m")
                .setEpoch(1)
                .setSequence(7)
                .setDate(LocalDate.of(1945, 8, 26))
                .setDay(new CasualtyDay("japanese", tolls, tolls))
                .build();
    }
}
