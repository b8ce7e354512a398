package org.ropeway.ox.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Values of JSON as they are: texts, {@link Long}s, {@link Boolean}s, lists and maps. */
final class JsonValues {
  /** A member that is to be taken away. */
  static final Object NOTHING = Nothing.NOTHING;

  private static final int MOST = 10_000;

  private JsonValues() {}

  /** What stands for null. */
  enum Nothing {
    NOTHING
  }

  /** The value at the cursor; null for null and for what is none of these. */
  static @Nullable Object read(JsonInput in) {
    if (in.isNumber()) {
      return in.number("a value", 0);
    } else if (in.isText()) {
      return in.text("a value");
    } else if (in.isFlag()) {
      return in.flag("a value");
    } else if (in.isList()) {
      List<Object> out = new ArrayList<>(in.firstOf("a list", MOST, () -> read(in)));
      return out;
    } else if (in.isObject()) {
      Map<String, Object> out = new LinkedHashMap<>();
      in.object(
          "an object",
          (name, value) -> {
            Object one = read(value);
            if (one != null && out.size() < MOST) {
              out.put(name, one);
            }
          });
      return out;
    }
    return null;
  }

  /** Writes members. */
  static void write(Map<String, Object> members, JsonGenerator out) {
    members.forEach((name, value) -> {
      out.writeName(name);
      write(value, out);
    });
  }

  @SuppressWarnings("unchecked") // the names of members are texts
  private static void write(Object value, JsonGenerator out) {
    switch (value) {
      case String text -> out.writeString(text);
      case Long number -> out.writeNumber(number);
      case Boolean flag -> out.writeBoolean(flag);
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(each -> write(each, out));
        out.writeEndArray();
      }
      case Map<?, ?> object -> {
        out.writeStartObject();
        write((Map<String, Object>) object, out);
        out.writeEndObject();
      }
      default -> out.writeNull();
    }
  }
}
