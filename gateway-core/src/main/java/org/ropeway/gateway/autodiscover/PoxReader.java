package org.ropeway.gateway.autodiscover;

import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlElement;
import org.ropeway.gateway.xml.XmlException;
import org.ropeway.gateway.xml.XmlReader;

/**
 * Reads requests ([MS-OXDSCLI] 2.2.3); elements that the specification does not know are passed
 * over.
 */
final class PoxReader {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_ELEMENTS = 1000;
  private static final int MAX_VALUE = 1024;

  private final XmlReader xml = new XmlReader(MAX_DEPTH, MAX_ELEMENTS);

  /** Reads a request, or refuses it with 600. */
  PoxRequest read(Bytes body) throws PoxException {
    XmlElement root;
    try {
      root = xml.read(body);
    } catch (XmlException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
    boolean known =
        Schemas.same(Schemas.OUTLOOK_REQUEST, root.namespace())
            || Schemas.same(Schemas.MOBILE_REQUEST, root.namespace());
    List<XmlElement> requests = root.children("Request");
    if (!known || !root.name().equals("Autodiscover") || requests.size() != 1) {
      throw invalid("no Autodiscover request, or several");
    }
    return request(requests.getFirst());
  }

  private static PoxRequest request(XmlElement element) throws PoxException {
    PoxRequest request =
        new PoxRequest(
            value(element, "EMailAddress"),
            value(element, "LegacyDN"),
            value(element, "AcceptableResponseSchema"));
    if (request.responseSchema().isEmpty()
        || (request.emailAddress().isEmpty() && request.legacyDn().isEmpty())) {
      throw invalid("a request without address or schema");
    }
    return request;
  }

  private static String value(XmlElement request, String name) throws PoxException {
    String text = request.textOf(name);
    if (request.children(name).size() > 1 || text.length() > MAX_VALUE) {
      throw invalid("an element twice, or with more than " + MAX_VALUE + " characters");
    }
    return text;
  }

  private static PoxException invalid(String why) {
    return new PoxException(PoxError.INVALID_REQUEST, why);
  }
}
