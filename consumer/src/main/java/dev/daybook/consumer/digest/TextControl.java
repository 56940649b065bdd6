package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.Ink;
import dev.daybook.consumer.text.Line;
import dev.daybook.consumer.text.Page;
import dev.daybook.consumer.text.Table;
import dev.daybook.consumer.text.Table.Column;
import dev.daybook.consumer.text.Table.Kind;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.Holding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed hands, and who holds how much at the end of the day. */
final class TextControl {

    private static final int INDENT = 2;
    private static final int WIDEST_BAR = 30;

    private TextControl() {}

    static void print(Page page, DayDigest digest, Sides sides) {
        changes(page, digest.getControlChanges(), sides);
        holdings(page, digest.getControl(), sides);
    }

    private static void changes(Page page, List<DigestControlChange> changes, Sides sides) {
        if (changes.isEmpty()) {
            return;
        }
        TextRenderer.section(page, "Changed hands");
        Map<String, String> territories = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> Wording.change(change, sides),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                change -> Wording.place(change.getTerritory()) + Wording.caveat(change),
                                Collectors.joining("; "))));
        territories.forEach((change, where) -> {
            page.hanging(Line.of("  "), Line.of(change));
            page.paragraph(INDENT * 2, Line.of(Ink.PLACE, where));
        });
    }

    private static void holdings(Page page, List<Holding> holdings, Sides sides) {
        if (holdings.isEmpty()) {
            return;
        }
        TextRenderer.section(page, "Who holds what");
        boolean ground = holdings.stream().anyMatch(holding -> holding.getShare() != null);
        Table withBars = table(holdings, sides, true);
        page.table(INDENT, withBars.fits(page.width() - INDENT) ? withBars : table(holdings, sides, false));
        if (ground) {
            page.hanging(Line.of(Ink.QUIET, "  * "), Line.of(Ink.QUIET, "by nearest uncontested place, interpolated"));
        }
    }

    private static Table table(List<Holding> holdings, Sides sides, boolean bars) {
        long most = holdings.stream().mapToLong(TextControl::places).max().orElse(0);
        List<Column> columns = new ArrayList<>(List.of(
                new Column("", Kind.WORDS),
                new Column("places", Kind.NUMBER),
                new Column("contested", Kind.NUMBER),
                new Column("ground*", Kind.NUMBER)));
        if (bars) {
            columns.add(new Column("", Kind.NAME));
        }
        Table table = new Table(columns);
        for (Holding holding : holdings) {
            List<Line> cells = new ArrayList<>(List.of(
                    Line.of(sides.holder(holding.getBelligerent())),
                    Line.of(Figures.number(places(holding))),
                    Line.of(holding.getContested() == 0 ? "–" : Figures.number(holding.getContested())),
                    Line.of(holding.getShare() == null ? "–" : Figures.percent(holding.getShare()))));
            if (bars) {
                cells.add(bar(holding, most, sides));
            }
            table.row(cells);
        }
        return table;
    }

    private static long places(Holding holding) {
        return (long) holding.getPlaces() + holding.getContested();
    }

    private static Line bar(Holding holding, long most, Sides sides) {
        int held = blocks(holding.getPlaces(), most);
        int whole = Math.max(held, blocks(places(holding), most));
        Ink ink = sides.ink(holding.getBelligerent());
        return Line.empty().add(ink, "█".repeat(held)).add(ink, "▒".repeat(whole - held));
    }

    private static int blocks(long places, long most) {
        return most == 0 || places <= 0 ? 0 : (int) Math.max(1, Math.round((double) places * WIDEST_BAR / most));
    }
}
