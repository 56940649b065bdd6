package dev.daybook.consumer;

import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.ClaimScope;
import dev.daybook.schema.ControlStatus;
import dev.daybook.schema.DatePrec;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.Holding;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.Ongoing;
import dev.daybook.schema.PlaceName;
import dev.daybook.schema.topic.Topics;
import java.time.LocalDate;
import java.util.List;

/** A campaign of four sides and two of its days, one eventful and one quiet. */
public final class SampleCampaign {

    static {
        Topics.all(); // Avro's builders refuse our records until the serdes have said that they are trusted.
    }

    private SampleCampaign() {}

    /** The definition. */
    public static CampaignDefinition definition() {
        return CampaignDefinition.newBuilder()
                .setId("manchuria-1945")
                .setTitle("Soviet campaign in Manchuria")
                .setZone("Asia/Tokyo")
                .setSpanFrom(LocalDate.parse("1945-08-08"))
                .setSpanTo(LocalDate.parse("1946-06-01"))
                .setHighlightFrom(LocalDate.parse("1945-08-08"))
                .setHighlightTo(LocalDate.parse("1945-09-05"))
                .setBelligerents(List.of(
                        side("soviet", "Soviet Union", "Soviet", "#d55e00"),
                        side("japanese", "Japan", "Japanese", "#0072b2"),
                        side("prc-ccp", "Chinese Communists", "Chinese Communist", "#cc79a7"),
                        side("civilian", "Civilians", "Civilian", "#999999")))
                .setRegions(List.of())
                .setPlaces(List.of())
                .setBattles(List.of())
                .setClaimantPreference(List.of("historians"))
                .setLicence("CC-BY-4.0")
                .setCredits("The makers of Daybook.")
                .build();
    }

    /** The day on which Hutou fell. */
    public static DayDigest eventfulDay() {
        return DayDigest.newBuilder(day("1945-08-26", 19))
                .setHeadline("The last position at Hutou fell and the fortress was taken")
                .setEvents(List.of(fortress(), pyongyang()))
                .setOngoing(List.of(ongoing("Siege of Hutou", 18, 20), ongoing("Landing on Shumshu", 9, 14)))
                .setControlChanges(changes())
                .setControl(List.of(
                        new Holding("soviet", 45, 0, 0.61),
                        new Holding("japanese", 9, 4, 0.32),
                        new Holding("unknown", 1, 0, 0.004)))
                .setTollOfDay(List.of(
                        toll("japanese", "killed", 1347, 1387, 1387, false, true),
                        toll("soviet", "killed", 1000, 1000, 1000, false, true)))
                .setTollToDate(List.of(
                        toll("soviet", "killed", 2000, 3462, 4100, true, true),
                        toll("soviet", "wounded", 5100, 5100, 5100, true, true),
                        toll("japanese", "killed", 10500, 21000, 24000, false, true),
                        toll("japanese", "captured", 8000, 8200, 12500, false, false),
                        toll("civilian", "civilian-killed", 400, 400, 400, true, false)))
                .setCampaignClaims(List.of(
                        claim("soviet", "killed", null, 12031L, null, "soviet", ClaimScope.CAMPAIGN_TOTAL, null, 4)))
                .setSources(List.of(
                        source(1, "Siege of Hutou Fortress, encyclopaedia article", "Battle", null),
                        source(2, "虎頭要塞の戦い (Weblio / Japanese Wikipedia)", null, "https://www.weblio.jp/content/x"),
                        source(
                                3,
                                "打蛇打七寸 ch. 12, p. 76 (Chinese popular history)",
                                null,
                                "https://qubook.org/bookna/110546_76.html"),
                        source(4, "Krivosheev, Soviet Casualties", "ch. 5", null)))
                .build();
    }

    /** A day on which nothing is recorded. */
    public static DayDigest quietDay() {
        return DayDigest.newBuilder(day("1945-08-27", 20))
                .setQuiet(true)
                .setUnchangedSince(LocalDate.parse("1945-08-26"))
                .setHeadline("Nothing is recorded")
                .setOngoing(List.of(ongoing("Siege of Hutou", 19, 20)))
                .build();
    }

