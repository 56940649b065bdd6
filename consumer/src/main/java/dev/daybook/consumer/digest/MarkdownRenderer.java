package dev.daybook.consumer.digest;

import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.DigestToll;
import dev.daybook.schema.Holding;
import dev.daybook.schema.NumberedSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A day as CommonMark with GitHub's tables.
 *
 * <p>Numbers of sources are plain text, not footnotes: those of two days in one file would mix.
 */
final class MarkdownRenderer implements DigestRenderer {

    private final Sides sides;
    private final long days;

    MarkdownRenderer(CampaignDefinition campaign) {
        sides = new Sides(campaign);
        days = ChronoUnit.DAYS.between(campaign.getSpanFrom(), campaign.getSpanTo()) + 1;
    }

    @Override
    public String render(DayDigest digest) {
        StringJoiner blocks = new StringJoiner("\n\n", "", "\n\n").setEmptyValue("");
        String day = Wording.longDay(digest.getDate()) + " · " + Wording.dayNumber(digest, days);
        String ongoing = MarkdownText.italic(Wording.ongoing(digest.getOngoing()));
        if (digest.getQuiet()) {
            return day + " · quiet" + (ongoing.isEmpty() ? "" : " · " + ongoing) + "\n\n";
        }
        blocks.add("## " + day);
        block(blocks, MarkdownText.bold(digest.getHeadline()));
        block(blocks, ongoing);
        section(
                blocks,
                "What happened",
                digest.getEvents().stream().map(this::event).toList());
        section(
                blocks,
                "Changed hands",
                digest.getControlChanges().stream().map(this::change).toList());
        section(blocks, "Who holds what", holdings(digest.getControl()));
        section(blocks, "Casualties", tolls(digest));
        section(
                blocks,
                "Claimed for the whole campaign, beside the tally",
                digest.getCampaignClaims().stream()
                        .map(claim -> "- " + claim(claim))
                        .toList());
        section(
                blocks,
                "Sources",
                digest.getSources().stream().map(MarkdownRenderer::source).toList());
        return blocks.toString();
    }

    private static void section(StringJoiner blocks, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add("### " + title).add(String.join("\n", lines));
        }
    }

    private static void block(StringJoiner blocks, String text) {
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    private String event(DigestEvent event) {
        StringJoiner lines = new StringJoiner("  \n  ");
        String clock = event.getTimeOfDay() == null ? "" : MarkdownText.of(event.getTimeOfDay()) + " ";
        lines.add("- " + clock + MarkdownText.bold(event.getTitle()) + cited(event.getSources()));
        String where = event.getPlace() == null ? "" : MarkdownText.italic(Wording.place(event.getPlace()));
        String when = MarkdownText.italic(EventDate.of(event));
        line(lines, where.isEmpty() || when.isEmpty() ? where + when : where + " · " + when);
        line(lines, event.getConfidence().equals("low") ? "*low confidence*" : "");
        line(lines, MarkdownText.of(event.getSummary()));
        StringBuilder item = new StringBuilder(lines.toString());
        event.getClaims().forEach(claim -> item.append("\n  - ").append(claim(claim)));
        if (event.getDisputes() != null) {
            item.append("\n  - **Disputed:** ").append(MarkdownText.of(event.getDisputes()));
        }
        return item.toString();
    }

    private static void line(StringJoiner lines, String text) {
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    private String claim(CitedClaim claim) {
        return MarkdownText.of(Wording.claim(claim, sides)) + cited(claim.getSources());
    }

    private String change(DigestControlChange change) {
        return "- %s: %s%s"
                .formatted(
                        MarkdownText.bold(Wording.place(change.getTerritory())),
                        MarkdownText.of(Wording.change(change, sides)),
                        MarkdownText.of(Wording.caveat(change)).replaceFirst("^(?=.)", " "));
    }

    private List<String> holdings(List<Holding> holdings) {
        MarkdownTable table = new MarkdownTable("Belligerent", "Places:", "Contested:", "Ground, interpolated:");
        for (Holding holding : holdings) {
            table.row(
                    sides.holder(holding.getBelligerent()),
                    Figures.number((long) holding.getPlaces() + holding.getContested()),
                    Figures.number(holding.getContested()),
                    holding.getShare() == null ? "" : Figures.percent(holding.getShare()));
        }
        return table.lines();
    }

    private List<String> tolls(DayDigest digest) {
        MarkdownTable table = new MarkdownTable("Belligerent", "", "This day:", "To date:");
        for (TollTable.Row row : TollTable.of(digest)) {
            table.row(
                    sides.shortName(row.belligerent()),
                    Wording.category(row.belligerent(), row.category()),
                    figure(row.ofDay()),
                    figure(row.toDate()));
        }
        return table.lines();
    }

    private static String figure(@Nullable DigestToll toll) {
        return toll == null ? "" : Figures.summed(toll);
    }

    private static String source(NumberedSource source) {
        return source.getNumber() + ". " + MarkdownText.linked(Wording.source(source), source.getUrl());
    }

    private static String cited(List<Integer> sources) {
        return sources.isEmpty() ? "" : " " + Wording.citations(sources);
    }
}
