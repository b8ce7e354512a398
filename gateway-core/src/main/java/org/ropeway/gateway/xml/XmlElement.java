package org.ropeway.gateway.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;

/**
 * An element of a document that was read.
 *
 * @param namespace empty for none
 * @param attributes by their local names
 * @param text its own, not that of elements within
 * @param place where its start tag ends
 */
public record XmlElement(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<XmlElement> children,
    Place place) {
  /** A place in a document, counted from 1. */
  public record Place(int line, int column) {
    static Place of(Location location) {
      return new Place(location.getLineNumber(), location.getColumnNumber());
    }
  }

  /** Whether it has this namespace and local name. */
  public boolean is(String ofNamespace, String named) {
    return namespace.equals(ofNamespace) && name.equals(named);
  }

  /** Its children of its own namespace and this name. */
  public List<XmlElement> children(String named) {
    return children.stream().filter(child -> child.is(namespace, named)).toList();
  }

  /** The first of them. */
  public Optional<XmlElement> child(String named) {
    return children(named).stream().findFirst();
  }

  /** The text of the first of them, without blanks around it; empty if there is none. */
  public String textOf(String named) {
    return child(named).map(child -> child.text().strip()).orElse("");
  }
}
