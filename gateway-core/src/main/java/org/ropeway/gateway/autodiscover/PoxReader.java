package org.ropeway.gateway.autodiscover;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ropeway.codec.data.Bytes;

/**
 * Reads requests ([MS-OXDSCLI] 2.2.3). A document type is refused, so that there are no entities to
 * expand or fetch; elements that the specification does not know are passed over.
 */
final class PoxReader {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_VALUE = 1024;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  PoxReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("a reference to something outside");
    });
  }

  /** Reads a request, or refuses it with 600. */
  PoxRequest read(Bytes body) throws PoxException {
    try {
      XMLStreamReader xml = reader(body);
      try {
        return new Document(xml).read();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw invalid("not well-formed XML");
    }
  }

  /** The factory is shared, and not made for threads. */
  private synchronized XMLStreamReader reader(Bytes body) throws XMLStreamException {
    return factory.createXMLStreamReader(new ByteArrayInputStream(body.unsafeArray()));
  }

  private static PoxException invalid(String why) {
    return new PoxException(PoxError.INVALID_REQUEST, why);
  }

  /** One document on its way through. */
  private static final class Document {
    private final XMLStreamReader xml;
    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String namespace = "";
    private int depth;
    private int requests;
    private boolean inRequest;

    Document(XMLStreamReader xml) {
      this.xml = xml;
    }

    PoxRequest read() throws XMLStreamException, PoxException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start();
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw invalid("a document type or an entity");
          default -> {} // comments, processing instructions, white space
        }
      }
      return request();
    }

    private void start() throws PoxException {
      depth++;
      text.setLength(0);
      switch (depth) {
        case 1 -> root();
        case 2 -> {
          inRequest = isOurs("Request");
          if (inRequest && ++requests > 1) {
            throw invalid("more than one Request");
          }
        }
        default -> {
          if (depth > MAX_DEPTH) {
            throw invalid("elements nested more than " + MAX_DEPTH + " deep");
          }
        }
      }
    }

    private void root() throws PoxException {
      namespace = String.valueOf(xml.getNamespaceURI());
      boolean known =
          Schemas.same(Schemas.OUTLOOK_REQUEST, namespace)
              || Schemas.same(Schemas.MOBILE_REQUEST, namespace);
      if (!known || !isOurs("Autodiscover")) {
        throw invalid("no Autodiscover request");
      }
    }

    private void end() throws PoxException {
      if (depth == 3 && inRequest && isOurs(xml.getLocalName())) {
        switch (xml.getLocalName()) {
          case "EMailAddress", "LegacyDN", "AcceptableResponseSchema" -> {
            if (values.put(xml.getLocalName(), text.toString().strip()) != null) {
              throw invalid("an element twice");
            }
          }
          default -> {}
        }
      }
      text.setLength(0);
      depth--;
    }

    private void characters() throws PoxException {
      if (depth == 3) {
        if (text.length() + xml.getTextLength() > MAX_VALUE) {
          throw invalid("a value of more than " + MAX_VALUE + " characters");
        }
        text.append(xml.getText());
      }
    }

    private boolean isOurs(String name) {
      return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
    }

    private PoxRequest request() throws PoxException {
      PoxRequest request =
          new PoxRequest(
              values.getOrDefault("EMailAddress", ""),
              values.getOrDefault("LegacyDN", ""),
              values.getOrDefault("AcceptableResponseSchema", ""));
      if (request.responseSchema().isEmpty()
          || (request.emailAddress().isEmpty() && request.legacyDn().isEmpty())) {
        throw invalid("a request without address or schema");
      }
      return request;
    }
  }
}
