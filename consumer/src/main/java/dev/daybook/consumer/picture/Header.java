package dev.daybook.consumer.picture;

import dev.daybook.consumer.digest.Wording;
import dev.daybook.consumer.picture.Drawing.Anchor;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The campaign's title, the day, its number and its headline. */
final class Header {

    /** Units it takes from the top, whatever it says. */
    static final int HEIGHT = 188;

    private static final double TITLE_LINE = 42;
    private static final double DATE_LINE = 93;
    private static final double HEADLINE_LINE = 134;
    private static final double LINE = 35;
    private static final int HEADLINE_LINES = 2;

    private Header() {}

    static List<Mark> marks(ShownDay day, Brush brush) {
        Theme theme = brush.theme();
        Lettering letters = brush.lettering();
        double right = DayDrawing.WIDTH - DayDrawing.MARGIN;
        double width = right - DayDrawing.MARGIN;
        List<String> headline = letters.lines(day.digest().getHeadline(), TextStyle.HEADLINE, width, HEADLINE_LINES);
        double lower = (HEADLINE_LINES - headline.size()) * LINE / 2;
        double y = HEADLINE_LINE + lower;
        List<Mark> marks = new ArrayList<>();
        String number = Wording.capital(Wording.dayNumber(day.digest(), days(day)));
        String title = letters.lines(day.campaign().getTitle(), TextStyle.KICKER, width, 1)
                .get(0);
        marks.add(left(title, TITLE_LINE + lower, TextStyle.KICKER, theme.soft()));
        marks.add(left(Wording.longDay(day.digest().getDate()), DATE_LINE + lower, TextStyle.DATE, theme.ink()));
        marks.add(new Words(number, right, DATE_LINE + lower, Anchor.END, TextStyle.HEADLINE, theme.soft(), null));
        for (String line : headline) {
            marks.add(left(line, y, TextStyle.HEADLINE, theme.ink()));
            y += LINE;
        }
        return marks;
    }

    private static long days(ShownDay day) {
        return ChronoUnit.DAYS.between(
                        day.campaign().getSpanFrom(), day.campaign().getSpanTo())
                + 1;
    }

    private static Words left(String text, double y, TextStyle style, String colour) {
        return new Words(text, DayDrawing.MARGIN, y, Anchor.START, style, colour, null);
    }
}
