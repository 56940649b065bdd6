package dev.daybook.consumer.picture;

import dev.daybook.consumer.picture.Drawing.Filled;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.locationtech.jts.awt.ShapeWriter;

/** Writes a drawing down as PNG. Letters are filled as outlines, so that hinting plays no part. */
final class PngWriter {

    private static final float MITRE = 4;
    private static final float HALO = 5;

    private final Lettering lettering;
    private final Graphics2D canvas;

    private PngWriter(Lettering lettering, Graphics2D canvas) {
        this.lettering = lettering;
        this.canvas = canvas;
    }

    /**
     * A PNG file.
     *
     * @param width in pixels; the height follows
     */
    static byte[] write(Drawing drawing, Lettering lettering, int width) {
        double scale = (double) width / drawing.width();
        int height = (int) Math.round(drawing.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(Color.decode(drawing.paper()));
        canvas.fillRect(0, 0, width, height);
        canvas.scale(scale, scale);
        PngWriter writer = new PngWriter(lettering, canvas);
        drawing.marks().forEach(writer::draw);
        canvas.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Mark mark) {
        if (mark instanceof Filled area) {
            canvas.setColor(Color.decode(area.colour()));
            canvas.fill(new ShapeWriter().toShape(area.shape()));
        } else if (mark instanceof Lined lines) {
            canvas.setColor(Color.decode(lines.colour()));
            canvas.setStroke(stroke((float) lines.width(), (float) lines.dash()));
            canvas.draw(new ShapeWriter().toShape(lines.shape()));
        } else if (mark instanceof Words words) {
            draw(words);
        }
    }

    private static BasicStroke stroke(float width, float dash) {
        return dash == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, MITRE, new float[] {dash, dash}, 0);
    }

    private void draw(Words words) {
        double left = TextBox.left(words, lettering.width(words.text(), words.style()));
        Shape letters = AffineTransform.getTranslateInstance(left, words.y())
                .createTransformedShape(lettering.outline(words.text(), words.style()));
        if (words.halo() != null) {
            canvas.setColor(Color.decode(words.halo()));
            canvas.setStroke(stroke(HALO, 0));
            canvas.draw(letters);
        }
        canvas.setColor(Color.decode(words.colour()));
        canvas.fill(letters);
    }
}
