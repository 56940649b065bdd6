package dev.daybook.consumer.picture;

import dev.daybook.consumer.text.CleanText;
import dev.daybook.error.DaybookException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The letters: a font that comes with Daybook, so that every machine draws the same.
 *
 * <p>Java2D asks the system's libfreetype and libfontconfig even for a font that it is given as a file.
 */
final class Lettering {

    private static final String DIRECTORY = "/com/formdev/flatlaf/fonts/roboto/";
    private static final Map<TextStyle.Weight, String> FILES = Map.of(
            TextStyle.Weight.REGULAR, "Roboto-Regular.ttf",
            TextStyle.Weight.MEDIUM, "Roboto-Medium.ttf",
            TextStyle.Weight.BOLD, "Roboto-Bold.ttf");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);

    private Lettering(Map<TextStyle.Weight, Font> weights) {
        for (TextStyle style : TextStyle.values()) {
            Font font = weights.get(style.weight());
            fonts.put(
                    style,
                    font.deriveFont(Map.of(
                            TextAttribute.SIZE, style.size(),
                            TextAttribute.TRACKING, style.tracking(),
                            TextAttribute.KERNING, TextAttribute.KERNING_ON)));
        }
    }

    /**
     * The letters.
     *
     * @throws DaybookException.Unavailable if this machine's Java cannot draw any
     */
    static Lettering load() {
        Map<TextStyle.Weight, Font> weights = new EnumMap<>(TextStyle.Weight.class);
        try {
            for (TextStyle.Weight weight : TextStyle.Weight.values()) {
                weights.put(weight, font(FILES.get(weight)));
            }
            Lettering lettering = new Lettering(weights);
            lettering.width("Ag", TextStyle.DATE);
            return lettering;
        } catch (FontFormatException | IOException | RuntimeException | LinkageError | InternalError e) {
            throw new DaybookException.Unavailable(
                    "pictures cannot be drawn: Java found no way to draw letters (%s); install the packages "
                                    .formatted(e)
                            + "libfontconfig1 and libfreetype6, which slim images leave out",
                    e);
        }
    }

    private static Font font(String file) throws IOException, FontFormatException {
        try (InputStream in = Lettering.class.getResourceAsStream(DIRECTORY + file)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + DIRECTORY + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    /** How wide {@code text} is, in units. */
    double width(String text, TextStyle style) {
        return text.isEmpty() ? 0 : glyphs(text, style).getLogicalBounds().getWidth();
    }

    /** The outline of {@code text}, which begins at 0, 0 and stands on the line there. */
    Shape outline(String text, TextStyle style) {
        return glyphs(text, style).getOutline();
    }

    /** Whether there is a letter for each of {@code text}'s characters. */
    boolean canDraw(String text) {
        return fonts.get(TextStyle.PLACE).canDisplayUpTo(text) < 0;
    }

    /** {@code text} without the words that cannot be drawn. */
    String drawable(String text) {
        List<String> words = new ArrayList<>();
        for (String word : CleanText.of(text).split(" ")) {
            if (!word.isEmpty() && canDraw(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /** {@code text} in lines no wider than {@code width}; what is beyond {@code most} lines is cut and says so. */
    List<String> lines(String text, TextStyle style, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : drawable(text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, style) <= width) {
                line = longer;
            } else if (lines.size() == most - 1) {
                lines.add(cut(line, style, width));
                return lines;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(width(line, style) <= width ? line : cut(line, style, width));
        return lines;
    }

    private String cut(String line, TextStyle style, double width) {
        String kept = line;
        while (!kept.isEmpty() && width(kept + "…", style) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return kept + "…";
    }

    private GlyphVector glyphs(String text, TextStyle style) {
        char[] letters = text.toCharArray();
        return fonts.get(style).layoutGlyphVector(EXACT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }
}
