package org.ropeway.codec.ocfg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;

/**
 * Settings by their names. [MS-OXOCFG] 2.2.5.1; the value of PidTagRoamingDictionary.
 *
 * @param namespace of the document; empty if none, as in many
 * @param version who wrote it, as {@code Outlook.12}
 * @param values in their order
 */
public record RoamingDictionary(String namespace, String version, Map<String, Value> values) {
  /** The namespace of the schema. */
  public static final String NAMESPACE = "dictionary.xsd";

  private static final int BOOLEAN = 3;
  private static final int INTEGER = 9;
  private static final int STRING = 18;

  public RoamingDictionary {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of a setting. */
  public sealed interface Value {}

  /** A truth value. */
  public record BooleanValue(boolean value) implements Value {}

  /** A 32-bit integer. */
  public record IntegerValue(int value) implements Value {}

  /** A text. */
  public record StringValue(String value) implements Value {}

  /** A value of a type that the specification does not know, or not written as its type demands. */
  public record OtherValue(String encoded) implements Value {}

  /** The value of a setting. */
  public Optional<Value> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The dictionary with another value of a setting. */
  public RoamingDictionary with(String name, Value value) {
    Map<String, Value> map = new LinkedHashMap<>(values);
    map.put(name, value);
    return new RoamingDictionary(namespace, version, map);
  }

  /** Reads a document; {@link WireException} if it is not one. */
  public static RoamingDictionary of(Bytes document) {
    XmlElement root = XmlElement.parse(document).named("UserConfiguration");
    String version =
        root.find("Info").map(i -> i.attributes().getOrDefault("version", "")).orElse("");
    Map<String, Value> values = new LinkedHashMap<>();
    for (XmlElement e : root.child("Data").children()) {
      String key = e.named("e").attributes().get("k");
      String value = e.attributes().get("v");
      if (key == null || value == null) {
        throw XmlElement.bad("entry without a key or a value");
      }
      if (!(decode(key) instanceof StringValue name)) {
        throw XmlElement.bad("key that is no string");
      }
      values.put(name.value, decode(value));
    }
    return new RoamingDictionary(root.namespace(), version, values);
  }

  /** The document. */
  public Bytes toBytes() {
    List<XmlElement> entries = new ArrayList<>();
    values.forEach((name, value) -> {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("k", encode(new StringValue(name)));
      attributes.put("v", encode(value));
      entries.add(new XmlElement(namespace, "e", attributes, List.of(), ""));
    });
    return XmlElement.of(
            namespace,
            "UserConfiguration",
            new XmlElement(namespace, "Info", Map.of("version", version), List.of(), ""),
            new XmlElement(namespace, "Data", Map.of(), entries, ""))
        .toDocument();
  }

  private static Value decode(String encoded) {
    int dash = encoded.indexOf('-');
    String text = encoded.substring(dash + 1);
    Value value =
        switch (dash < 0 ? "" : encoded.substring(0, dash)) {
          case "3" -> new BooleanValue(text.equals("True"));
          case "9" -> new IntegerValue(number(text));
          case "18" -> new StringValue(text);
          default -> new OtherValue(encoded);
        };
    return encode(value).equals(encoded) ? value : new OtherValue(encoded);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String encode(Value value) {
    return switch (value) {
      case BooleanValue b -> BOOLEAN + "-" + (b.value ? "True" : "False");
      case IntegerValue i -> INTEGER + "-" + i.value;
      case StringValue s -> STRING + "-" + s.value;
      case OtherValue o -> o.encoded;
    };
  }
}
