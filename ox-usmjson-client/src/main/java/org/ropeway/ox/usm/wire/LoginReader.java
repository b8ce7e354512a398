package org.ropeway.ox.usm.wire;

import org.ropeway.ox.OxUser;
import org.ropeway.ox.json.JsonInput;

/** The data of login (usm-json.md 3.3); {@code user.display_name} is an addition of ours. */
final class LoginReader {
  private String session = "";
  private int id;
  private int context;
  private String email = "";
  private String displayName = "";
  private String locale = "";
  private String timeZone = "";

  private LoginReader() {}

  static UsmLogin read(JsonInput json) {
    LoginReader reader = new LoginReader();
    json.object("data", reader::take);
    if (reader.session.isEmpty()) {
      throw JsonInput.missing("sessionid");
    }
    return new UsmLogin(reader.session, reader.user());
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case UsmProfile.SESSION -> session = in.text(UsmProfile.SESSION);
      case "user" -> in.object("user", this::takeUser);
      default -> {}
    }
  }

  private void takeUser(String name, JsonInput in) {
    switch (name) {
      case "id" -> id = in.integer("user.id", 0);
      case "context" -> context = in.integer("user.context", 0);
      case "email" -> email = in.text("user.email");
      case "display_name" -> displayName = in.text("user.display_name");
      case "locale" -> locale = in.text("user.locale");
      case "timezone" -> timeZone = in.text("user.timezone");
      default -> {}
    }
  }

  private OxUser user() {
    return new OxUser(
        id,
        context,
        email,
        displayName.isEmpty() ? email : displayName,
        locale.isEmpty() ? "en_US" : locale,
        timeZone.isEmpty() ? "UTC" : timeZone);
  }
}
