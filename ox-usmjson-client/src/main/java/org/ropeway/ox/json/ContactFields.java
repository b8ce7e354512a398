package org.ropeway.ox.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.ropeway.ox.OxContactField;
import tools.jackson.core.JsonGenerator;

/** Fields of contacts as members of objects, which are the same by both interfaces. */
public final class ContactFields {
  private static final long DAY = 86_400_000;

  private ContactFields() {}

  /** Takes the value of a field; null is none, and so is what is not of its kind. */
  public static void read(OxContactField field, JsonInput in, Map<OxContactField, String> to) {
    boolean fits =
        switch (field.kind()) {
          case TEXT -> in.isText();
          case NUMBER, DATE -> in.isNumber();
          case FLAG -> in.isFlag();
        };
    if (!fits) {
      return;
    }
    String value =
        switch (field.kind()) {
          case TEXT -> in.text(field.field());
          case NUMBER -> Long.toString(in.number(field.field(), 0));
          case FLAG -> Boolean.toString(in.flag(field.field()));
          case DATE -> day(in.number(field.field(), 0));
        };
    if (!value.isEmpty()) {
      to.put(field, value);
    }
  }

  /**
   * Writes fields as members; an empty value as null, which takes it away. Throws {@link
   * IllegalArgumentException} for a value that is not of its field's kind.
   */
  public static void write(Map<OxContactField, String> fields, JsonGenerator out) {
    fields.forEach((field, value) -> {
      if (value.isEmpty()) {
        out.writeNullProperty(field.field());
      } else {
        write(field, value, out);
      }
    });
  }

  private static void write(OxContactField field, String value, JsonGenerator out) {
    try {
      switch (field.kind()) {
        case TEXT -> out.writeStringProperty(field.field(), value);
        case NUMBER -> out.writeNumberProperty(field.field(), Long.parseLong(value));
        case FLAG -> out.writeBooleanProperty(field.field(), flag(value));
        case DATE ->
            out.writeNumberProperty(
                field.field(), Math.multiplyExact(LocalDate.parse(value).toEpochDay(), DAY));
      }
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(field.field() + " cannot have this value", e);
    }
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static String day(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY)).toString();
  }
}
