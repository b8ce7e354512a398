package org.ropeway.codec.dump;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.NoValue;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.KnownProperties;
import org.ropeway.codec.property.KnownProperty;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopTable;

/** What values mean, in words: numbers, names of properties, errors, operations and flags. */
public final class Meaning {
  private static final int MAX_TEXT = 4096;

  private Meaning() {}

  /** The name of a node; of a property's value with the name of the property. */
  public static String title(DumpNode node) {
    PropertyTag tag = node.property();
    return tag == null ? node.name() : node.name() + " " + ofTag(tag);
  }

  /** What the value of a node without children means; empty where there is nothing to say. */
  public static String of(DumpNode node) {
    Object value = node.value();
    if (value instanceof PropertyName name) {
      return Objects.requireNonNullElse(ofName(name), "");
    }
    if (value == null || !node.children().isEmpty()) {
      return "";
    }
    return switch (value) {
      case Integer i -> number(node, Integer.toUnsignedLong(i), i);
      case Long i -> number(node, i, i);
      case Short i -> number(node, Short.toUnsignedLong(i), i);
      default -> of(value);
    };
  }

  private static String of(Object value) {
    return switch (value) {
      case PropertyTag tag -> ofTag(tag);
      case ErrorCode code -> ofError(code);
      case MapiGuid guid -> "{" + guid + "}" + GuidNames.suffix(guid);
      case String text -> quoted(text);
      case Bytes bytes -> bytes.length() + " bytes";
      case byte[] bytes -> bytes.length + " bytes";
      case NoValue none -> none.name();
      case List<?> list -> list.size() + " elements";
      case Record record when !isPlain(record) -> "";
      default -> value.toString();
    };
  }

  /** Whether a record stands for one value, which its text names. */
  private static boolean isPlain(Record value) {
    return !value.toString().startsWith(value.getClass().getSimpleName() + "[");
  }

  private static String number(DumpNode node, long unsigned, long signed) {
    String name = nameOf(node, unsigned);
    String digits = signed < 0 ? signed + " " + hex(unsigned, node.length()) : digits(unsigned);
    return name.isEmpty() ? digits : digits + " " + name;
  }

  private static String digits(long value) {
    return value < 10 ? Long.toString(value) : value + " (0x" + Long.toHexString(value) + ")";
  }

  private static String hex(long value, int length) {
    String digits = Long.toHexString(value);
    int wanted = 2 * Math.min(length, 8);
    return "(0x"
        + (digits.length() > wanted ? digits.substring(digits.length() - wanted) : digits)
        + ")";
  }

  private static String nameOf(DumpNode node, long value) {
    return switch (node.name()) {
      case "RopId" -> {
        Rop<?, ?> rop = value < 0x100 ? RopTable.find((int) value) : null;
        yield rop == null ? "" : rop.name();
      }
      case "PropertyType" -> {
        PropertyType type = PropertyType.find((int) value);
        yield type == null ? "" : type.name();
      }
      default -> FlagNames.of(node, value);
    };
  }

  /** A tag with the name of its property, as {@code 0x0037001F PidTagSubject}. */
  public static String ofTag(PropertyTag tag) {
    return KnownProperties.byTag(tag)
        .filter(p -> !tag.isNamed())
        .map(p -> tag + " " + p.canonicalName())
        .orElse(tag.toString());
  }

  /** The canonical name of a named property; null where none is known. */
  public static @Nullable String ofName(PropertyName name) {
    return KnownProperties.byName(name).map(KnownProperty::canonicalName).orElse(null);
  }

  private static String ofError(ErrorCode code) {
    String name = code.toString();
    return name.startsWith("0x") ? name : name + " (" + code.toHex() + ")";
  }

  private static String quoted(String text) {
    StringBuilder s = new StringBuilder("\"");
    for (int i = 0; i < text.length() && i < MAX_TEXT; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> s.append("\\\"");
        case '\\' -> s.append("\\\\");
        case '\n' -> s.append("\\n");
        case '\r' -> s.append("\\r");
        case '\t' -> s.append("\\t");
        default -> {
          if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\uFEFF') {
            s.append(String.format("\\u%04x", (int) c));
          } else {
            s.append(c);
          }
        }
      }
    }
    return s.append(text.length() > MAX_TEXT ? "\"…" : "\"").toString();
  }
}
