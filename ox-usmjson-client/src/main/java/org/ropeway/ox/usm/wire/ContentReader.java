package org.ropeway.ox.usm.wire;

import java.io.ByteArrayOutputStream;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** The data of loadData (usm-json.md 3.9). */
final class ContentReader {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean there;
  private long size = -1;

  private ContentReader() {}

  static byte[] read(JsonInput json) {
    ContentReader reader = new ContentReader();
    json.object("data", reader::take);
    if (!reader.there) {
      throw JsonInput.missing("content");
    }
    if (reader.size >= 0 && reader.size != reader.bytes.size()) {
      throw new JsonFormatException(
          "content has " + reader.bytes.size() + " bytes where size says " + reader.size);
    }
    return reader.bytes.toByteArray();
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "encoding" -> {
        if (!in.text("encoding").equals("base64")) {
          throw new JsonFormatException("the encoding of content is not base64");
        }
      }
      case "content" -> {
        bytes.reset();
        in.binary("content", bytes);
        there = true;
      }
      case "size" -> size = in.number("size", -1);
      default -> {}
    }
  }
}
