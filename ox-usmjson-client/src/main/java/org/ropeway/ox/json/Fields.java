package org.ropeway.ox.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.ropeway.ox.OxField;
import tools.jackson.core.JsonGenerator;

/** Fields of objects of groupware as members, which are the same by both interfaces. */
public final class Fields {
  private static final long DAY = 86_400_000;
  private static final String DECIMAL = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";

  private Fields() {}

  /** Takes the value of a field; null is none, and so is what is not of its kind. */
  public static <F extends OxField> void read(F field, JsonInput in, Map<F, String> to) {
    boolean fits =
        switch (field.kind()) {
          case TEXT -> in.isText();
          case NUMBER, DATE, TIME -> in.isNumber();
          case DECIMAL -> in.isDecimal();
          case FLAG -> in.isFlag();
        };
    if (!fits) {
      return;
    }
    String value =
        switch (field.kind()) {
          case TEXT -> in.text(field.field());
          case NUMBER -> Long.toString(in.number(field.field(), 0));
          case DECIMAL -> BigDecimal.valueOf(in.decimal()).stripTrailingZeros().toPlainString();
          case FLAG -> Boolean.toString(in.flag(field.field()));
          case DATE -> day(in.number(field.field(), 0)).toString();
          case TIME -> Instant.ofEpochMilli(in.number(field.field(), 0)).toString();
        };
    if (!value.isEmpty()) {
      to.put(field, value);
    }
  }

  /**
   * Writes fields as members; an empty value as null, which takes it away. Throws {@link
   * IllegalArgumentException} for a value that is not of its field's kind, or of a field that only
   * OX sets.
   */
  public static void write(Map<? extends OxField, String> fields, JsonGenerator out) {
    fields.forEach((field, value) -> {
      if (field.isReadOnly()) {
        throw new IllegalArgumentException(field.field() + " is set by OX");
      }
      if (value.isEmpty()) {
        out.writeNullProperty(field.field());
      } else {
        write(field, value, out);
      }
    });
  }

  private static void write(OxField field, String value, JsonGenerator out) {
    try {
      switch (field.kind()) {
        case TEXT -> out.writeStringProperty(field.field(), value);
        case NUMBER -> out.writeNumberProperty(field.field(), Long.parseLong(value));
        case DECIMAL -> out.writeNumberProperty(field.field(), decimal(value));
        case FLAG -> out.writeBooleanProperty(field.field(), flag(value));
        case DATE -> out.writeNumberProperty(field.field(), millis(LocalDate.parse(value)));
        case TIME -> out.writeNumberProperty(field.field(), Instant.parse(value).toEpochMilli());
      }
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(field.field() + " cannot have this value", e);
    }
  }

  private static BigDecimal decimal(String value) {
    if (!value.matches(DECIMAL)) {
      throw new IllegalArgumentException("no such number");
    }
    return new BigDecimal(value);
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  /** The day of a date of OX (ox-http-api.md 4.2). */
  static LocalDate day(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
  }

  /** A day as a date of OX. */
  static long millis(LocalDate day) {
    return Math.multiplyExact(day.toEpochDay(), DAY);
  }
}
