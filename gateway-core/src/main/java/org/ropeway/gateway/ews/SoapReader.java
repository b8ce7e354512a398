package org.ropeway.gateway.ews;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.ews.XmlElement.Place;

/**
 * Reads SOAP 1.1 requests. A document type is refused, so that there are no entities to expand or
 * fetch; depth and number of elements are bounded.
 */
final class SoapReader {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 10_000;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  SoapReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("a reference to something outside");
    });
  }

  /** What an envelope has: one request. */
  SoapRequest request(Bytes document) throws EwsException {
    XmlElement envelope = read(document);
    if (!envelope.is(Namespaces.SOAP, "Envelope")) {
      throw envelope.invalid("it is no SOAP 1.1 envelope");
    }
    XmlElement header = envelope.child("Header").orElse(null);
    Optional<XmlElement> zone = header == null ? Optional.empty() : SoapHeader.zone(header);
    XmlElement body = envelope.need("Body");
    if (body.children().size() != 1) {
      throw body.invalid("it has no element, or several");
    }
    return new SoapRequest(body.children().getFirst(), zone);
  }

  private XmlElement read(Bytes document) throws EwsException {
    try {
      XMLStreamReader xml = reader(document);
      try {
        return new Tree(xml).read();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      Location location = e.getLocation();
      throw EwsException.schema(
          location == null ? new Place(1, 1) : Place.of(location),
          "The request is not well-formed XML");
    }
  }

  /** The factory is shared, and not made for threads. */
  private synchronized XMLStreamReader reader(Bytes body) throws XMLStreamException {
    return factory.createXMLStreamReader(new ByteArrayInputStream(body.unsafeArray()));
  }

  /** One document on its way through. */
  private static final class Tree {
    private final XMLStreamReader xml;
    private int elements;

    Tree(XMLStreamReader xml) {
      this.xml = xml;
    }

    XmlElement read() throws XMLStreamException, EwsException {
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

    private void refuse() throws EwsException {
      if (xml.getEventType() == XMLStreamConstants.DTD
          || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
        throw invalid("The request has a document type or an entity");
      }
    }

    private EwsException invalid(String why) {
      return EwsException.schema(Place.of(xml.getLocation()), why);
    }

    private XmlElement element(int depth) throws XMLStreamException, EwsException {
      if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
        throw invalid("The request has too many elements, or too deep ones");
      }
      Place place = Place.of(xml.getLocation());
      String namespace = String.valueOf(xml.getNamespaceURI());
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
