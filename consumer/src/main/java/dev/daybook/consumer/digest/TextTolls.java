package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.Ink;
import dev.daybook.consumer.text.Line;
import dev.daybook.consumer.text.Page;
import dev.daybook.consumer.text.Table;
import dev.daybook.consumer.text.Table.Column;
import dev.daybook.consumer.text.Table.Kind;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestToll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it cost, on the day and to date: as a table where there is room for it, else as a list. */
final class TextTolls {

    private static final int INDENT = 2;

    private final List<TollTable.Row> rows;
    private final Sides sides;
    private final boolean ofDay;
    private final boolean toDate;

    private TextTolls(List<TollTable.Row> rows, Sides sides) {
        this.rows = rows;
        this.sides = sides;
        ofDay = rows.stream().anyMatch(row -> row.ofDay() != null);
        toDate = rows.stream().anyMatch(row -> row.toDate() != null);
    }

    static void print(Page page, DayDigest digest, Sides sides) {
        List<TollTable.Row> rows = TollTable.of(digest);
        if (!rows.isEmpty()) {
            TextRenderer.section(page, "Casualties");
            new TextTolls(rows, sides).print(page);
        }
    }

    private void print(Page page) {
        Table table = table();
        if (table.fits(page.width() - INDENT)) {
            page.table(INDENT, table);
        } else {
            list(page);
        }
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(new Column("", Kind.WORDS), new Column("", Kind.WORDS)));
        if (ofDay) {
            columns.addAll(List.of(new Column("this day", Kind.NUMBER), new Column("range", Kind.NAME)));
        }
        if (toDate) {
            columns.addAll(List.of(new Column("to date", Kind.NUMBER), new Column("range", Kind.NAME)));
        }
        Table table = new Table(columns);
        TollTable.Row above = null;
        for (TollTable.Row row : rows) {
            table.row(cells(row, row.sameSideAs(above)));
            above = row;
        }
        return table;
    }

    private List<Line> cells(TollTable.Row row, boolean sameSide) {
        List<Line> cells = new ArrayList<>();
        cells.add(Line.of(sameSide ? "" : sides.shortName(row.belligerent())));
        cells.add(Line.of(Wording.category(row.belligerent(), row.category())));
        if (ofDay) {
            add(cells, row.ofDay());
        }
        if (toDate) {
            add(cells, row.toDate());
        }
        return cells;
    }

    private static void add(List<Line> cells, @Nullable DigestToll toll) {
        cells.add(toll == null ? Line.empty() : Line.of(Figures.number(toll.getBest())));
        cells.add(toll == null ? Line.empty() : Line.of(Figures.range(toll)));
    }

    private void list(Page page) {
        TollTable.Row above = null;
        for (TollTable.Row row : rows) {
            if (!row.sameSideAs(above)) {
                page.paragraph(INDENT, Line.of(sides.shortName(row.belligerent())));
            }
            Line line = Line.of(Wording.category(row.belligerent(), row.category()) + ":");
            add(line, row.ofDay(), row.toDate() == null ? " this day" : " this day;");
            add(line, row.toDate(), " to date");
            page.hanging(Line.of("    "), line);
            above = row;
        }
    }

    private static void add(Line line, @Nullable DigestToll toll, String when) {
        if (toll != null) {
            line.add(" " + Figures.summed(toll)).add(Ink.QUIET, when);
        }
    }
}
