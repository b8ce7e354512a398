package org.ropeway.ox.http.wire;

import java.util.OptionalLong;
import org.ropeway.ox.OxQuota;
import org.ropeway.ox.json.JsonInput;

/** The data of {@code quota?action=mail}: bytes; a negative quota is none. */
final class QuotaReader {
  private long quota = -1;
  private long use;

  private QuotaReader() {}

  static OxQuota read(JsonInput json) {
    QuotaReader reader = new QuotaReader();
    json.object("a quota", reader::take);
    OptionalLong limit = reader.quota < 0 ? OptionalLong.empty() : OptionalLong.of(reader.quota);
    return new OxQuota(limit, Math.max(0, reader.use));
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "quota" -> quota = in.number(name, -1);
      case "use" -> use = in.number(name, 0);
      default -> {}
    }
  }
}
