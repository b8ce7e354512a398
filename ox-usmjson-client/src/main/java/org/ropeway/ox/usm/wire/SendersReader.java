package org.ropeway.ox.usm.wire;

import java.util.List;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.json.JsonInput;

/** The data of getSenders, which is an addition of ours. */
final class SendersReader {
  private List<String> own = List.of();
  private List<String> others = List.of();

  private SendersReader() {}

  static OxSenders read(JsonInput json) {
    SendersReader reader = new SendersReader();
    json.object("data", reader::take);
    return new OxSenders(reader.own, reader.others);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "own" -> own = addresses(name, in);
      case "on_behalf_of" -> others = addresses(name, in);
      default -> {}
    }
  }

  private static List<String> addresses(String name, JsonInput in) {
    return in.list(name, UsmProfile.MAX_SMALL_LIST, each -> each.text("an address"));
  }
}
