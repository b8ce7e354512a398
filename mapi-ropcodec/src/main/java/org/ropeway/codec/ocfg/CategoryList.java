package org.ropeway.codec.ocfg;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireException;

/**
 * The categories a user may give, with their colors. [MS-OXOCFG] 2.2.5.2.2; the value of
 * PidTagRoamingXmlStream of a message of the class IPM.Configuration.CategoryList.
 *
 * @param attributes of the list, as {@code default} and {@code lastSavedTime}, in their order
 */
public record CategoryList(Map<String, String> attributes, List<Category> categories) {
  private static final String NAMESPACE = "CategoryList.xsd";

  public CategoryList {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    categories = List.copyOf(categories);
  }

  /** A category by its name, which is compared without regard to case. */
  public Optional<Category> get(String name) {
    return categories.stream().filter(c -> c.name.equalsIgnoreCase(name)).findFirst();
  }

  /**
   * A category.
   *
   * @param color -1 for none, 0 to 24
   * @param keyboardShortcut 0 for none, 1 for Ctrl+F2 to 11 for Ctrl+F12
   * @param more its other attributes, as {@code usageCount} and {@code lastTimeUsed}
   */
  public record Category(
      String name, int color, int keyboardShortcut, MapiGuid guid, Map<String, String> more) {
    public Category {
      more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    private static Category of(XmlElement e) {
      Map<String, String> more = new LinkedHashMap<>(e.named("category").attributes());
      return new Category(
          taken(more, "name"),
          number(taken(more, "color")),
          number(taken(more, "keyboardShortcut")),
          guid(taken(more, "guid")),
          more);
    }

    private XmlElement toXml() {
      Map<String, String> all = new LinkedHashMap<>();
      all.put("name", name);
      all.put("color", Integer.toString(color));
      all.put("keyboardShortcut", Integer.toString(keyboardShortcut));
      all.putAll(more);
      all.put("guid", '{' + guid.toString().toUpperCase(Locale.ROOT) + '}');
      return new XmlElement(NAMESPACE, "category", all, List.of(), "");
    }

    private static String taken(Map<String, String> attributes, String name) {
      String value = attributes.remove(name);
      if (value == null) {
        throw XmlElement.bad("category without " + name);
      }
      return value;
    }

    private static int number(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw XmlElement.bad("number of a category");
      }
    }

    private static MapiGuid guid(String text) {
      try {
        return MapiGuid.parse(text);
      } catch (RuntimeException e) {
        throw XmlElement.bad("guid of a category");
      }
    }
  }

  /** Reads a document; {@link WireException} if it is not one. */
  public static CategoryList of(Bytes document) {
    XmlElement root = XmlElement.parse(document).named("categories");
    return new CategoryList(root.attributes(), root.children().stream().map(Category::of).toList());
  }

  /** The document. */
  public Bytes toBytes() {
    return new XmlElement(
            NAMESPACE,
            "categories",
            attributes,
            categories.stream().map(Category::toXml).toList(),
            "")
        .toDocument();
  }
}
