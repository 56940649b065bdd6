package dev.daybook.consumer.post.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.digest.MadeUpDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThreadingLawsTest {

    private static final PostStyle STYLE =
            new PostStyle(List.of("OnThisDay"), Optional.of("https://daybook.example/{campaign}/{date}"));
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\p{Nd}.,:/–-]*\\p{Nd})?");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int COUNTER_LENGTH = "\n(88/88)".length();
    private static final String COUNTER = "\n\\(\\d+/\\d+\\)$";

    static LongStream seeds() {
        return Seeds.some(30, 3_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsFitAndCutNothingThatBelongsTogether(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        PostContent content = new PostWriter(SampleCampaign.definition(), STYLE).write(MadeUpDigest.of(random));
        Dialect dialect = new PlainDialect(random.nextInt(120, 600), UnaryOperator.identity());

        List<String> parts = texts(Threading.parts(content, dialect, 88), dialect);

        String whole = PlainDialect.UNLIMITED.text(
                Threading.parts(content, PlainDialect.UNLIMITED, 1).get(0));
        assertThat(parts).allMatch(part -> part.length() <= dialect.limit() && !part.isBlank());
        List<String> bare = parts.stream()
                .map(part -> parts.size() == 1 ? part : part.replaceFirst(COUNTER, ""))
                .toList();
        assertThat(squeezed(String.join("", bare))).isEqualTo(squeezed(whole));
        assertThat(found(NUMBER, bare)).as("numbers").isEqualTo(found(NUMBER, List.of(whole)));
        assertThat(found(LINK, bare)).as("links").containsAll(linksOfAPart(whole, dialect));
        assertThat(bare.stream()
                        .mapToInt(part -> Graphemes.count(squeezed(part)))
                        .sum())
                .as("graphemes")
                .isEqualTo(Graphemes.count(squeezed(whole)));
        for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
            assertThat(parts.get(i)).endsWith("\n(%d/%d)".formatted(i + 1, parts.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatFindsNoRoomIsCounted(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        PostContent content = new PostWriter(SampleCampaign.definition(), STYLE).write(MadeUpDigest.of(random));
        Dialect dialect = new PlainDialect(random.nextInt(160, 400), UnaryOperator.identity());

        List<String> parts = texts(Threading.parts(content, dialect, 1), dialect);

        assertThat(parts).hasSize(1);
        String text = parts.get(0);
        assertThat(text.length()).isLessThanOrEqualTo(dialect.limit());
        assertThat(text).startsWith(content.heading()).endsWith("#OnThisDay");
        long kept = content.facts().stream()
                .filter(fact -> squeezed(text).contains(squeezed(dialect.text(fact))))
                .count();
        Matcher more = Pattern.compile("• and (\\d+) more").matcher(text);
        assertThat(more.find() ? Long.parseLong(more.group(1)) : 0)
                .isGreaterThanOrEqualTo(content.facts().size() - kept);
    }

    @Test
    void numberStaysWithWhatItCounts() {
        PostContent content = new PostContent(
                "On this day in 1945 · Sunday 26 August",
                "",
                List.of(List.of(new Piece.Plain("a b c d 1,347–1,387 men fell"))),
                List.of(),
                Optional.empty());
        for (int limit = 50; limit < 80; limit++) {
            Dialect dialect = new PlainDialect(limit, UnaryOperator.identity());
            assertThat(texts(Threading.parts(content, dialect, 9), dialect))
                    .anyMatch(part -> part.contains("1,347–1,387 men"))
                    .anyMatch(part -> part.contains("26 August"));
        }
    }

    @Test
    void graphemesAreWhatReadersSee() {
        assertThat(Graphemes.count("👩‍👩‍👧‍👦")).isEqualTo(1);
        assertThat(Graphemes.count("🇯🇵🇨🇳")).isEqualTo(2);
        assertThat(Graphemes.count("e\u0301")).isEqualTo(1);
        assertThat(Graphemes.shortened("one two three", 9)).isEqualTo("one two…");
    }

    private static List<String> texts(List<List<Piece>> parts, Dialect dialect) {
        return parts.stream().map(dialect::text).toList();
    }

    private static List<String> found(Pattern pattern, List<String> texts) {
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            pattern.matcher(text).results().forEach(match -> found.add(match.group()));
        }
        return found;
    }

    /** A link longer than a part, which made-up titles have and services have not, cannot stay whole. */
    private static List<String> linksOfAPart(String text, Dialect dialect) {
        return found(LINK, List.of(text)).stream()
                .filter(link -> link.length() <= dialect.limit() - COUNTER_LENGTH)
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
