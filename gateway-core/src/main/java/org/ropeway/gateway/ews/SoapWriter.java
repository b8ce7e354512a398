package org.ropeway.gateway.ews;

import java.io.ByteArrayOutputStream;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;

/** Writes SOAP 1.1 answers, as UTF-8. */
final class SoapWriter {
  private static final String INVALID = "The request failed schema validation";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private SoapWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes a part of an answer. */
  @FunctionalInterface
  interface Content {
    void write(SoapWriter out) throws XMLStreamException;
  }

  /** An answer with this in its body. */
  static Bytes envelope(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try {
      SoapWriter out = new SoapWriter(writer(bytes));
      out.xml.writeStartDocument("utf-8", "1.0");
      out.xml.writeStartElement("s", "Envelope", Namespaces.SOAP);
      out.xml.writeNamespace("s", Namespaces.SOAP);
      out.xml.writeNamespace("m", Namespaces.MESSAGES);
      out.xml.writeNamespace("t", Namespaces.TYPES);
      out.version();
      out.xml.writeStartElement("s", "Body", Namespaces.SOAP);
      content.write(out);
      out.xml.writeEndElement();
      out.xml.writeEndElement();
      out.xml.writeEndDocument();
      out.xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written into memory", e);
    }
    return Bytes.wrap(bytes.toByteArray());
  }

  /** The factory is shared, and not made for threads. */
  private static XMLStreamWriter writer(ByteArrayOutputStream out) throws XMLStreamException {
    synchronized (FACTORY) {
      return FACTORY.createXMLStreamWriter(out, "utf-8");
    }
  }

  /** Clients look at it to see what they may ask for: what Exchange 2016 could. */
  private void version() throws XMLStreamException {
    xml.writeStartElement("s", "Header", Namespaces.SOAP);
    xml.writeEmptyElement("t", "ServerVersionInfo", Namespaces.TYPES);
    xml.writeAttribute("MajorVersion", "15");
    xml.writeAttribute("MinorVersion", "1");
    xml.writeAttribute("MajorBuildNumber", "2507");
    xml.writeAttribute("MinorBuildNumber", "0");
    xml.writeAttribute("Version", "Exchange2016");
    xml.writeEndElement();
  }

  /** A fault, which says why; of a request that breaks the schema also where. */
  static Bytes fault(EwsException e) {
    String says = String.valueOf(e.getMessage());
    String code = e.error().code();
    boolean aboutHeader = e.error() == EwsError.MUST_UNDERSTAND;
    return envelope(out -> {
      out.xml.writeStartElement("s", "Fault", Namespaces.SOAP);
      out.plain("faultcode", (aboutHeader ? "s:" : "t:") + code);
      out.plain("faultstring", e.place().isPresent() ? INVALID + ": " + says : says);
      if (!aboutHeader) { // [SOAP11] 4.4: of headers there are no details
        out.details(e, says);
      }
      out.xml.writeEndElement();
    });
  }

  private void details(EwsException e, String says) throws XMLStreamException {
    xml.writeStartElement("detail");
    detail("ResponseCode", e.error().code());
    detail("Message", e.place().isPresent() ? INVALID + "." : says);
    if (e.place().isPresent()) {
      violation(e.place().get(), says);
    }
    xml.writeEndElement();
  }

  private void detail(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeDefaultNamespace(Namespaces.ERRORS);
    text(text);
    xml.writeEndElement();
  }

  private void violation(XmlElement.Place place, String says) throws XMLStreamException {
    type(
        "MessageXml",
        out -> {
          out.type("LineNumber", String.valueOf(place.line()));
          out.type("LinePosition", String.valueOf(place.column()));
          out.type("Violation", says);
        });
  }

  private void plain(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    text(text);
    xml.writeEndElement();
  }

  /** An element of the messages' namespace, with these in it. */
  void message(String name, Content content) throws XMLStreamException {
    xml.writeStartElement("m", name, Namespaces.MESSAGES);
    content.write(this);
    xml.writeEndElement();
  }

  /** One of the messages' namespace with a text. */
  void message(String name, String text) throws XMLStreamException {
    message(name, out -> out.text(text));
  }

  /** One of the types' namespace. */
  void type(String name, Content content) throws XMLStreamException {
    xml.writeStartElement("t", name, Namespaces.TYPES);
    content.write(this);
    xml.writeEndElement();
  }

  /** The same with attributes. */
  void type(String name, Map<String, String> attributes, Content content)
      throws XMLStreamException {
    type(name, out -> out.write(attributes, content));
  }

  /** One of the messages' namespace with attributes. */
  void message(String name, Map<String, String> attributes, Content content)
      throws XMLStreamException {
    message(name, out -> out.write(attributes, content));
  }

  private void write(Map<String, String> attributes, Content content) throws XMLStreamException {
    for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
      xml.writeAttribute(attribute.getKey(), allowed(attribute.getValue()));
    }
    content.write(this);
  }

  /** The text of the element that is being written. */
  void text(String text) throws XMLStreamException {
    xml.writeCharacters(allowed(text));
  }

  /** One of the types' namespace with a text. */
  void type(String name, String text) throws XMLStreamException {
    type(name, out -> out.text(text));
  }

  /** A day of the week as the types have it. */
  static String dayOfWeek(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** A ResponseMessage ([MS-OXWSCDATA] 2.2.4.65): success if there is no error. */
  void responseMessage(@Nullable EwsException error) throws XMLStreamException {
    response("ResponseMessage", error, out -> {});
  }

  /** An element of a type that extends ResponseMessageType, with what it has beside. */
  void response(String name, @Nullable EwsException error, Content more) throws XMLStreamException {
    message(
        name,
        out -> {
          out.outcome(error);
          more.write(out);
        });
  }

  private void outcome(@Nullable EwsException error) throws XMLStreamException {
    xml.writeAttribute("ResponseClass", error == null ? "Success" : "Error");
    if (error == null) {
      message("ResponseCode", "NoError");
      return;
    }
    message("MessageText", String.valueOf(error.getMessage()));
    message("ResponseCode", error.error().code());
    message("DescriptiveLinkKey", "0");
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
