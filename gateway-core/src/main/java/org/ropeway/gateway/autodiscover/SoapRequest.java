package org.ropeway.gateway.autodiscover;

import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlElement;
import org.ropeway.gateway.xml.XmlException;
import org.ropeway.gateway.xml.XmlReader;

/**
 * A request ([MS-OXWSADISC] 3.1.4).
 *
 * @param operation such as GetUserSettings
 * @param parameters its Request element
 */
record SoapRequest(String operation, XmlElement parameters) {
  private static final String MESSAGE = "RequestMessage";
  private static final XmlReader XML = new XmlReader(16, 2000);

  /** Reads an envelope of SOAP 1.1. */
  static SoapRequest read(Bytes document) throws SoapFault {
    XmlElement envelope = envelope(document);
    for (XmlElement header : envelope.children("Header")) {
      for (XmlElement child : header.children()) {
        requireKnown(child);
      }
    }
    List<XmlElement> body = envelope.child("Body").map(XmlElement::children).orElse(List.of());
    if (body.size() != 1) {
      throw SoapFault.client("The body has no element, or several");
    }
    XmlElement message = body.getFirst();
    if (!message.namespace().equals(SoapWriter.AUTODISCOVER) || !message.name().endsWith(MESSAGE)) {
      throw SoapFault.client("The body is no request of Autodiscover");
    }
    List<XmlElement> parameters = message.children("Request");
    if (parameters.size() != 1) {
      throw SoapFault.client("The message has no Request, or several");
    }
    String name = message.name();
    return new SoapRequest(
        name.substring(0, name.length() - MESSAGE.length()), parameters.getFirst());
  }

  private static XmlElement envelope(Bytes document) throws SoapFault {
    try {
      XmlElement envelope = XML.read(document);
      if (!envelope.is(SoapWriter.ENVELOPE, "Envelope")) {
        throw SoapFault.client("The request is no SOAP 1.1 envelope");
      }
      return envelope;
    } catch (XmlException e) {
      throw SoapFault.client("The request cannot be read: " + e.getMessage());
    }
  }

  private static void requireKnown(XmlElement header) throws SoapFault {
    Map<String, String> attributes = header.attributes();
    boolean must = "1".equals(attributes.get("mustUnderstand"));
    boolean known =
        header.namespace().equals(SoapWriter.ADDRESSING)
            || header.namespace().equals(SoapWriter.AUTODISCOVER);
    if (must && !known) {
      throw SoapFault.mustUnderstand(header.name());
    }
  }

  /** The texts of the elements {@code name} in its list {@code list}. */
  List<String> texts(String list, String name) {
    return parameters.children(list).stream()
        .flatMap(all -> all.children(name).stream())
        .map(one -> one.text().strip())
        .toList();
  }
}
