package dev.daybook.streams.made;

import dev.daybook.schema.Battle;
import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CampaignEvent;
import dev.daybook.schema.CasualtyClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.Place;
import dev.daybook.schema.Region;
import dev.daybook.schema.SourceRef;
import dev.daybook.schema.WherePrec;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a made-up campaign of August 1945, to be changed by the test that needs them. */
public final class Made {

    static {
        // Builders of generated records copy defaults, for which Avro must trust the classes; our serdes see to that.
        Topics.TIMELINE.value();
    }

    private Made() {}

    /** Day of August 1945. */
    public static LocalDate august(int day) {
        return LocalDate.of(1945, 8, day);
    }

    /** Three sides, a region, two places, two battles; prefers historians, then the Japanese, then the Soviets. */
    public static CampaignDefinition definition() {
        return CampaignDefinition.newBuilder()
                .setId("manchuria")
                .setTitle("Manchuria")
                .setZone("Asia/Tokyo")
                .setSpanFrom(august(8))
                .setSpanTo(august(31))
                .setHighlightFrom(august(8))
                .setHighlightTo(august(31))
                .setBelligerents(List.of(side("soviet"), side("japanese"), side("civilian")))
                .setRegions(List.of(new Region("sanko", "Sanko", null, "japanese")))
                .setPlaces(List.of(place("hutou", "Hutou", "Koto"), place("mukden", "Shenyang", "Mukden")))
                .setBattles(List.of(
                        new Battle("hutou-siege", "Siege of Hutou", august(9), august(26), "hutou"),
                        new Battle("mukden-battle", "Battle of Mukden", august(10), august(12), null)))
                .setClaimantPreference(List.of("historians", "japanese", "soviet"))
                .setLicence("CC0-1.0")
                .setCredits("Nobody.")
                .build();
    }

    /** An event of one day, with one source and nothing else. */
    public static CampaignEvent.Builder event(String id, LocalDate day) {
        return CampaignEvent.newBuilder()
                .setId(id)
                .setEdtf(day.toString())
                .setEarliest(day)
                .setLatest(day)
                .setDatePrec(DatePrec.DAY)
                .setTheatre("first-far-eastern")
                .setType("advance")
                .setTitle("Title of " + id)
                .setSummary("Summary of " + id)
                .setSources(List.of(source("book", null)))
                .setConfidence("high");
    }

    /** A claim of a figure of its event, from {@code day} on. */
    public static CasualtyClaim.Builder claim(String belligerent, String category, LocalDate day) {
        return CasualtyClaim.newBuilder()
                .setBelligerent(belligerent)
                .setCategory(category)
                .setClaimant("unknown")
                .setScope(ClaimScope.EVENT)
                .setEffective(day);
    }

    /** Killed Japanese, by a best figure alone. */
    public static CasualtyClaim.Builder killed(LocalDate day, long best) {
        return claim("japanese", "killed", day).setBest(best);
    }

    /** A source of the pack. */
    public static SourceRef source(String id, @Nullable String section) {
        return new SourceRef(id, "Title of " + id, section, null, null);
    }

    private static Belligerent side(String id) {
        return new Belligerent(id, id, id, "#000000", "solid");
    }

    private static Place place(String id, String name, String name1945) {
        return Place.newBuilder()
                .setId(id)
                .setName(name)
                .setName1945(name1945)
                .setKind("town")
                .setRegion("sanko")
                .setLatitude(45.0)
                .setLongitude(130.0)
                .setWherePrec(WherePrec.TOWN)
                .setInitialHolder("japanese")
                .build();
    }
}
