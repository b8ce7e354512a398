package org.ropeway.gateway.autodiscover;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.ropeway.codec.data.Bytes;
import org.ropeway.gateway.xml.XmlWriter;

/** Writes answers in SOAP 1.1. */
final class SoapWriter {
  static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
  static final String AUTODISCOVER = "http://schemas.microsoft.com/exchange/2010/Autodiscover";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** Clients look at it to see what they may ask for: what Exchange 2016 could. */
  static final String VERSION = "15.01.2507.000";

  private SoapWriter() {}

  /** The answer to an operation, with an error or none, and what goes with it. */
  static Bytes answer(String operation, SoapError error, XmlWriter.Content content) {
    return envelope(
        AUTODISCOVER + "/Autodiscover/" + operation + "Response",
        body ->
            body.element(
                operation + "ResponseMessage",
                message -> {
                  message.attribute("xmlns", AUTODISCOVER);
                  message.element(
                      "Response",
                      response -> {
                        outcome(response, error);
                        content.write(response);
                      });
                }));
  }

  /** ErrorCode and ErrorMessage, which begin every response. */
  static void outcome(XmlWriter out, SoapError error) {
    out.element("ErrorCode", error.code());
    out.element("ErrorMessage", error.message());
  }

  /** An element of a type of the schema. */
  static void typed(XmlWriter out, String name, String type, XmlWriter.Content content) {
    out.element(
        name,
        element -> {
          element.attribute("i:type", type);
          content.write(element);
        });
  }

  /** An element that has no value. */
  static void nil(XmlWriter out, String name) {
    out.element(name, element -> element.attribute("i:nil", "true"));
  }

  /** An element with one for each item in it; some clients cannot read one that ends empty. */
  static <T> void list(
      XmlWriter out, String name, Collection<T> items, BiConsumer<XmlWriter, T> each) {
    if (items.isEmpty()) {
      out.empty(name);
    } else {
      out.element(name, list -> items.forEach(item -> each.accept(list, item)));
    }
  }

  /** A fault. */
  static Bytes fault(SoapFault fault) {
    return envelope(
        ADDRESSING + "/soap/fault",
        body ->
            body.element(
                "s:Fault",
                out -> {
                  out.element("faultcode", fault.code());
                  out.element("faultstring", String.valueOf(fault.getMessage()));
                }));
  }

  private static Bytes envelope(String action, XmlWriter.Content body) {
    return XmlWriter.document(
        "s:Envelope",
        envelope -> {
          envelope.attribute("xmlns:s", ENVELOPE);
          envelope.attribute("xmlns:a", ADDRESSING);
          envelope.attribute("xmlns:h", AUTODISCOVER);
          envelope.attribute("xmlns:i", INSTANCE);
          envelope.element(
              "s:Header",
              header -> {
                header.element("a:Action", action);
                header.element("h:ServerVersionInfo", SoapWriter::version);
              });
          envelope.element("s:Body", body);
        });
  }

  private static void version(XmlWriter out) {
    out.element("h:MajorVersion", "15");
    out.element("h:MinorVersion", "1");
    out.element("h:MajorBuildNumber", "2507");
    out.element("h:MinorBuildNumber", "0");
    out.element("h:Version", "Exchange2016");
  }
}
