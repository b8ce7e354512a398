package org.ropeway.ox.usm.wire;

import java.util.Optional;
import org.ropeway.ox.json.JsonInput;

/** The data of sendMail (usm-json.md 3.9). */
final class SendReader {
  private String copy = "";

  private SendReader() {}

  static Optional<String> read(JsonInput json) {
    SendReader reader = new SendReader();
    json.object("data", reader::take);
    return reader.copy.isEmpty() ? Optional.empty() : Optional.of(reader.copy);
  }

  private void take(String name, JsonInput in) {
    if (name.equals("sent_uuid")) {
      copy = in.text("sent_uuid");
    }
  }
}
