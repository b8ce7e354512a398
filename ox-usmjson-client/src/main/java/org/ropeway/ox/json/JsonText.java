package org.ropeway.ox.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** JSON as a text, for what is kept here. */
public final class JsonText {
  private JsonText() {}

  /** Writes a value. */
  public static String write(Consumer<JsonGenerator> value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JsonInput.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      value.accept(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Reads an object; throws {@link JsonFormatException}. */
  public static void read(String text, JsonInput.Member members) {
    JsonInput.document(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        in -> {
          in.object("the text", members);
          return true;
        });
  }
}
