package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.schema.Battle;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.Region;
import dev.daybook.schema.SourceRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the shipped pack promises as a whole. */
class ManchuriaPackTest {

    private static final LocalDate FIRST = LocalDate.of(1945, 8, 8);
    private static final LocalDate LAST = LocalDate.of(1945, 9, 2);
    private static final LocalDate ONGOING_ONLY = LocalDate.of(1945, 8, 29);

    private static CampaignPack pack;
    private static List<CampaignEvent> events;

    @BeforeAll
    static void readPack() {
        pack = new PackLoader().load(PackFolder.CAMPAIGNS.resolve("manchuria-1945"));
        events = StreamSupport.stream(pack.events().spliterator(), false).toList();
    }

    @Test
    void everyDayUntilTheSurrenderHasAnEventThatBeginsOrGoesOn() {
        assertThat(FIRST.datesUntil(LAST.plusDays(1)))
                .hasSize(26)
                .allSatisfy(day ->
                        assertThat(events).as("%s", day).anyMatch(event -> begins(event, day) || goesOn(event, day)));
    }

    /** No source tells of anything that began on it, and nothing is made up to fill it. */
    @Test
    void onTwentyNinthOfAugustNothingBegins() {
        assertThat(events).noneMatch(event -> begins(event, ONGOING_ONLY));
    }

    private static boolean begins(CampaignEvent event, LocalDate day) {
        return isOfDays(event) && event.getEarliest().equals(day);
    }

    private static boolean goesOn(CampaignEvent event, LocalDate day) {
        return isOfDays(event)
                && event.getEarliest().isBefore(day)
                && !event.getLatest().isBefore(day);
    }

    /** A month or a year is no event of its first day. */
    private static boolean isOfDays(CampaignEvent event) {
        return event.getDatePrec() == DatePrec.DAY || event.getDatePrec() == DatePrec.INTERVAL;
    }

    @Test
    void everyEventHasASource() {
        assertThat(events).allSatisfy(event -> assertThat(event.getSources()).isNotEmpty());
    }

    @Test
    void eventsOfTheSeedArticlesNameTheArticleAndItsSection() {
        List<SourceRef> seeds = events.stream()
                .flatMap(event -> event.getSources().stream())
                .filter(source -> source.getId().startsWith("seed-"))
                .toList();

        assertThat(seeds).extracting(SourceRef::getId).contains("seed-hutou", "seed-occupation");
        assertThat(seeds).hasSizeGreaterThanOrEqualTo(30).allSatisfy(source -> {
            assertThat(source.getTitle()).isNotBlank();
            assertThat(source.getSection()).isNotBlank();
        });
    }

    @Test
    void battlesAreParentsOfTheirEvents() {
        Set<String> parents = events.stream().map(CampaignEvent::getBattle).collect(Collectors.toSet());

        assertThat(pack.definition().getBattles())
                .extracting(Battle::getId)
                .contains("hutou", "mudanjiang", "hailar", "shumshu", "koton", "maoka", "seishin", "kalgan-line")
                .allSatisfy(battle -> assertThat(parents).contains(battle));
    }

    @Test
    void campaignTotalsAreClaims() {
        assertThat(events)
                .flatExtracting(CampaignEvent::getCasualties)
                .extracting(CasualtyClaim::getScope)
                .contains(ClaimScope.EVENT, ClaimScope.BATTLE_TOTAL, ClaimScope.CAMPAIGN_TOTAL);
    }

    /** Only the last change of Karafuto passes to a place, the capital that the event itself is about. */
    @Test
    void changeOfARegionPassesToNoPlaceBySilence() {
        Set<String> regions =
                pack.definition().getRegions().stream().map(Region::getId).collect(Collectors.toSet());

        assertThat(events)
                .flatExtracting(CampaignEvent::getControlChanges)
                .extracting(ControlChange.class::cast)
                .filteredOn(change -> regions.contains(change.getTerritory()))
                .isNotEmpty()
                .filteredOn(change -> !change.getAppliesTo().isEmpty())
                .extracting(ControlChange::getAppliesTo)
                .containsExactly(List.of("toyohara"));
    }
}
