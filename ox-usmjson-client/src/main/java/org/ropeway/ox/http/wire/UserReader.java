package org.ropeway.ox.http.wire;

import org.ropeway.ox.json.JsonInput;

/** The data of {@code user?action=get}. */
final class UserReader {
  private String email = "";
  private String displayName = "";
  private String locale = "";
  private String timeZone = "";

  private UserReader() {}

  static HttpUser read(JsonInput json) {
    UserReader user = new UserReader();
    json.object("a user", user::take);
    return new HttpUser(user.email, user.displayName, user.locale, user.timeZone);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case "email1" -> email = in.text(name);
      case "display_name" -> displayName = in.text(name);
      case "locale" -> locale = in.text(name);
      case "timezone" -> timeZone = in.text(name);
      default -> {}
    }
  }
}
