package dev.daybook.consumer.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML on its way into a text; elements of no namespace but the document's own need no prefix. */
final class XmlText {

    /** What writes a document. */
    @FunctionalInterface
    interface Body {
        void writeTo(XmlText xml) throws XMLStreamException;
    }

    private final XMLStreamWriter out;

    private XmlText(XMLStreamWriter out) {
        this.out = out;
    }

    /** A document, which declares UTF-8. */
    static String of(Body body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            body.writeTo(new XmlText(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string takes whatever is written", e);
        }
        return text + "\n";
    }

    /** Begins an element; names and values of its attributes follow each other. */
    XmlText begin(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        return attributes(attributes);
    }

    /** Ends the last element that was begun. */
    void end() throws XMLStreamException {
        out.writeEndElement();
    }

    /** An element without content. */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    /** An element with text in it. */
    void element(String name, String text, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        out.writeCharacters(text);
        end();
    }

    private XmlText attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }
}
