package dev.daybook.consumer.post.text;

import dev.daybook.consumer.digest.DigestWords;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.schema.CampaignDefinition;
import dev.daybook.schema.DayDigest;
import dev.daybook.schema.NumberedSource;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a post says about a day. */
public final class PostWriter {

    private static final DateTimeFormatter HEADING =
            DateTimeFormatter.ofPattern("'On this day in' uuuu '·' EEEE d MMMM", Locale.UK);
    private static final String QUIET = "Nothing is recorded of this day.";
    private static final String WARNING = "harm to civilians in war";

    private final DigestWords words;
    private final DayFacts facts;
    private final PostStyle style;

    /**
     * @param campaign names of belligerents
     * @param style    what the posts have besides the day
     */
    public PostWriter(CampaignDefinition campaign, PostStyle style) {
        this.words = new DigestWords(campaign);
        this.facts = new DayFacts(words);
        this.style = style;
    }

    /** {@code On this day in 1945 · Sunday 26 August}. */
    public static String heading(LocalDate day) {
        return HEADING.format(day);
    }

    /** The post of a day. */
    public PostContent write(DayDigest digest) {
        return new PostContent(
                heading(digest.getDate()),
                digest.getQuiet() ? QUIET : facts.headline(digest),
                facts.of(digest).stream()
                        .map(fact -> List.<Piece>of(new Piece.Plain("• " + fact)))
                        .toList(),
                closing(digest),
                CivilianHarm.isIn(digest) ? Optional.of(WARNING) : Optional.empty());
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
        List<NumberedSource> sources = headlinesFirst(digest);
        Piece others = new Piece.Plain(sources.size() > 1 ? " and " + (sources.size() - 1) + " more" : "");
        Optional<Piece> first = sources.stream()
                .flatMap(source -> Optional.ofNullable(source.getUrl()).stream())
                .flatMap(address -> PostStyle.webAddress(address).stream())
                .findFirst()
                .map(PostWriter::link);
        return first.or(() ->
                        sources.stream().findFirst().map(source -> new Piece.Plain(CleanText.of(words.source(source)))))
                .map(source -> List.of(new Piece.Plain("Sources: "), source, others));
    }

    /** The one source that is named is to be one of the headline. */
    private static List<NumberedSource> headlinesFirst(DayDigest digest) {
        Set<Integer> headlines = digest.getEvents().stream()
                .filter(event -> event.getTitle().equals(digest.getHeadline()))
                .flatMap(event -> event.getSources().stream())
                .collect(Collectors.toSet());
        return digest.getSources().stream()
                .sorted(Comparator.comparing(source -> !headlines.contains(source.getNumber())))
                .toList();
    }

    private static Piece link(URI uri) {
        return new Piece.Link(uri.getHost().replaceFirst("^www\\.", ""), uri);
    }
}
