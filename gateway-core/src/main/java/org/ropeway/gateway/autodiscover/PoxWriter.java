package org.ropeway.gateway.autodiscover;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ropeway.codec.data.Bytes;
import org.ropeway.store.MailboxIdentity;

/** Writes answers ([MS-OXDSCLI] 2.2.4), always as UTF-8. */
final class PoxWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSS", Locale.ROOT);

  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
  private final MapiUrls urls;
  private final String deploymentId;

  PoxWriter(MapiUrls urls) {
    this.urls = urls;
    this.deploymentId =
        UUID.nameUUIDFromBytes(("ropeway:" + urls.host()).getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  /**
   * The settings of a mailbox: where its MAPI over HTTP, and what goes beside it, are served.
   *
   * @param publicFolders those that the user of the mailbox has
   */
  Bytes settings(MailboxIdentity mailbox, Optional<MailboxIdentity> publicFolders) {
    return document(
        Schemas.OUTLOOK_RESPONSE,
        xml -> {
          xml.writeStartElement("User");
          element(xml, "DisplayName", mailbox.displayName());
          element(xml, "LegacyDN", mailbox.legacyDn());
          element(xml, "AutoDiscoverSMTPAddress", mailbox.smtpAddress());
          element(xml, "DeploymentId", deploymentId);
          xml.writeEndElement();
          xml.writeStartElement("Account");
          element(xml, "AccountType", "email");
          element(xml, "Action", "settings");
          xml.writeStartElement("Protocol");
          xml.writeAttribute("Type", "mapiHttp");
          xml.writeAttribute("Version", "1");
          place(xml, "MailStore", urls.mailStore(mailbox));
          place(xml, "AddressBook", urls.addressBook(mailbox));
          xml.writeEndElement();
          webServices(xml);
          if (publicFolders.isPresent()) {
            xml.writeStartElement("PublicFolderInformation");
            element(xml, "SmtpAddress", publicFolders.get().smtpAddress());
            xml.writeEndElement();
          }
          xml.writeEndElement();
        });
  }

  /** Only what is served is named: a client that finds nothing there complains to its user. */
  private void webServices(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("Protocol");
    element(xml, "Type", "EXHTTP");
    element(xml, "Server", urls.host());
    element(xml, "SSL", "On");
    element(xml, "AuthPackage", "Basic");
    element(xml, "ASUrl", urls.webServices());
    element(xml, "OOFUrl", urls.webServices());
    xml.writeEndElement();
  }

  /** An error, in the namespace of the answer that was asked for. */
  Bytes error(PoxError error, String responseNamespace) {
    return document(
        responseNamespace,
        xml -> {
          xml.writeStartElement("Error");
          xml.writeAttribute("Time", TIME.format(LocalTime.now(ZoneOffset.UTC)));
          xml.writeAttribute("Id", Integer.toUnsignedString(urls.host().hashCode()));
          element(xml, "ErrorCode", String.valueOf(error.code()));
          element(xml, "Message", error.message());
          xml.writeEmptyElement("DebugData");
          xml.writeEndElement();
        });
  }

  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private Bytes document(String responseNamespace, Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try {
      XMLStreamWriter xml = writer(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("Autodiscover");
      xml.writeDefaultNamespace(Schemas.RESPONSE);
      xml.writeStartElement("Response");
      xml.writeDefaultNamespace(responseNamespace);
      content.write(xml);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written into memory", e);
    }
    return Bytes.wrap(out.toByteArray());
  }

  /** The factory is shared, and not made for threads. */
  private synchronized XMLStreamWriter writer(ByteArrayOutputStream out) throws XMLStreamException {
    return factory.createXMLStreamWriter(out, "utf-8");
  }

  /** Inside and outside are the same here: there is one way to the server. */
  private static void place(XMLStreamWriter xml, String name, String url)
      throws XMLStreamException {
    xml.writeStartElement(name);
    element(xml, "InternalUrl", url);
    element(xml, "ExternalUrl", url);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
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
