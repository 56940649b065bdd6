package dev.daybook.consumer.digest;

import dev.daybook.schema.Belligerent;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.Holding;
import dev.daybook.schema.NumberedSource;
import dev.daybook.schema.PlaceName;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as HTML, without style or script: for readers, printers, feeds and search engines. */
public final class HtmlDay {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final CampaignDefinition campaign;
    private final HtmlText html = new HtmlText();

    private HtmlDay(CampaignDefinition campaign) {
        this.campaign = campaign;
    }

    /** A day as a page of its own. */
    public static String page(CampaignDefinition campaign, DayDigest digest) {
        HtmlDay day = new HtmlDay(campaign);
        String date = LONG_DAY.format(digest.getDate());
        day.html
                .markup("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .markup("<meta name=\"viewport\" content=\"width=device-width\">")
                .element("title", date + " · " + campaign.getTitle())
                .markup("</head><body><main>\n");
        day.html.element("h1", date + " · day " + digest.getDayNumber());
        day.write(digest);
        return day.html.markup("</main></body></html>\n").toString();
    }

    /** A day as a part of a page, without a heading of its own. */
    public static String part(CampaignDefinition campaign, DayDigest digest) {
        HtmlDay day = new HtmlDay(campaign);
        day.write(digest);
        return day.html.toString();
    }

    private void write(DayDigest digest) {
        html.element("p", digest.getHeadline()).markup("\n");
        section("What happened", digest.getEvents(), this::event);
        section("Changed hands", digest.getControlChanges(), this::change);
        section("Who holds what", digest.getControl(), this::holding);
        section("Casualties of the day", digest.getTollOfDay(), this::toll);
        section("Casualties to date", digest.getTollToDate(), this::toll);
        section("Claimed for the whole campaign, beside the tally", digest.getCampaignClaims(), this::claim);
        section("Sources", digest.getSources(), this::source);
    }

    /** What writes one item of a list. */
    @FunctionalInterface
    private interface Item<T> {
        void write(T item);
    }

    private <T> void section(String title, List<T> items, Item<T> item) {
        if (items.isEmpty()) {
            return;
        }
        html.markup("<section>").element("h2", title).markup("<ul>\n");
        for (T each : items) {
            html.markup("<li>");
            item.write(each);
            html.markup("</li>\n");
        }
        html.markup("</ul></section>\n");
    }

    private void event(DigestEvent event) {
        html.element("strong", event.getTitle()).text(cited(event.getSources()));
        PlaceName place = event.getPlace();
        html.markup("<br>").text(event.getEdtf() + (place == null ? "" : " · " + name(place)));
        html.element("p", event.getSummary());
        if (event.getDisputes() != null) {
            html.element("p", "Disputed: " + event.getDisputes());
        }
        if (!event.getClaims().isEmpty()) {
            html.markup("<ul>");
            for (CitedClaim claim : event.getClaims()) {
                html.markup("<li>");
                claim(claim);
                html.markup("</li>");
            }
            html.markup("</ul>");
        }
    }

    private void change(DigestControlChange change) {
        String contender = change.getContender() == null ? "" : ", contested by " + side(change.getContender());
        html.element("strong", name(change.getTerritory()))
                .text(": " + side(change.getTo()) + contender + ", "
                        + words(change.getStatus().name()))
                .text(change.getDisputed() ? " (disputed)" : "")
                .text(change.getDerived() ? " (derived)" : "");
    }

    private void holding(Holding holding) {
        String share = holding.getShare() == null
                ? ""
                : String.format(Locale.ROOT, ", %.1f %% of the ground (interpolated)", holding.getShare() * 100);
        html.text("%s: %d places, %d contested%s"
                .formatted(side(holding.getBelligerent()), holding.getPlaces(), holding.getContested(), share));
    }

    private void toll(DigestToll toll) {
        html.text("%s, %s: %s"
                .formatted(
                        side(toll.getBelligerent()),
                        words(toll.getCategory()),
                        range(toll.getLow(), toll.getBest(), toll.getHigh())));
        html.text(toll.getHighOpen() ? ", at least" : "");
    }

    private void claim(CitedClaim claim) {
        html.text("%s, %s: %s, claimed by %s"
                .formatted(
                        side(claim.getBelligerent()),
                        words(claim.getCategory()),
                        range(claim.getLow(), claim.getBest(), claim.getHigh()),
                        side(claim.getClaimant())));
        html.text(claim.getNote() == null ? "" : " (" + claim.getNote() + ")").text(cited(claim.getSources()));
    }

    private void source(NumberedSource source) {
        String section = source.getSection() == null ? "" : ", " + source.getSection();
        html.text("[" + source.getNumber() + "] ");
        html.link(source.getUrl() == null ? "" : source.getUrl(), source.getTitle() + section);
    }

    private static String range(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        return "low %s, best %s, high %s".formatted(figure(low), figure(best), figure(high));
    }

    private static String figure(@Nullable Long figure) {
        return figure == null ? "not given" : String.format(Locale.ROOT, "%,d", figure);
    }

    private String side(String id) {
        return campaign.getBelligerents().stream()
                .filter(side -> side.getId().equals(id))
                .map(Belligerent::getName)
                .findFirst()
                .orElse(words(id));
    }

    private static String name(PlaceName place) {
        return place.getName().equals(place.getName1945())
                ? place.getName()
                : place.getName1945() + " (today " + place.getName() + ")";
    }

    private static String words(String id) {
        return id.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    private static String cited(List<Integer> sources) {
        return sources.isEmpty() ? "" : " " + sources;
    }
}
