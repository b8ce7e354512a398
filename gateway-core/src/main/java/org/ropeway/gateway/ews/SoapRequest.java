package org.ropeway.gateway.ews;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlException;
import org.ropeway.gateway.xml.XmlReader;

/**
 * A request.
 *
 * @param zone the time zone of its times, as the header of newer clients says it
 */
record SoapRequest(SoapElement body, Optional<SoapElement> zone) {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 10_000;
  private static final XmlReader XML = new XmlReader(MAX_DEPTH, MAX_ELEMENTS);

  /** Reads an envelope of SOAP 1.1, which has one request. */
  static SoapRequest read(Bytes document) throws EwsException {
    SoapElement envelope = envelope(document);
    if (!envelope.is(Namespaces.SOAP, "Envelope")) {
      throw envelope.invalid("it is no SOAP 1.1 envelope");
    }
    SoapElement header = envelope.child("Header").orElse(null);
    Optional<SoapElement> zone = header == null ? Optional.empty() : SoapHeader.zone(header);
    SoapElement body = envelope.need("Body");
    if (body.children().size() != 1) {
      throw body.invalid("it has no element, or several");
    }
    return new SoapRequest(body.children().getFirst(), zone);
  }

  private static SoapElement envelope(Bytes document) throws EwsException {
    try {
      return new SoapElement(XML.read(document));
    } catch (XmlException e) {
      throw EwsException.schema(e.place(), "The request cannot be read: " + e.getMessage());
    }
  }
}
