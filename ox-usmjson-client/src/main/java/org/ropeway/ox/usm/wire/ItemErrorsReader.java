package org.ropeway.ox.usm.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ropeway.ox.json.JsonFormatException;
import org.ropeway.ox.json.JsonInput;

/** What was refused of several items: {@code errors} by uuid (usm-json.md 3.2, 3.7). */
final class ItemErrorsReader {
  private final Map<String, UsmFailure> errors = new LinkedHashMap<>();

  static Map<String, UsmFailure> read(JsonInput json) {
    ItemErrorsReader reader = new ItemErrorsReader();
    json.object("data", reader::take);
    return reader.errors;
  }

  /** Takes a member of the data, if it is the one with the errors. */
  void take(String name, JsonInput in) {
    if (name.equals(UsmProfile.ERRORS) && !in.isNull()) {
      in.object(UsmProfile.ERRORS, this::takeError);
    }
  }

  Map<String, UsmFailure> errors() {
    return errors;
  }

  private void takeError(String uuid, JsonInput in) {
    if (errors.size() >= UsmProfile.MAX_ITEMS_PER_REQUEST) {
      throw new JsonFormatException("errors has more elements than were asked for");
    }
    errors.put(uuid, Envelope.failure(in));
  }
}
