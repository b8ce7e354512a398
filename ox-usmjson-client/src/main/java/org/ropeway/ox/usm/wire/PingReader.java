package org.ropeway.ox.usm.wire;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ropeway.ox.OxPing;
import org.ropeway.ox.json.JsonInput;

/** The data of ping (usm-json.md 3.8). */
final class PingReader {
  private Set<String> changed = Set.of();
  private boolean hierarchy;
  private boolean timeout;

  private PingReader() {}

  static OxPing read(JsonInput json) {
    PingReader reader = new PingReader();
    json.object("data", reader::take);
    return new OxPing(reader.changed, reader.hierarchy, reader.timeout);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "changed" ->
          changed =
              new LinkedHashSet<>(
                  in.list("changed", UsmProfile.MAX_OBJECTS, each -> each.text("changed")));
      case "hierarchy" -> hierarchy = in.flag("hierarchy");
      case "timeout" -> timeout = in.flag("timeout");
      default -> {}
    }
  }
}
