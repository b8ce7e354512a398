package org.ropeway.gateway.ews;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<XmlElement> children) {
  boolean is(String ofNamespace, String named) {
    return namespace.equals(ofNamespace) && name.equals(named);
  }

  /** The first child of a name, whatever its namespace. */
  Optional<XmlElement> child(String named) {
    return children.stream().filter(child -> child.name.equals(named)).findFirst();
  }

  /** A child that must be there. */
  XmlElement need(String named) throws EwsException {
    return child(named)
        .orElseThrow(() ->
            new EwsException(
                EwsError.SCHEMA_VALIDATION, "The element " + name + " has no element " + named));
  }

  /** The text of a child; empty if there is none. */
  String textOf(String named) {
    return child(named).map(XmlElement::text).orElse("");
  }
}
