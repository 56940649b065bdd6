package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.DigestWords;
import dev.daybook.consumer.digest.Figures;
import dev.daybook.consumer.digest.Sides;
import dev.daybook.consumer.digest.Wording;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.Holding;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What the map of a day shows, in words for those who do not see it. */
public final class AltText {

    /** Characters at most: Mastodon's limit, the least of the services'. */
    public static final int MAX_LENGTH = 1_500;

    private static final int MAX_HEADLINE = 300;

    private final CampaignDefinition campaign;
    private final Sides sides;
    private final DigestWords words;

    private AltText(CampaignDefinition campaign) {
        this.campaign = campaign;
        this.sides = new Sides(campaign);
        this.words = new DigestWords(campaign);
    }

    /** The words for a day. */
    static String of(ShownDay day) {
        return new AltText(day.campaign()).words(day);
    }

    private String words(ShownDay day) {
        DayDigest digest = day.digest();
        long days = ChronoUnit.DAYS.between(campaign.getSpanFrom(), campaign.getSpanTo()) + 1;
        String begin = "Map of %s, %s. %s"
                .formatted(
                        Wording.longDay(digest.getDate()),
                        Wording.dayNumber(digest, days),
                        sentence(cut(CleanText.of(digest.getHeadline()), MAX_HEADLINE)));
        String end = held(day.standing().getControl())
                + day.withdrawnAsAWhole().map(note -> " " + note).orElse("");
        int room = MAX_LENGTH - begin.length() - end.length();
        return cut(begin + changed(digest.getControlChanges(), room) + end, MAX_LENGTH);
    }

    /** The changes that there is room for, and how many more there are. */
    private String changed(List<DigestControlChange> changes, int room) {
        if (changes.isEmpty()) {
            return " Nothing changed hands.";
        }
        StringBuilder said = new StringBuilder(" Changed on this day: ");
        int told = 0;
        for (DigestControlChange change : changes) {
            String one = (told == 0 ? "" : "; ") + said(change);
            String more = more(changes.size() - told - 1);
            if (said.length() + one.length() + more.length() > room) {
                break;
            }
            said.append(one);
            told++;
        }
        return told == 0
                ? " %s changed.".formatted(Figures.counted(changes.size(), "place", "places"))
                : said + more(changes.size() - told);
    }

    private static String more(int count) {
        return count == 0 ? "." : "; and " + Figures.number(count) + " more.";
    }

    private String said(DigestControlChange change) {
        return CleanText.of(change.getTerritory().getName1945()) + ": " + words.change(change);
    }

    private String held(List<Holding> control) {
        String held = control.stream()
                .filter(holding -> holding.getPlaces() + holding.getContested() > 0)
                .map(this::held)
                .collect(Collectors.joining("; "));
        return held.isEmpty() ? "" : " At the end of the day: " + held + ".";
    }

    private String held(Holding holding) {
        String places = Figures.counted((long) holding.getPlaces() + holding.getContested(), "place", "places");
        String contested = holding.getContested() == 0 ? "" : " (" + holding.getContested() + " contested)";
        Double share = holding.getShare();
        String ground = share == null || share == 0 ? "" : ", " + Figures.percent(share) + " of the ground";
        return sides.holder(holding.getBelligerent()) + " " + places + contested + ground;
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.matches(".*[.!?…]$") ? text : text + ".";
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
