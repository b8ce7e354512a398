package org.ropeway.ox.usm.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was refused of several items: {@code errors} by uuid (usm-json.md 3.2, 3.7). */
final class ItemErrorsReader {
  private final Map<String, UsmFailure> errors = new LinkedHashMap<>();

  private ItemErrorsReader() {}

  static Map<String, UsmFailure> read(JsonInput json) {
    ItemErrorsReader reader = new ItemErrorsReader();
    json.object(
        "data",
        (name, in) -> {
          if (name.equals(UsmProfile.ERRORS) && !in.isNull()) {
            in.object(UsmProfile.ERRORS, reader::takeError);
          }
        });
    return reader.errors;
  }

  private void takeError(String uuid, JsonInput in) {
    if (errors.size() >= UsmProfile.MAX_ITEMS_PER_REQUEST) {
      throw new UsmFormatException("errors has more elements than were asked for");
    }
    errors.put(uuid, Envelope.failure(in));
  }
}
