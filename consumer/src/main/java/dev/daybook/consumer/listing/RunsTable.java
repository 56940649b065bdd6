package dev.daybook.consumer.listing;

import dev.daybook.consumer.text.Ink;
import dev.daybook.consumer.text.Line;
import dev.daybook.consumer.text.Page;
import dev.daybook.consumer.text.SafeJson;
import dev.daybook.consumer.text.Table;
import dev.daybook.consumer.text.Table.Column;
import dev.daybook.consumer.text.Table.Kind;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.RunClock;
import dev.daybook.schema.RunState;
import dev.daybook.schema.serde.JsonView;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The runs there are, one a row or one JSON object a line. */
public final class RunsTable {

    private static final double DAY_SECONDS = 86_400;
    private static final String NONE = "–";
    private static final DateTimeFormatter STARTED =
            DateTimeFormatter.ofPattern("MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Cell RUN = new Cell(new Column("run", Kind.WORDS), run -> Line.of(Ink.STRONG, run.getRun()));
    private static final Cell STATE = Cell.of("state", Kind.NAME, run -> state(run.getState()));
    private static final Cell DAY =
            Cell.of("day", Kind.NAME, run -> run.getDate().toString());
    private static final Cell SPEED = Cell.of("speed", Kind.NAME, RunClock::getSpeedAsked);
    private static final Cell ACHIEVED = Cell.of("achieved", Kind.NUMBER, run -> achieved(run.getRateAchieved()));

    private static final Cell ENDS =
            Cell.of("ends", Kind.NAME, run -> run.getEndsOn().toString());
    private static final Cell EPOCH = Cell.of("epoch", Kind.NUMBER, run -> Integer.toString(run.getEpoch()));
    private static final Cell POSITION =
            Cell.of("position", Kind.NUMBER, run -> run.getSequence() < 0 ? NONE : grouped(run.getSequence()));
    private static final Cell LATENESS = Cell.of("p50/p99/max ms", Kind.NUMBER, RunsTable::lateness);
    private static final Cell STARTS = Cell.of("started", Kind.NAME, run -> STARTED.format(run.getStartedAt()));

    private static final List<Cell> WHOLE =
            List.of(RUN, STATE, DAY, ENDS, SPEED, ACHIEVED, EPOCH, POSITION, LATENESS, STARTS);

    /** The same in two tables, one below the other, where one is too wide. */
    private static final List<Cell> HERE = List.of(RUN, STATE, DAY, ENDS, SPEED, ACHIEVED);

    private static final List<Cell> SO_FAR = List.of(RUN, EPOCH, POSITION, LATENESS, STARTS);

    private RunsTable() {}

    /** A table for a terminal; a sentence if there is no run. Lines end with a line feed. */
    public static String text(List<RunClock> runs, TerminalStyle style) {
        Page page = new Page(style);
        if (runs.isEmpty()) {
            return page.paragraph(Line.of("No runs.")).print();
        }
        Table whole = table(runs, WHOLE);
        Table here = table(runs, HERE);
        Table soFar = table(runs, SO_FAR);
        return whole.fits(page.width()) || !here.fits(page.width()) || !soFar.fits(page.width())
                ? page.table(0, whole).print()
                : page.table(0, here).print() + "\n"
                        + new Page(style).table(0, soFar).print();
    }

    /** The clocks as JSON Lines; empty if there is no run. */
    public static String json(List<RunClock> runs) {
        return runs.stream().map(run -> SafeJson.of(JsonView.text(run)) + "\n").collect(Collectors.joining());
    }

    private static Table table(List<RunClock> runs, List<Cell> cells) {
        Table table = new Table(cells.stream().map(Cell::column).toList());
        runs.forEach(run ->
                table.row(cells.stream().map(cell -> cell.of().apply(run)).toList()));
        return table;
    }

    /** A column with what stands in it. */
    private record Cell(Column column, Function<RunClock, Line> of) {

        static Cell of(String heading, Kind kind, Function<RunClock, String> text) {
            return new Cell(new Column(heading, kind), run -> Line.of(text.apply(run)));
        }
    }

    private static String state(RunState state) {
        return switch (state) {
            case PLAYING -> "playing";
            case PAUSED -> "paused";
            case FINISHED -> "finished";
            case UNKNOWN -> "unknown";
        };
    }

    /** Campaign time per wall time in the greatest unit that leaves a figure one can read. */
    private static String achieved(@Nullable Double rate) {
        if (rate == null) {
            return NONE;
        }
        double daysPerSecond = rate / DAY_SECONDS;
        return daysPerSecond >= 0.1
                ? String.format(Locale.ROOT, "%,.2f d/s", daysPerSecond)
                : String.format(Locale.ROOT, "%,.1fx", rate);
    }

    private static String lateness(RunClock run) {
        return run.getLatenessP50Ms() == null
                ? NONE
                : "%s/%s/%s"
                        .formatted(ms(run.getLatenessP50Ms()), ms(run.getLatenessP99Ms()), ms(run.getLatenessMaxMs()));
    }

    private static String ms(@Nullable Double lateness) {
        return lateness == null ? NONE : String.format(Locale.ROOT, "%,.1f", lateness);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
