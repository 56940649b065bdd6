package dev.daybook.consumer.digest;

import dev.daybook.consumer.text.Ink;
import dev.daybook.consumer.text.Line;
import dev.daybook.consumer.text.Page;
import dev.daybook.schema.CitedClaim;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;

/** What happened: one item an event, with its place, its figures and what sources disagree about. */
final class TextEvents {

    private static final int INDENT = 2;

    private TextEvents() {}

    static void print(Page page, DayDigest digest, Sides sides) {
        if (digest.getEvents().isEmpty()) {
            return;
        }
        TextRenderer.section(page, "What happened");
        boolean first = true;
        for (DigestEvent event : digest.getEvents()) {
            if (!first) {
                page.gap();
            }
            first = false;
            event(page, event, sides);
        }
    }

    private static void event(Page page, DigestEvent event, Sides sides) {
        page.hanging(Line.of(Ink.QUIET, "• "), title(event));
        Line where = where(event);
        if (!where.isEmpty()) {
            page.paragraph(INDENT, where);
        }
        if (!event.getSummary().isBlank()) {
            page.paragraph(INDENT, Line.of(event.getSummary()));
        }
        for (CitedClaim claim : event.getClaims()) {
            page.hanging(Line.of("    – "), claim(claim, sides));
        }
        if (event.getDisputes() != null) {
            page.paragraph(INDENT, Line.of(Ink.WARNING, "Disputed: ").add(event.getDisputes()));
        }
    }

    private static Line title(DigestEvent event) {
        Line title = Line.empty();
        if (event.getTimeOfDay() != null) {
            title.add(Ink.STRONG, event.getTimeOfDay() + " ");
        }
        return cited(title.add(Ink.STRONG, event.getTitle()), Wording.citations(event.getSources()));
    }

    private static Line where(DigestEvent event) {
        Line where = Line.empty();
        if (event.getPlace() != null) {
            where.add(Ink.PLACE, Wording.place(event.getPlace()));
        }
        apart(where, EventDate.of(event));
        apart(where, event.getConfidence().equals("low") ? "low confidence" : "");
        apart(where, event.getRevision() > 1 ? "corrected, revision " + event.getRevision() : "");
        return where;
    }

    private static void apart(Line line, String note) {
        if (!note.isEmpty()) {
            line.add(Ink.QUIET, line.isEmpty() ? note : " · " + note);
        }
    }

    static Line claim(CitedClaim claim, Sides sides) {
        return cited(Line.of(Wording.claim(claim, sides)), Wording.citations(claim.getSources()));
    }

    private static Line cited(Line line, String citations) {
        return citations.isEmpty() ? line : line.glue(Ink.QUIET, citations);
    }
}
