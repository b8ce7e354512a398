package org.ropeway.gateway.replay;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ropeway.codec.data.Bytes;

/** The texts of an XML document with the elements they are in: what Autodiscover answers with. */
final class XmlLeaves {
  private static final int MAX_LEAVES = 10_000;

  private XmlLeaves() {}

  /**
   * A text.
   *
   * @param path the elements from the outermost on; attributes with {@code @}
   */
  record Leaf(List<String> path, String text) {
    Leaf {
      path = List.copyOf(path);
    }
  }

  /** The texts of a document in their order; none of what is not XML. */
  static List<Leaf> of(Bytes document) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new ByteArrayInputStream(document.unsafeArray()));
      return leaves(xml);
    } catch (XMLStreamException e) {
      return List.of();
    }
  }

  private static List<Leaf> leaves(XMLStreamReader xml) throws XMLStreamException {
    List<Leaf> leaves = new ArrayList<>();
    List<String> path = new ArrayList<>();
    while (xml.hasNext() && leaves.size() < MAX_LEAVES) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.add(xml.getLocalName());
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            path.add("@" + xml.getAttributeLocalName(i));
            leaves.add(new Leaf(path, xml.getAttributeValue(i)));
            path.removeLast();
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (!xml.isWhiteSpace()) {
            leaves.add(new Leaf(path, xml.getText().strip()));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> path.removeLast();
        default -> {}
      }
    }
    return leaves;
  }
}
