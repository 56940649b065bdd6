package dev.daybook.consumer.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.SampleCampaign;
import dev.daybook.consumer.Seeds;
import dev.daybook.consumer.text.CleanText;
import dev.daybook.consumer.text.MadeUpText;
import dev.daybook.consumer.text.TerminalStyle;
import dev.daybook.schema.DayDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownRendererLawsTest {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void escapedTextReadsAsItself(long seed) {
        String text = MadeUpText.of(new SplittableRandom(seed), 12);
        Node parsed = PARSER.parse("- x " + MarkdownText.bold(text));

        String read = TextContentRenderer.builder().build().render(parsed);

        assertThat(read.replaceAll("\\s+", " ").strip())
                .isEqualTo(("- x " + CleanText.of(text)).replaceAll("\\s+", " ").strip());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingInARecordBecomesMarkup(long seed) {
        DayDigest digest = MadeUpDigest.of(new SplittableRandom(seed));
        String markdown = OutputFormat.MARKDOWN
                .renderer(SampleCampaign.definition(), TerminalStyle.plain(80))
                .render(digest);

        List<Node> foreign = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline node) {
                foreign.add(node);
            }

            @Override
            public void visit(HtmlBlock node) {
                foreign.add(node);
            }

            @Override
            public void visit(Code node) {
                foreign.add(node);
            }

            @Override
            public void visit(Image node) {
                foreign.add(node);
            }

            @Override
            public void visit(Heading node) {
                if (node.getLevel() != 2 && node.getLevel() != 3) {
                    foreign.add(node);
                }
                visitChildren(node);
            }
        });

        assertThat(foreign).isEmpty();
    }

    static LongStream seeds() {
        return Seeds.some(100, 1_000);
    }
}
