package dev.daybook.consumer.post.text;

import dev.daybook.consumer.digest.DigestWords;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.Ongoing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day's facts as sentences, the weightiest first. */
final class DayFacts {

    private static final String BATTLE = "battle";
    private static final int MOST_ONGOING = 5;

    private final DigestWords words;

    DayFacts(DigestWords words) {
        this.words = words;
    }

    /** All but the event that gave the day its headline. */
    List<String> of(DayDigest digest) {
        EventOrder.Events events = EventOrder.of(digest);
        List<String> facts = new ArrayList<>();
        facts.addAll(told(digest, events.first()));
        facts.addAll(words.changes(digest));
        facts.add(losses(digest));
        facts.addAll(told(digest, events.later()));
        facts.addAll(ongoing(digest));
        return facts.stream()
                .map(DayFacts::clean)
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    private List<String> told(DayDigest digest, List<DigestEvent> events) {
        String headline = clean(digest.getHeadline());
        return events.stream()
                .filter(event -> !clean(event.getTitle()).equals(headline))
                .map(this::told)
                .toList();
    }

    private String told(DigestEvent event) {
        String time = event.getTimeOfDay() == null ? "" : event.getTimeOfDay() + " ";
        String title = clean(event.getTitle());
        return title.isEmpty() ? "" : time + title + noted(Stream.of(words.date(event), disputes(event)));
    }

    /** The headline, and what is to be known of its event besides. */
    String headline(DayDigest digest) {
        String headline = clean(digest.getHeadline());
        return digest.getEvents().stream()
                .filter(event -> !headline.isEmpty() && clean(event.getTitle()).equals(headline))
                .findFirst()
                .map(event -> headline + noted(Stream.of(words.date(event), time(event), disputes(event))))
                .orElse(headline);
    }

    private static String time(DigestEvent event) {
        return event.getTimeOfDay() == null ? "" : "at " + event.getTimeOfDay();
    }

    private static String disputes(DigestEvent event) {
        return event.getDisputes() == null ? "" : "sources disagree";
    }

    private static String noted(Stream<String> notes) {
        String noted = notes.filter(note -> !note.isEmpty()).collect(Collectors.joining("; "));
        return noted.isEmpty() ? "" : " (" + noted + ")";
    }

    private String losses(DayDigest digest) {
        return digest.getTollOfDay().isEmpty()
                ? ""
                : digest.getTollOfDay().stream()
                        .map(words::toll)
                        .collect(Collectors.joining("; ", "Losses as the sources count them: ", ""));
    }

    /** Battles only: a long event was told on its first day, with its dates. */
    private static List<String> ongoing(DayDigest digest) {
        return digest.getOngoing().stream()
                .filter(each -> each.getKind().equals(BATTLE))
                .limit(MOST_ONGOING)
                .map(DayFacts::ongoing)
                .toList();
    }

    private static String ongoing(Ongoing ongoing) {
        return "Day %d of %d: %s".formatted(ongoing.getDay(), ongoing.getDays(), ongoing.getName());
    }

    private static String clean(String text) {
        return CleanText.of(text).strip().replaceAll(" {2,}", " ");
    }
}
