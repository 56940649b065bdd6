package dev.daybook.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.error.DaybookException;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlChange;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.SourceRef;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLoaderTest {

    private static final String EVENTS = "events/01-hutou.yaml";

    @TempDir
    Path directory;

    @Test
    void exampleIsReadIntoTheDefinition() {
        CampaignDefinition definition =
                new PackLoader().load(PackFolder.EXAMPLE).definition();

        assertThat(definition.getId()).isEqualTo("hutou");
        assertThat(definition.getZone()).isEqualTo("Asia/Tokyo");
        assertThat(definition.getSpanFrom()).isEqualTo("1945-08-08");
        assertThat(definition.getHighlightTo()).isEqualTo("1945-08-28");
        assertThat(definition.getBelligerents()).extracting("id").containsExactly("soviet", "japanese", "civilian");
        assertThat(definition.getClaimantPreference()).containsExactly("historians", "soviet", "japanese", "unknown");
        assertThat(definition.getPlaces()).singleElement().satisfies(place -> {
            assertThat(place.getNativeNames()).extracting("name").containsExactly("虎頭", "虎头");
            assertThat(place.getLatitude()).isEqualTo(45.979);
            assertThat(place.getInitialHolder()).isEqualTo("japanese");
        });
        assertThat(definition.getBattles())
                .singleElement()
                .satisfies(battle -> assertThat(battle.getEnds()).isEqualTo("1945-08-26"));
    }

    @Test
    void eventOutsideTheSpanIsBackground() {
        CampaignPack pack = new PackLoader().load(PackFolder.EXAMPLE);

        assertThat(pack.background()).extracting(CampaignEvent::getId).containsExactly("hutou-built-1934-1939");
        assertThat(pack.timeline())
                .extracting(CampaignEvent::getId)
                .containsExactly(
                        "hutou-crossing-1945-08-09",
                        "hutou-broadcast-disbelieved-1945-08-15",
                        "hutou-falls-1945-08-26",
                        "hutou-infobox-1945-08-28");
        assertThat(pack.eventCount()).isEqualTo(5);
    }

    @Test
    void eventIsReadWithAllItSays() {
        CampaignEvent event = event(new PackLoader().load(PackFolder.EXAMPLE), "hutou-falls-1945-08-26");

        assertThat(event.getEarliest()).isEqualTo("1945-08-26");
        assertThat(event.getDatePrec()).isEqualTo(DatePrec.DAY);
        assertThat(event.getTimeOfDay()).isEqualTo("15:30");
        assertThat(event.getControlChanges())
                .containsExactly(new ControlChange(
                        "hutou",
                        "japanese",
                        "soviet",
                        ControlStatus.OCCUPIED,
                        LocalDate.parse("1945-08-26"),
                        List.of(),
                        true));
        assertThat(event.getSources())
                .containsExactly(new SourceRef("seed-hutou", "Siege of Hutou Fortress", "Battle", null, "en"));
        CasualtyClaim claim = event.getCasualties().get(0);
        assertThat(claim.getLow()).isEqualTo(400L);
        assertThat(claim.getBest()).isNull();
        assertThat(claim.getScope()).isEqualTo(ClaimScope.BATTLE_TOTAL);
        assertThat(claim.getEffective()).isEqualTo("1945-08-26");
    }

    @Test
    void intervalTakesEffectOnItsLatestDay() {
        new PackFolder(directory).replace(EVENTS, "date: 1945-08-26", "date: 1945-08-24/1945-08-27");

        CampaignEvent event = event(new PackLoader().load(directory), "hutou-falls-1945-08-26");

        assertThat(event.getControlChanges().get(0).getEffective()).isEqualTo("1945-08-27");
        assertThat(event.getCasualties().get(0).getEffective()).isEqualTo("1945-08-27");
    }

    @Test
    void monthTakesEffectOnlyWhereItSaysSo() {
        PackFolder pack = new PackFolder(directory);
        pack.replace(EVENTS, "date: 1945-08-26", "date: 1945-08")
                .replace(EVENTS, "status: occupied,", "status: occupied, effective: 1945-08-20,");

        CampaignEvent event = event(new PackLoader().load(directory), "hutou-falls-1945-08-26");

        assertThat(event.getControlChanges().get(0).getEffective()).isEqualTo("1945-08-20");
        assertThat(event.getCasualties().get(0).getEffective()).isNull();
    }

    @Test
    void eventThatWasOnWhenTheSpanBeganEntersOnItsFirstDay() {
        new PackFolder(directory).replace(EVENTS, "date: 1934/1939", "date: 1934/1945-08-10");

        CampaignPack pack = new PackLoader().load(directory);

        CampaignEvent first = pack.timeline().iterator().next();
        assertThat(first.getId()).isEqualTo("hutou-built-1934-1939");
        assertThat(pack.entryDay(first)).isEqualTo("1945-08-08");
        assertThat(pack.background()).isEmpty();
    }

    @Test
    void eventsOfADayKeepThePacksOrder() {
        new PackFolder(directory)
                .replace(EVENTS, "date: 1945-08-28", "date: 1945-08-09")
                .replace(EVENTS, "date: 1945-08-15", "date: 1945-08-09");

        assertThat(new PackLoader().load(directory).timeline())
                .extracting(CampaignEvent::getId)
                .containsExactly(
                        "hutou-crossing-1945-08-09",
                        "hutou-broadcast-disbelieved-1945-08-15",
                        "hutou-infobox-1945-08-28",
                        "hutou-falls-1945-08-26");
    }

    @Test
    void brokenPackIsOneExceptionWithALineForEachFault() {
        PackFolder pack = new PackFolder(directory);
        pack.replace(EVENTS, "date: 1945-08-15", "date: 1945-13-15")
                .replace(EVENTS, "id: hutou-infobox-1945-08-28", "id: hutou-falls-1945-08-26")
                .replace("campaign.yaml", "pattern: none", "pattern: dotted");

        assertThatThrownBy(() -> new PackLoader().load(directory))
                .isInstanceOf(DaybookException.BadRecords.class)
                .message()
                .matches("(?s)\\Q%1$s\\E/campaign.yaml:11:86: found 'dotted', wanted [^\n]*\n".formatted(directory)
                        + "\\Q%1$s\\E/events/01-hutou.yaml:31:9: found '1945-13-15', wanted [^\n]*\n"
                                .formatted(directory)
                        + "\\Q%1$s\\E/events/01-hutou.yaml:66:7: found 'hutou-falls-1945-08-26' [^\n]*"
                                .formatted(directory));
    }

    @Test
    void whatIsNoDirectoryIsAMistakeOfTheCommand() {
        assertThatThrownBy(() -> new PackLoader().load(directory.resolve("nowhere")))
                .isInstanceOf(DaybookException.Usage.class)
                .hasMessageContaining("found no directory, wanted a campaign pack");
    }

    @Test
    void campaignCarriesTheGeoJsonAsItStands() {
        CampaignPack pack = new PackLoader().load(PackFolder.EXAMPLE);

        assertThat(pack.campaign().getPlacesGeoJson()).contains("\"Hutou Fortress, Hulin\"");
        assertThat(pack.campaign().getRegionsGeoJson()).isNull();
        assertThat(pack.campaign().getFingerprint()).isEqualTo(pack.fingerprint());
    }

    private static CampaignEvent event(CampaignPack pack, String id) {
        return StreamSupport.stream(pack.events().spliterator(), false)
                .filter(event -> event.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