    /** A digest of nothing yet. */
    public static DayDigest day(String date, int number) {
        return DayDigest.newBuilder()
                .setCampaign("manchuria-1945")
                .setRun("r1")
                .setEpoch(1)
                .setEdition(1)
                .setDate(LocalDate.parse(date))
                .setDayNumber(number)
                .setQuiet(false)
                .setHeadline("")
                .build();
    }

    /** An event of 26 August with nothing but its texts. */
    public static DigestEvent event(String title, String summary) {
        return DigestEvent.newBuilder()
                .setId("event")
                .setEdtf("1945-08-26")
                .setDatePrec(DatePrec.DAY)
                .setTheatre("korea")
                .setType("administration")
                .setTitle(title)
                .setSummary(summary)
                .setConfidence("high")
                .setSources(List.of(1))
                .build();
    }

    /** A cell of a toll table. */
    public static DigestToll toll(
            String side, String category, long low, long best, long high, boolean lowOpen, boolean highOpen) {
        return new DigestToll(side, category, low, best, high, lowOpen, highOpen, List.of("historians"));
    }

    private static DigestEvent fortress() {
        return DigestEvent.newBuilder(event(
                        "The last position at Hutou fell and the fortress was taken",
                        "Huxiao Hill, the last work still held, was overrun at about half past three in the afternoon,"
                                + " after petrol and smoke had been used to kill men underground. About fifty of the"
                                + " garrison lived."))
                .setTimeOfDay("15:30")
                .setPlace(new PlaceName("hutou-fortress", "Hutou Fortress, Hulin", "Hutou (Tiger's Head)"))
                .setBattle("hutou")
                .setDisputes(
                        "Survivors are given as 53, 55 or about 50, and Japanese dead as 1,347, 1,387 or over 2,000.")
                .setClaims(List.of(
                        claim(
                                "japanese",
                                "killed",
                                1347L,
                                1387L,
                                null,
                                "unknown",
                                ClaimScope.BATTLE_TOTAL,
                                "1,387 dead and 55 survivors in a Chinese book",
                                3),
                        claim("soviet", "killed", 1000L, null, null, "prc-ccp", ClaimScope.BATTLE_TOTAL, null, 3)))
                .setSources(List.of(1, 2, 3))
                .build();
    }

    private static DigestEvent pyongyang() {
        return DigestEvent.newBuilder(event(
                        "The Soviet 25th Army command entered Pyongyang and met Cho Man-sik",
                        "Crowds welcomed the 25th Army into the city."))
                .setEdtf("1945-08-26/1945-08-30")
                .setDatePrec(DatePrec.INTERVAL)
                .setPlace(new PlaceName("pyongyang", "Pyongyang", "Heijo"))
                .setConfidence("low")
                .setSources(List.of(4))
                .build();
    }

    private static List<DigestControlChange> changes() {
        return List.of(
                change("hutou-fortress", "Hutou Fortress, Hulin", "Hutou (Tiger's Head)")
                        .setFrom("japanese")
                        .setTo("soviet")
                        .setStatus(ControlStatus.OCCUPIED)
                        .setDisputed(true)
                        .build(),
                change("hulin", "Hulin", "Hulin")
                        .setFrom("japanese")
                        .setTo("soviet")
                        .setStatus(ControlStatus.OCCUPIED)
                        .setDerived(true)
                        .build(),
                change("dongning", "Dongning", "Tungning")
                        .setFrom("japanese")
                        .setTo("japanese")
                        .setContender("soviet")
                        .setStatus(ControlStatus.CONTESTED)
                        .build());
    }

    private static DigestControlChange.Builder change(String id, String now, String then) {
        return DigestControlChange.newBuilder().setTerritory(new PlaceName(id, now, then));
    }

    private static CitedClaim claim(
            String side,
            String category,
            Long low,
            Long best,
            Long high,
            String claimant,
            ClaimScope scope,
            String note,
            int source) {
        return new CitedClaim(
                "hutou-fortress-falls-1945-08-26",
                side,
                category,
                low,
                best,
                high,
                claimant,
                scope,
                note,
                List.of(source));
    }

    private static Ongoing ongoing(String name, int day, int days) {
        return new Ongoing(name, name, "battle", day, days);
    }

    private static NumberedSource source(int number, String title, String section, String url) {
        return new NumberedSource(number, "source-" + number, title, section, url);
    }

    private static Belligerent side(String id, String name, String adjective, String colour) {
        return new Belligerent(id, name, adjective, colour, "solid");
    }
}
