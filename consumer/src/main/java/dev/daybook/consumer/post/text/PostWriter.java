package dev.daybook.consumer.post.text;

import dev.daybook.consumer.digest.DigestWords;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.DigestControlChange;
import dev.daybook.schema.DigestEvent;
import dev.daybook.schema.NumberedSource;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what a post says about a day. */
public final class PostWriter {

    private static final DateTimeFormatter HEADING =
            DateTimeFormatter.ofPattern("'On this day in' uuuu '·' EEEE d MMMM", Locale.UK);
    private static final String QUIET = "Nothing is recorded of this day.";
    private static final String WARNING = "harm to civilians in war";

    private final DigestWords words;
    private final PostStyle style;

    /**
     * @param campaign names of belligerents
     * @param style    what the posts have besides the day
     */
    public PostWriter(CampaignDefinition campaign, PostStyle style) {
        this.words = new DigestWords(campaign);
        this.style = style;
    }

    /** {@code On this day in 1945 · Sunday 26 August}. */
    public static String heading(LocalDate day) {
        return HEADING.format(day);
    }

    /** The post of a day. */
    public PostContent write(DayDigest digest) {
        String headline = digest.getQuiet() ? QUIET : clean(digest.getHeadline());
        List<List<Piece>> facts = new ArrayList<>();
        digest.getEvents().stream()
                .filter(event -> !clean(event.getTitle()).equals(headline) || isQualified(event))
                .forEach(event -> fact(facts, event(event, headline)));
        changes(digest).forEach(change -> fact(facts, change));
        fact(facts, tolls(digest));
        fact(facts, digest.getOngoing().isEmpty() ? "" : "Ongoing: " + words.ongoing(digest.getOngoing()));
        return new PostContent(
                heading(digest.getDate()),
                headline,
                facts,
                closing(digest),
                CivilianHarm.isIn(digest) ? Optional.of(WARNING) : Optional.empty());
    }

    private static boolean isQualified(DigestEvent event) {
        return event.getDisputes() != null || event.getTimeOfDay() != null;
    }

    private static void fact(List<List<Piece>> facts, String text) {
        String clean = clean(text);
        if (!clean.isEmpty()) {
            facts.add(List.of(new Piece.Plain("• " + clean)));
        }
    }

    /** The title is not said twice, but what is to be known of it besides is. */
    private static String event(DigestEvent event, String headline) {
        String title = clean(event.getTitle());
        String time = event.getTimeOfDay() == null ? "" : event.getTimeOfDay();
        String disputed = event.getDisputes() == null ? "" : "sources disagree";
        if (title.equals(headline)) {
            return time.isEmpty() || disputed.isEmpty() ? time + disputed : time + ", " + disputed;
        }
        return (time.isEmpty() ? "" : time + " ") + title + (disputed.isEmpty() ? "" : " (" + disputed + ")");
    }

    /** One line for all that changed hands in the same way. */
    private List<String> changes(DayDigest digest) {
        Map<String, List<DigestControlChange>> alike = digest.getControlChanges().stream()
                .collect(Collectors.groupingBy(words::change, LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(group -> group.getKey() + ": "
                        + group.getValue().stream()
                                .map(change -> words.place(change.getTerritory())
                                        + (change.getDisputed() ? " (disputed)" : ""))
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    private String tolls(DayDigest digest) {
        return digest.getTollOfDay().isEmpty()
                ? ""
                : digest.getTollOfDay().stream()
                        .map(words::toll)
                        .collect(Collectors.joining("; ", "Losses by the sources: ", ""));
    }

    private List<List<Piece>> closing(DayDigest digest) {
        List<List<Piece>> closing = new ArrayList<>();
        sources(digest).ifPresent(closing::add);
        List<Piece> tags = new ArrayList<>();
        for (String tag : style.hashtags()) {
            tags.add(new Piece.Plain(tags.isEmpty() ? "" : " "));
            tags.add(new Piece.Tag(tag));
        }
        if (!tags.isEmpty()) {
            closing.add(tags);
        }
        return closing;
    }

    private Optional<List<Piece>> sources(DayDigest digest) {
        Optional<URI> own = style.linkTo(digest.getCampaign(), digest.getDate());
        if (own.isPresent()) {
            return own.map(uri -> List.of(new Piece.Plain("Sources: "), link(uri)));
        }
        List<NumberedSource> sources = digest.getSources();
        Optional<URI> first = sources.stream()
                .flatMap(source -> Optional.ofNullable(source.getUrl()).stream())
                .flatMap(address -> PostStyle.webAddress(address).stream())
                .findFirst();
        String others = sources.size() > 1 ? " and " + (sources.size() - 1) + " more" : "";
        if (first.isPresent()) {
            return first.map(uri -> List.of(new Piece.Plain("Sources: "), link(uri), new Piece.Plain(others)));
        }
        return sources.stream()
                .findFirst()
                .map(source -> List.of(new Piece.Plain("Sources: " + clean(words.source(source)) + others)));
    }

    private static Piece.Link link(URI uri) {
        return new Piece.Link(uri.getHost().replaceFirst("^www\\.", ""), uri);
    }

    private static String clean(String text) {
        return CleanText.of(text).strip().replaceAll(" {2,}", " ");
    }
}
