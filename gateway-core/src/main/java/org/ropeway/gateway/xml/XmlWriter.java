package org.ropeway.gateway.xml;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ropeway.codec.data.Bytes;

/** Writes documents into memory, as UTF-8. Names are written as they are given, prefix and all. */
public final class XmlWriter {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private XmlWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What an element has in it. */
  @FunctionalInterface
  public interface Content {
    /** Writes it: first attributes, then elements and text. */
    void write(XmlWriter out);
  }

  /** A document with one root element. */
  public static Bytes document(String root, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try {
      XmlWriter out = new XmlWriter(writer(bytes));
      out.xml.writeStartDocument("utf-8", "1.0");
      out.element(root, content);
      out.xml.writeEndDocument();
      out.xml.close();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return Bytes.wrap(bytes.toByteArray());
  }

  /** The factory is shared, and not made for threads. */
  private static XMLStreamWriter writer(ByteArrayOutputStream out) throws XMLStreamException {
    synchronized (FACTORY) {
      return FACTORY.createXMLStreamWriter(out, "utf-8");
    }
  }

  /** An element. */
  public void element(String name, Content content) {
    try {
      xml.writeStartElement(name);
      content.write(this);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element with a text. */
  public void element(String name, String text) {
    element(name, out -> out.text(text));
  }

  /** An empty element. */
  public void empty(String name) {
    try {
      xml.writeEmptyElement(name);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An attribute of the element that was begun last; {@code xmlns} is one, too. */
  public void attribute(String name, String value) {
    try {
      xml.writeAttribute(name, allowed(value));
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** The text of the element that is being written, less what XML has no way to write. */
  public void text(String text) {
    try {
      xml.writeCharacters(allowed(text));
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("XML could not be written into memory", e);
  }

  /** Leaves out what XML 1.0 has no way to write, such as control characters in a name. */
  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
