package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.CleanText;
import dev.daybook.consumer.text.Columns;
import dev.daybook.consumer.text.Ink;
import dev.daybook.consumer.text.Line;
import dev.daybook.consumer.text.Page;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.NumberedSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A day as a page for a terminal: what happened, what changed hands, who holds what, what it cost, who says so. */
final class TextRenderer implements DigestRenderer {

    private final Sides sides;
    private final long days;
    private final TerminalStyle style;

    TextRenderer(CampaignDefinition campaign, TerminalStyle style) {
        sides = new Sides(campaign);
        days = ChronoUnit.DAYS.between(campaign.getSpanFrom(), campaign.getSpanTo()) + 1;
        this.style = style;
    }

    @Override
    public String render(DayDigest digest) {
        Page page = new Page(style);
        if (digest.getQuiet()) {
            return quietDay(page, digest).print();
        }
        head(page, digest);
        TextEvents.print(page, digest, sides);
        TextControl.print(page, digest, sides);
        TextTolls.print(page, digest, sides);
        campaignClaims(page, digest.getCampaignClaims());
        sources(page, digest.getSources());
        return page.gap().print();
    }

    private Page quietDay(Page page, DayDigest digest) {
        String day = Wording.shortDay(digest.getDate()) + " · " + Wording.dayNumber(digest, days) + " · quiet";
        int ongoing = digest.getOngoing().size();
        String line = Stream.of(day + " · " + Wording.ongoing(digest.getOngoing()), day + " · " + ongoing + " ongoing")
                .filter(longer -> ongoing > 0 && Columns.of(CleanText.of(longer)) <= page.width())
                .findFirst()
                .orElse(day);
        return page.oneLine(Ink.QUIET, line);
    }

    private void head(Page page, DayDigest digest) {
        page.rule("━");
        page.spread(
                Line.of(Ink.STRONG, Wording.longDay(digest.getDate())),
                Line.of(Ink.QUIET, Wording.dayNumber(digest, days)));
        page.paragraph(Line.of(Ink.STRONG, digest.getHeadline()));
        if (!digest.getOngoing().isEmpty()) {
            page.paragraph(Line.of(Ink.QUIET, "Ongoing: " + Wording.ongoing(digest.getOngoing())));
        }
    }

    private void campaignClaims(Page page, List<CitedClaim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        section(page, "Claimed for the whole campaign, beside the tally");
        for (CitedClaim claim : claims) {
            page.hanging(Line.of("  – "), TextEvents.claim(claim, sides));
        }
    }

    private void sources(Page page, List<NumberedSource> sources) {
        if (sources.isEmpty()) {
            return;
        }
        section(page, "Sources");
        int widest = sources.stream().mapToInt(s -> mark(s).length()).max().orElse(0);
        for (NumberedSource source : sources) {
            String mark = mark(source);
            Line text = Line.of(Ink.QUIET, Wording.source(source));
            String host = Wording.host(source);
            page.hanging(
                    Line.of(Ink.QUIET, "  " + " ".repeat(widest - mark.length()) + mark + " "),
                    host.isEmpty() ? text : text.add(Ink.QUIET, " · " + host));
        }
    }

    private static String mark(NumberedSource source) {
        return "[" + source.getNumber() + "]";
    }

    static void section(Page page, String title) {
        page.gap().paragraph(Line.of(Ink.STRONG, title.toUpperCase(Locale.ROOT)));
    }
}
