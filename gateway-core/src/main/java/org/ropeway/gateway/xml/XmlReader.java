package org.ropeway.gateway.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlElement.Place;

/**
 * Reads documents. A document type is refused, so that there are no entities to expand or fetch;
 * depth and number of elements are bounded, the rest by the size of the document.
 */
public final class XmlReader {
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final int maxDepth;
  private final int maxElements;

  /** A reader of documents with at most so many elements, and so many within each other. */
  public XmlReader(int maxDepth, int maxElements) {
    this.maxDepth = maxDepth;
    this.maxElements = maxElements;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("a reference to something outside");
    });
  }

  /** The root of a document. */
  public XmlElement read(Bytes document) throws XmlException {
    try {
      XMLStreamReader xml = reader(document);
      try {
        return new Tree(xml).read();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      Location location = e.getLocation();
      throw new XmlException(
          "not well-formed XML", location == null ? new Place(1, 1) : Place.of(location));
    }
  }

  /** The factory is shared, and not made for threads. */
  private synchronized XMLStreamReader reader(Bytes document) throws XMLStreamException {
    return factory.createXMLStreamReader(new ByteArrayInputStream(document.unsafeArray()));
  }

  /** One document on its way through. */
  private final class Tree {
    private final XMLStreamReader xml;
    private int elements;

    Tree(XMLStreamReader xml) {
      this.xml = xml;
    }

    XmlElement read() throws XMLStreamException, XmlException {
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        refuse();
      }
      XmlElement root = element(1);
      while (xml.hasNext()) {
        xml.next();
        refuse();
      }
      return root;
    }

    private void refuse() throws XmlException {
      if (xml.getEventType() == XMLStreamConstants.DTD
          || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refusal("a document type or an entity");
      }
    }

    private XmlException refusal(String why) {
      return new XmlException(why, Place.of(xml.getLocation()));
    }

    private XmlElement element(int depth) throws XMLStreamException, XmlException {
      if (depth > maxDepth || ++elements > maxElements) {
        throw refusal("too many elements, or too deep ones");
      }
      Place place = Place.of(xml.getLocation());
      String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
      String name = xml.getLocalName();
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
      StringBuilder text = new StringBuilder();
      List<XmlElement> children = new ArrayList<>();
      while (xml.next() != XMLStreamConstants.END_ELEMENT) {
        switch (xml.getEventType()) {
          case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getText());
          default -> refuse();
        }
      }
      return new XmlElement(
          namespace, name, attributes, text.toString(), List.copyOf(children), place);
    }
  }
}
