package org.ropeway.codec.ocfg;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireException.Reason;

/**
 * An element of the small XML documents in PidTagRoamingDictionary and PidTagRoamingXmlStream: read
 * without document types and entities, within limits. Comments and mixed contents are not kept.
 *
 * @param namespace of the element; empty if none
 * @param attributes without a namespace, in their order
 * @param text trimmed, of an element without children
 */
record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text) {
  /** Documents that are larger are refused. */
  static final int MAX_BYTES = 1 << 20;

  private static final int MAX_DEPTH = 16;

  XmlElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  static XmlElement of(String namespace, String name, XmlElement... children) {
    return new XmlElement(namespace, name, Map.of(), List.of(children), "");
  }

  static XmlElement text(String namespace, String name, Object text) {
    return new XmlElement(namespace, name, Map.of(), List.of(), text.toString());
  }

  /** The only child of a name; {@link WireException} if there is none. */
  XmlElement child(String childName) {
    return find(childName).orElseThrow(() -> bad("no " + childName + " in " + name));
  }

  /** The first child of a name. */
  Optional<XmlElement> find(String childName) {
    return children.stream().filter(c -> c.name.equals(childName)).findFirst();
  }

  /** Demands that this is an element of a name. */
  XmlElement named(String expected) {
    if (!name.equals(expected)) {
      throw bad(name + " where " + expected + " is due");
    }
    return this;
  }

  static WireException bad(String message) {
    return new WireException(Reason.BAD_VALUE, 0, message);
  }

  /** The root of a document; {@link WireException} if it is malformed, too large or has a DTD. */
  static XmlElement parse(Bytes document) {
    if (document.length() > MAX_BYTES) {
      throw new WireException(Reason.TOO_LARGE, 0, "XML of " + document.length() + " bytes");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLReporter((message, type, information, location) -> {});
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(decode(document)));
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        refuseDocumentType(xml);
      }
      XmlElement root = element(xml, 1);
      while (xml.hasNext()) {
        xml.next();
      }
      return root;
    } catch (XMLStreamException e) {
      throw bad("malformed XML");
    }
  }

  private static String decode(Bytes document) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(document.unsafeArray()))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw bad("malformed UTF-8");
    }
  }

  private static void refuseDocumentType(XMLStreamReader xml) {
    if (xml.getEventType() == XMLStreamConstants.DTD
        || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
      throw bad("document type or entity in XML");
    }
  }

  private static XmlElement element(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw new WireException(Reason.TOO_DEEP, 0, "XML deeper than " + MAX_DEPTH);
    }
    String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    String name = xml.getLocalName();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    List<XmlElement> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      refuseDocumentType(xml);
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        children.add(element(xml, depth + 1));
      } else if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return new XmlElement(
        namespace, name, attributes, children, children.isEmpty() ? text.toString().strip() : "");
  }

  /** The document with this as its root, in UTF-8. */
  Bytes toDocument() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    write(out, "");
    return Bytes.wrap(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void write(StringBuilder out, String outer) {
    out.append('<').append(name);
    if (!namespace.equals(outer)) {
      attribute(out, "xmlns", namespace);
    }
    attributes.forEach((key, value) -> attribute(out, key, value));
    if (children.isEmpty() && text.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    children.forEach(child -> child.write(out, namespace));
    escape(out, text);
    out.append("</").append(name).append('>');
  }

  private static void attribute(StringBuilder out, String key, String value) {
    out.append(' ').append(key).append("=\"");
    escape(out, value);
    out.append('"');
  }

  private static void escape(StringBuilder out, String value) {
    value
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
            default -> out.appendCodePoint(character(c));
          }
        });
  }

  private static int character(int c) {
    if (c < ' ' || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
      throw new IllegalArgumentException("character that XML cannot hold");
    }
    return c;
  }
}
