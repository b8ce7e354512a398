package org.ropeway.store.special;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * The colour categories Outlook offers at first, as the FAI in the calendar that holds the list.
 * [MS-OXOCFG] 2.2.5.2.2.
 */
final class CategoryList {
  private static final String MESSAGE_CLASS = "IPM.Configuration.CategoryList";
  private static final String NAMESPACE = "CategoryList.xsd";
  private static final String NEVER = "1601-01-01T00:00:00.000";

  /** PidTagRoamingDatatypes: there is PidTagRoamingXmlStream. 2.2.2.1. */
  private static final int XML_STREAM = 0x02;

  /** The colours by their numbers in the list. */
  private static final List<Color> COLORS =
      List.of(
          new Color("red", 0),
          new Color("orange", 1),
          new Color("yellow", 3),
          new Color("green", 4),
          new Color("blue", 7),
          new Color("purple", 8));

  private record Color(String key, int number) {}

  private CategoryList() {}

  static PropertyBag message(Names names) {
    return PropertyBag.builder()
        .put(PidTag.MESSAGE_CLASS, MESSAGE_CLASS)
        .put(PidTag.SUBJECT, MESSAGE_CLASS)
        .put(PidTag.NORMALIZED_SUBJECT, MESSAGE_CLASS)
        .put(PidTag.ROAMING_DATATYPES, XML_STREAM)
        .put(PidTag.ROAMING_XML_STREAM, Bytes.wrap(xml(names).getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private static String xml(Names names) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter w = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      w.writeStartDocument();
      w.setDefaultNamespace(NAMESPACE);
      w.writeStartElement(NAMESPACE, "categories");
      w.writeDefaultNamespace(NAMESPACE);
      w.writeAttribute("default", names.of(COLORS.getFirst().key()));
      w.writeAttribute("lastSavedSession", "0");
      w.writeAttribute("lastSavedTime", NEVER);
      for (Color color : COLORS) {
        write(w, names.of(color.key()), color.number());
      }
      w.writeEndElement();
      w.writeEndDocument();
      w.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return out.toString();
  }

  private static void write(XMLStreamWriter w, String name, int color) throws XMLStreamException {
    w.writeEmptyElement(NAMESPACE, "category");
    w.writeAttribute("name", name);
    w.writeAttribute("color", Integer.toString(color));
    w.writeAttribute("keyboardShortcut", "0");
    w.writeAttribute("usageCount", "0");
    for (String area : List.of("Notes", "Journal", "Contacts", "Tasks", "Calendar", "Mail", "")) {
      w.writeAttribute("lastTimeUsed" + area, NEVER);
    }
    w.writeAttribute("lastSessionUsed", "0");
    String guid = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    w.writeAttribute("guid", "{" + guid + "}");
    w.writeAttribute("renameOnFirstUse", "1");
  }
}
