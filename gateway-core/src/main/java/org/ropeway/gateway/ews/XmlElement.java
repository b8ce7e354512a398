package org.ropeway.gateway.ews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;

/**
 * An element of a document that was read; attributes by their local names.
 *
 * @param text its own, not that of elements within
 */
record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<XmlElement> children,
    Place place) {
  /** Where its start tag ends, counted from 1. */
  record Place(int line, int column) {
    static Place of(Location location) {
      return new Place(location.getLineNumber(), location.getColumnNumber());
    }
  }

  boolean is(String ofNamespace, String named) {
    return namespace.equals(ofNamespace) && name.equals(named);
  }

  /** The first child of a name, whatever its namespace. */
  Optional<XmlElement> child(String named) {
    return children.stream().filter(child -> child.name.equals(named)).findFirst();
  }

  /** A child that must be there. */
  XmlElement need(String named) throws EwsException {
    return child(named).orElseThrow(() -> invalid("it has no element " + named));
  }

  /** The text without blanks around it. */
  String word() {
    return text.strip();
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
    return text.isBlank() ? List.of() : List.of(word().split("\\s+"));
  }

  /** The error of a request whose element of this kind is not as the schema has it. */
  EwsException invalid(String violation) {
    return EwsException.schema(
        place, "The '" + namespace + ":" + name + "' element is invalid - " + violation);
  }

  /** The text of a child; empty if there is none. */
  String textOf(String named) {
    return child(named).map(XmlElement::text).orElse("");
  }
}
