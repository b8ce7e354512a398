package org.ropeway.ox.http.wire;

import java.util.List;
import org.ropeway.ox.json.JsonInput;

/** The data of {@code config/modules/mail}. */
final class MailSettingsReader {
  private static final int MAX_ADDRESSES = 1_000;
  private String send = "";
  private List<String> addresses = List.of();
  private String sent = "";

  private MailSettingsReader() {}

  static MailSettings read(JsonInput json) {
    MailSettingsReader reader = new MailSettingsReader();
    json.object("settings of mail", reader::take);
    return new MailSettings(reader.send, reader.addresses, reader.sent);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "sendaddress" -> send = in.isText() ? in.text(name) : "";
      case "addresses" -> addresses = in.list(name, MAX_ADDRESSES, each -> each.text(name));
      case "defaultFolder" -> {
        if (in.isObject()) {
          in.object(name, this::takeFolder);
        }
      }
      default -> {}
    }
  }

  private void takeFolder(String name, JsonInput in) {
    if (name.equals("sent") && in.isText()) {
      sent = in.text(name);
    }
  }
}
