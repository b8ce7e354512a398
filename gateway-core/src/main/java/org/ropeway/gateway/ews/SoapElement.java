package org.ropeway.gateway.ews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.gateway.xml.XmlElement;

/** An element of a request as the schema is to have it; what it lacks is told with its place. */
record SoapElement(XmlElement xml) {
  String name() {
    return xml.name();
  }

  /** By their local names. */
  Map<String, String> attributes() {
    return xml.attributes();
  }

  List<SoapElement> children() {
    return xml.children().stream().map(SoapElement::new).toList();
  }

  boolean is(String namespace, String named) {
    return xml.is(namespace, named);
  }

  /** The first child of a name, whatever its namespace. */
  Optional<SoapElement> child(String named) {
    return xml.children().stream()
        .filter(child -> child.name().equals(named))
        .findFirst()
        .map(SoapElement::new);
  }

  /** A child that must be there. */
  SoapElement need(String named) throws EwsException {
    return child(named).orElseThrow(() -> invalid("it has no element " + named));
  }

  /** The text, blanks and all. */
  String text() {
    return xml.text();
  }

  /** The text without blanks around it. */
  String word() {
    return text().strip();
  }

  /** The text as an integer. */
  int number() throws EwsException {
    if (!word().matches("[+-]?[0-9]{1,9}")) {
      throw invalid("it has no integer");
    }
    return Integer.parseInt(word());
  }

  /** The words of a list, which blanks separate. */
  List<String> words() {
    return text().isBlank() ? List.of() : List.of(word().split("\\s+"));
  }

  /** The text of a child; empty if there is none. */
  String textOf(String named) {
    return child(named).map(SoapElement::text).orElse("");
  }

  /** The error of a request whose element of this kind is not as the schema has it. */
  EwsException invalid(String violation) {
    return EwsException.schema(
        xml.place(),
        "The '" + xml.namespace() + ":" + name() + "' element is invalid - " + violation);
  }
}
