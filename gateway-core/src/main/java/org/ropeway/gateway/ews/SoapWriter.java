package org.ropeway.gateway.ews;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlElement.Place;
import org.ropeway.gateway.xml.XmlWriter;

/** Writes SOAP 1.1 answers, as UTF-8. */
final class SoapWriter {
  private static final String INVALID = "The request failed schema validation";
  private final XmlWriter xml;

  private SoapWriter(XmlWriter xml) {
    this.xml = xml;
  }

  /** Writes a part of an answer. */
  @FunctionalInterface
  interface Content {
    void write(SoapWriter out);
  }

  /** An answer with this in its body. */
  static Bytes envelope(Content content) {
    return XmlWriter.document(
        "s:Envelope",
        envelope -> {
          envelope.attribute("xmlns:s", Namespaces.SOAP);
          envelope.attribute("xmlns:m", Namespaces.MESSAGES);
          envelope.attribute("xmlns:t", Namespaces.TYPES);
          envelope.element(
              "s:Header", header -> header.element("t:ServerVersionInfo", SoapWriter::version));
          envelope.element("s:Body", body -> content.write(new SoapWriter(body)));
        });
  }

  /** Clients look at it to see what they may ask for: what Exchange 2016 could. */
  private static void version(XmlWriter out) {
    out.attribute("MajorVersion", "15");
    out.attribute("MinorVersion", "1");
    out.attribute("MajorBuildNumber", "2507");
    out.attribute("MinorBuildNumber", "0");
    out.attribute("Version", "Exchange2016");
  }

  /** A fault, which says why; of a request that breaks the schema also where. */
  static Bytes fault(EwsException e) {
    String says = String.valueOf(e.getMessage());
    String code = e.error().code();
    boolean aboutHeader = e.error() == EwsError.MUST_UNDERSTAND;
    return envelope(body ->
        body.xml.element(
            "s:Fault",
            out -> {
              out.element("faultcode", (aboutHeader ? "s:" : "t:") + code);
              out.element("faultstring", e.place().isPresent() ? INVALID + ": " + says : says);
              if (!aboutHeader) { // [SOAP11] 4.4: of headers there are no details
                out.element("detail", detail -> details(detail, e, says));
              }
            }));
  }

  private static void details(XmlWriter out, EwsException e, String says) {
    detail(out, "ResponseCode", e.error().code());
    detail(out, "Message", e.place().isPresent() ? INVALID + "." : says);
    e.place().ifPresent(place -> violation(new SoapWriter(out), place, says));
  }

  private static void detail(XmlWriter out, String name, String text) {
    out.element(
        name,
        element -> {
          element.attribute("xmlns", Namespaces.ERRORS);
          element.text(text);
        });
  }

  private static void violation(SoapWriter out, Place place, String says) {
    out.type(
        "MessageXml",
        xml -> {
          xml.type("LineNumber", String.valueOf(place.line()));
          xml.type("LinePosition", String.valueOf(place.column()));
          xml.type("Violation", says);
        });
  }

  /** An element of the messages' namespace, with these in it. */
  void message(String name, Content content) {
    element("m:" + name, Map.of(), content);
  }

  /** One with attributes. */
  void message(String name, Map<String, String> attributes, Content content) {
    element("m:" + name, attributes, content);
  }

  /** One with a text. */
  void message(String name, String text) {
    xml.element("m:" + name, text);
  }

  /** An element of the types' namespace, with these in it. */
  void type(String name, Content content) {
    element("t:" + name, Map.of(), content);
  }

  /** One with attributes. */
  void type(String name, Map<String, String> attributes, Content content) {
    element("t:" + name, attributes, content);
  }

  /** One with a text. */
  void type(String name, String text) {
    xml.element("t:" + name, text);
  }

  private void element(String name, Map<String, String> attributes, Content content) {
    xml.element(
        name,
        out -> {
          new TreeMap<>(attributes).forEach(out::attribute);
          content.write(this);
        });
  }

  /** The text of the element that is being written. */
  void text(String text) {
    xml.text(text);
  }

  /** A day of the week as the types have it. */
  static String dayOfWeek(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** A ResponseMessage ([MS-OXWSCDATA] 2.2.4.65): success if there is no error. */
  void responseMessage(@Nullable EwsException error) {
    response("ResponseMessage", error, out -> {});
  }

  /** An element of a type that extends ResponseMessageType, with what it has beside. */
  void response(String name, @Nullable EwsException error, Content more) {
    message(
        name,
        out -> {
          out.outcome(error);
          more.write(out);
        });
  }

  private void outcome(@Nullable EwsException error) {
    xml.attribute("ResponseClass", error == null ? "Success" : "Error");
    if (error == null) {
      message("ResponseCode", "NoError");
      return;
    }
    message("MessageText", String.valueOf(error.getMessage()));
    message("ResponseCode", error.error().code());
    message("DescriptiveLinkKey", "0");
  }
}
