package dev.daybook.consumer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.consumer.Seeds;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {

    private static final String[] PARTS = {"虎頭要塞", "Мулин", "Hutou", "🏯", "é", " ", ";", ",", "\\", "\n"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "虎頭要塞虎頭要塞虎頭要塞虎頭要塞虎頭要塞虎頭要塞虎頭要塞虎頭要塞虎頭要塞虎頭要塞",
                "Муданьцзян Муданьцзян Муданьцзян Муданьцзян Муданьцзян Муданьцзян Муданьцзян",
                "🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯🏯"
            })
    void linesFoldByOctetsAndNeverWithinACharacter(String name) throws Exception {
        String lines = new ContentLines().text("SUMMARY", name).toString();

        assertThat(lines.split("\r\n").length).isGreaterThan(1);
        assertFolded(lines);
        assertThat(unfolded(lines)).isEqualTo("SUMMARY:" + name + "\r\n");
    }

    @Test
    void lineOfExactlyTheMostIsNotFolded() {
        String most = "x".repeat(ContentLines.MAX_OCTETS - 2);

        assertThat(new ContentLines().line("A", most).toString()).isEqualTo("A:" + most + "\r\n");
        assertThat(new ContentLines().line("A", most + "y").toString()).isEqualTo("A:" + most + "\r\n y\r\n");
    }

    @Test
    void marksOfTheStandardAreEscapedInTexts() {
        assertThat(new ContentLines().text("A", "b;c,d\\e\nf\r\ng:h").toString())
                .isEqualTo("A:b\\;c\\,d\\\\e\\nf\\ng:h\r\n");
    }

    static LongStream seeds() {
        return Seeds.some(50, 2000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void foldingCanBeUndone(long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            value.append(PARTS[random.nextInt(PARTS.length - 1)]);
        }

        String lines = new ContentLines().line("A", value.toString()).toString();

        assertFolded(lines);
        assertThat(unfolded(lines)).isEqualTo("A:" + value + "\r\n");
    }

    private static void assertFolded(String lines) throws CharacterCodingException {
        for (String line : lines.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(ContentLines.MAX_OCTETS);
            assertThat(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets))
                            .toString())
                    .isEqualTo(line);
        }
    }

    private static String unfolded(String lines) {
        return lines.replace("\r\n ", "");
    }
}
