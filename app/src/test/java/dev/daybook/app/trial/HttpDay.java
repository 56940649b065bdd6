package dev.daybook.app.trial;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.app.trial.oracle.PlainDay.Change;
import dev.daybook.app.trial.oracle.PlainDay.Claimed;
import dev.daybook.app.trial.oracle.PlainDay.Ground;
import dev.daybook.app.trial.oracle.PlainDay.Held;
import dev.daybook.app.trial.oracle.PlainDay.Loss;
import dev.daybook.schema.ControlStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What HTTP answers of a day, in the words of the oracle.
 *
 * @param control    {@code /control?as_of=}
 * @param casualties {@code /casualties?as_of=}
 */
record HttpDay(JsonNode control, JsonNode casualties) {

    /** Every territory as of the day's end. */
    Map<String, Held> territories() {
        return byName(control.get("territories"), "territory", HttpDay::held);
    }

    /** Places and ground by belligerent. */
    Map<String, Ground> holdings() {
        return ground(control.get("holdings"));
    }

    /** Losses by belligerent and category, {@code ofDay} or {@code toDate}; belligerents without any are left out. */
    Map<String, Map<String, Loss>> losses(String which) {
        Map<String, Map<String, Loss>> losses = byName(casualties.get("belligerents"), "belligerent", side -> {
            Map<String, Loss> columns = new TreeMap<>();
            side.get(which).properties().forEach(toll -> columns.put(toll.getKey(), loss(toll.getValue())));
            return columns;
        });
        losses.values().removeIf(Map::isEmpty);
        return losses;
    }

    /** Campaign totals in effect. */
    List<Claimed> claims() {
        List<Claimed> claims = new ArrayList<>();
        casualties
                .get("campaignClaims")
                .forEach(claim -> claims.add(new Claimed(
                        claim.get("eventId").asText(),
                        claim.get("belligerent").asText(),
                        claim.get("category").asText(),
                        number(claim.get("low")),
                        number(claim.get("best")),
                        number(claim.get("high")),
                        claim.get("claimant").asText())));
        return claims;
    }

    private static Held held(JsonNode told) {
        return new Held(
                LocalDate.parse(told.get("since").asText()),
                new Change(
                        text(told.get("previousHolder")),
                        told.get("holder").asText(),
                        text(told.get("contender")),
                        status(told.get("status").asText()),
                        texts(told.get("eventIds")),
                        told.get("disputed").asBoolean(),
                        told.get("derived").asBoolean()),
                ground(told.get("holdings")));
    }

    private static Map<String, Ground> ground(JsonNode holdings) {
        return byName(
                holdings,
                "belligerent",
                holding -> Ground.of(
                        holding.get("places").asInt(),
                        holding.get("contested").asInt(),
                        holding.has("share") ? (Double) holding.get("share").asDouble() : null));
    }

    private static Loss loss(JsonNode toll) {
        return new Loss(
                toll.get("low").asLong(),
                toll.get("best").asLong(),
                toll.get("high").asLong(),
                toll.get("lowOpen").asBoolean(),
                toll.get("highOpen").asBoolean(),
                texts(toll.get("claimants")),
                texts(toll.get("eventIds")));
    }

    private static <V> Map<String, V> byName(JsonNode list, String name, Function<JsonNode, V> value) {
        Map<String, V> found = new TreeMap<>();
        list.forEach(each -> found.put(each.get(name).asText(), value.apply(each)));
        return found;
    }

    private static ControlStatus status(String word) {
        return ControlStatus.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static @Nullable String text(@Nullable JsonNode text) {
        return text == null ? null : text.asText();
    }

    private static @Nullable Long number(@Nullable JsonNode number) {
        return number == null ? null : (Long) number.asLong();
    }
}
