package org.ropeway.gateway.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds a user's mailbox as Outlook does. [MS-OXDSCLI] 2.2.3, 3.1.5; outlook schema 2006a. */
public final class Autodiscovery {
  private static final String NAMESPACE =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/";

  private Autodiscovery() {}

  /**
   * What Autodiscover says of a user.
   *
   * @param legacyDn the user's distinguished name
   * @param mailStore the mailbox endpoint
   * @param addressBook the address book endpoint
   * @param publicFolders the address of the public folders, if there are any
   * @param webServices where availability is asked for, if the server says so
   */
  public record Found(
      String displayName,
      String legacyDn,
      URI mailStore,
      URI addressBook,
      Optional<String> publicFolders,
      Optional<URI> webServices) {
    /** The same at other addresses. */
    public Found reachedBy(UnaryOperator<URI> way) {
      return new Found(
          displayName,
          legacyDn,
          way.apply(mailStore),
          way.apply(addressBook),
          publicFolders,
          webServices.map(way));
    }
  }

  /** A user that was not found, or an answer that is none. */
  public static final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with its cause in the server's words. */
    public NotFoundException(String message) {
      super(message);
    }

    /** An answer that cannot be read. */
    public NotFoundException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Asks an Autodiscover address. Throws {@link MapiHttpException} unless it answers with status
   * 200, {@link NotFoundException} if the answer has no mailbox for MAPI over HTTP.
   */
  public static Found find(URI url, ClientSettings settings, String email) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(settings.timeout())
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("Authorization", settings.authorization())
            .header("X-MapiHttpCapability", "1")
            .header("X-AnchorMailbox", email)
            .POST(BodyPublishers.ofString(body(email)))
            .build();
    try {
      HttpResponse<byte[]> response = settings.http().send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new MapiHttpException(
            "Autodiscover answered with HTTP status " + response.statusCode(),
            response.statusCode(),
            MapiHttpException.NONE);
      }
      return found(response.body());
    } catch (IOException e) {
      throw new MapiHttpException("Autodiscover gave no answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MapiHttpException("Autodiscover was interrupted", e);
    }
  }

  private static String body(String email) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <Autodiscover xmlns="%srequestschema/2006">
      <Request>
        <EMailAddress>%s</EMailAddress>
        <AcceptableResponseSchema>%sresponseschema/2006a</AcceptableResponseSchema>
      </Request>
    </Autodiscover>
    """
        .formatted(NAMESPACE, escaped(email), NAMESPACE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Found found(byte[] xml) {
    Document document = parse(xml);
    Optional<String> error = text(document.getDocumentElement(), "Message");
    if (document.getElementsByTagNameNS("*", "Error").getLength() > 0) {
      throw new NotFoundException("Autodiscover says: " + error.orElse("an error without words"));
    }
    NodeList protocols = document.getElementsByTagNameNS("*", "Protocol");
    for (int i = 0; i < protocols.getLength(); i++) {
      Element protocol = (Element) protocols.item(i);
      if (protocol.getAttribute("Type").equalsIgnoreCase("mapiHttp")) {
        return new Found(
            text(document.getDocumentElement(), "DisplayName").orElse(""),
            text(document.getDocumentElement(), "LegacyDN")
                .orElseThrow(() -> new NotFoundException("Autodiscover names no LegacyDN")),
            url(protocol, "MailStore"),
            url(protocol, "AddressBook"),
            first(document, "PublicFolderInformation").flatMap(e -> text(e, "SmtpAddress")),
            text(document.getDocumentElement(), "ASUrl").map(URI::create));
      }
    }
    throw new NotFoundException("Autodiscover names no mailbox for MAPI over HTTP");
  }

  private static URI url(Element protocol, String kind) {
    NodeList list = protocol.getElementsByTagNameNS("*", kind);
    return Optional.ofNullable((Element) list.item(0))
        .flatMap(e -> text(e, "ExternalUrl").or(() -> text(e, "InternalUrl")))
        .map(URI::create)
        .orElseThrow(() -> new NotFoundException("Autodiscover names no address for " + kind));
  }

  private static Optional<Element> first(Document document, String name) {
    return Optional.ofNullable((Element) document.getElementsByTagNameNS("*", name).item(0));
  }

  private static Optional<String> text(Element parent, String name) {
    NodeList list = parent.getElementsByTagNameNS("*", name);
    return list.getLength() == 0
        ? Optional.empty()
        : Optional.of(list.item(0).getTextContent().strip()).filter(t -> !t.isEmpty());
  }

  private static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new NotFoundException("Autodiscover's answer is no XML of its kind", e);
    }
  }
}
