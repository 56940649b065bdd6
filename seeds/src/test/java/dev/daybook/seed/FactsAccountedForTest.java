package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.SourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing that was found out is lost: every fact behind the pack is an event of it, or is said to be left out. */
class FactsAccountedForTest {

    /** One row of the accounting. */
    private record Account(String fact, String outcome, String into, String reason) {}

    private static Map<String, CampaignEvent> events;
    private static List<Account> accounts;
    private static Map<String, JsonNode> facts;

    @BeforeAll
    static void readPackAndFacts() throws IOException {
        events = new HashMap<>();
        for (CampaignEvent event :
                new PackLoader().load(Path.of("campaigns", "manchuria-1945")).events()) {
            events.put(event.getId(), event);
        }
        accounts = lines("accounting.csv").stream()
                .skip(1)
                .map(FactsAccountedForTest::account)
                .toList();
        facts = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : lines("facts.jsonl")) {
            JsonNode fact = json.readTree(line);
            facts.put(fact.get("id").textValue(), fact);
        }
    }

    @Test
    void everyFactHasExactlyOneRow() {
        assertThat(facts).hasSize(301);
        assertThat(accounts.stream().map(Account::fact)).containsExactlyInAnyOrderElementsOf(facts.keySet());
    }

    @Test
    void whatIsKeptKeepsItsIdAndWhatIsMergedOrLeftOutSaysWhy() {
        for (Account account : accounts) {
            switch (account.outcome()) {
                case "kept" -> assertThat(account.into()).as(account.fact()).isEqualTo(account.fact());
                case "merged" -> assertThat(account.into()).as(account.fact()).isNotEqualTo(account.fact());
                case "left-out" -> assertThat(account.into()).as(account.fact()).isEmpty();
                default -> throw new AssertionError(account.fact() + ": unknown outcome " + account.outcome());
            }
            if (!account.outcome().equals("kept")) {
                assertThat(account.reason()).as(account.fact()).isNotBlank();
            }
        }
    }

    @Test
    void everyEventOfThePackComesFromAFact() {
        Set<String> into = new HashSet<>();
        accounts.forEach(account -> into.add(account.into()));
        into.remove("");
        assertThat(events.keySet()).containsExactlyInAnyOrderElementsOf(into);
    }

    @Test
    void everySourceOfAFactIsNamedByItsEventWithTheSection() {
        List<String> lost = new ArrayList<>();
        forEachKept((fact, event) -> {
            for (JsonNode source : fact.get("sources")) {
                if (event.getSources().stream().noneMatch(ref -> isSource(ref, source))) {
                    lost.add(event.getId() + ": " + source);
                }
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void everyFigureOfAFactIsAClaimOfItsEvent() {
        List<String> lost = new ArrayList<>();
        forEachKept((fact, event) -> {
            for (JsonNode figure : fact.get("figures")) {
                if (event.getCasualties().stream().noneMatch(claim -> isFigure(claim, figure))) {
                    lost.add(event.getId() + ": " + figure);
                }
            }
        });
        assertThat(lost).isEmpty();
    }

    @Test
    void everyDisputeOfAFactStandsInItsEvent() {
        List<String> lost = new ArrayList<>();
        forEachKept((fact, event) -> {
            String dispute = text(fact, "disputes");
            if (dispute != null
                    && !Objects.requireNonNullElse(event.getDisputes(), "").contains(dispute)) {
                lost.add(event.getId() + ": " + dispute);
            }
        });
        assertThat(lost).isEmpty();
    }

    /** What is looked at of a fact and the event that holds it. */
    private interface Check {
        void of(JsonNode fact, CampaignEvent event);
    }

    private static void forEachKept(Check check) {
        for (Account account : accounts) {
            if (!account.outcome().equals("left-out")) {
                CampaignEvent event = events.get(account.into());
                assertThat(event).as(account.fact() + " into " + account.into()).isNotNull();
                check.of(facts.get(account.fact()), event);
            }
        }
    }

    private static boolean isSource(SourceRef ref, JsonNode source) {
        boolean same = source.has("url")
                ? source.get("url").textValue().equals(ref.getUrl())
                : source.get("id").textValue().equals(ref.getId());
        return same && Objects.equals(text(source, "section"), ref.getSection());
    }

    private static boolean isFigure(CasualtyClaim claim, JsonNode figure) {
        return claim.getBelligerent().equals(text(figure, "belligerent"))
                && claim.getCategory().equals(text(figure, "category"))
                && claim.getClaimant().equals(text(figure, "claimant"))
                && Objects.equals(claim.getLow(), number(figure, "low"))
                && Objects.equals(claim.getBest(), number(figure, "best"))
                && Objects.equals(claim.getHigh(), number(figure, "high"));
    }

    private static String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).textValue() : null;
    }

    private static Long number(JsonNode node, String key) {
        return node.has(key) ? node.get(key).longValue() : null;
    }

    private static Account account(String line) {
        String[] cells = line.split(",", 4);
        return new Account(cells[0], cells[1], cells[2], cells[3]);
    }

    private static List<String> lines(String name) {
        try (InputStream in = FactsAccountedForTest.class.getResourceAsStream("/facts/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
