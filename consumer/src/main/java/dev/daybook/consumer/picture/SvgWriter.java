package dev.daybook.consumer.picture;

import dev.daybook.consumer.picture.Drawing.Filled;
import dev.daybook.consumer.picture.Drawing.Lined;
import dev.daybook.consumer.picture.Drawing.Mark;
import dev.daybook.consumer.picture.Drawing.Words;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a drawing down as SVG 1.1.
 *
 * <p>Words stay words; whatever font the reader has is set to the width that was measured.
 */
final class SvgWriter {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS = "Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

    private final Lettering lettering;
    private final XMLStreamWriter xml;

    private SvgWriter(Lettering lettering, XMLStreamWriter xml) {
        this.lettering = lettering;
        this.xml = xml;
    }

    /**
     * An SVG document.
     *
     * @param width   in pixels; the height follows
     * @param altText what it shows
     */
    static String write(Drawing drawing, Lettering lettering, int width, String altText) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new SvgWriter(lettering, xml).document(drawing, width, altText);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
        return text + "\n";
    }

    private void document(Drawing drawing, int width, String altText) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(SVG);
        xml.writeStartElement(SVG, "svg");
        xml.writeDefaultNamespace(SVG);
        attribute("width", String.valueOf(width));
        attribute("height", String.valueOf(Math.round(drawing.height() * (double) width / drawing.width())));
        attribute("viewBox", "0 0 %d %d".formatted(drawing.width(), drawing.height()));
        attribute("role", "img");
        attribute("font-family", FONTS);
        attribute("stroke-linejoin", "round");
        xml.writeStartElement(SVG, "title");
        xml.writeCharacters(altText);
        xml.writeEndElement();
        xml.writeEmptyElement(SVG, "rect");
        attribute("width", String.valueOf(drawing.width()));
        attribute("height", String.valueOf(drawing.height()));
        attribute("fill", drawing.paper());
        for (Mark mark : drawing.marks()) {
            write(mark);
        }
        xml.writeEndDocument();
    }

    private void write(Mark mark) throws XMLStreamException {
        if (mark instanceof Filled area) {
            path(area.shape());
            attribute("fill", area.colour());
            attribute("fill-rule", "evenodd");
        } else if (mark instanceof Lined lines) {
            path(lines.shape());
            attribute("fill", "none");
            attribute("stroke", lines.colour());
            attribute("stroke-width", number(lines.width()));
            if (lines.dash() == 0) {
                attribute("stroke-linecap", "round");
            } else {
                attribute("stroke-dasharray", number(lines.dash()));
            }
        } else if (mark instanceof Words words) {
            write(words);
        }
    }

    private void write(Words words) throws XMLStreamException {
        double width = lettering.width(words.text(), words.style());
        xml.writeStartElement(SVG, "text");
        attribute("x", number(TextBox.left(words, width)));
        attribute("y", number(words.y()));
        attribute("textLength", number(width));
        attribute("lengthAdjust", "spacingAndGlyphs");
        attribute("font-size", String.valueOf(words.style().size()));
        attribute("font-weight", weight(words.style()));
        attribute("fill", words.colour());
        if (words.style().tracking() > 0) {
            attribute(
                    "letter-spacing",
                    number(words.style().tracking() * words.style().size()));
        }
        if (words.halo() != null) {
            attribute("stroke", words.halo());
            attribute("stroke-width", "5");
            attribute("paint-order", "stroke");
        }
        xml.writeCharacters(words.text());
        xml.writeEndElement();
    }

    private static String weight(TextStyle style) {
        return switch (style.weight()) {
            case REGULAR -> "400";
            case MEDIUM -> "500";
            case BOLD -> "700";
        };
    }

    private void path(Geometry shape) throws XMLStreamException {
        StringBuilder path = new StringBuilder();
        append(shape, path);
        xml.writeEmptyElement(SVG, "path");
        attribute("d", path.toString());
    }

    private static void append(Geometry part, StringBuilder path) {
        if (part instanceof GeometryCollection parts) {
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                append(parts.getGeometryN(i), path);
            }
        } else if (part instanceof Polygon polygon && !polygon.isEmpty()) {
            line(polygon.getExteriorRing().getCoordinates(), path);
            path.append('Z');
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(polygon.getInteriorRingN(i).getCoordinates(), path);
                path.append('Z');
            }
        } else {
            line(part.getCoordinates(), path);
        }
    }

    private static void line(Coordinate[] points, StringBuilder path) {
        for (int i = 0; i < points.length; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(number(points[i].x))
                    .append(' ')
                    .append(number(points[i].y));
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }
}
