package org.ropeway.ox.usm.wire;

import java.util.HashMap;
import java.util.Map;
import org.ropeway.ox.OxPerson;
import org.ropeway.ox.json.JsonInput;

/** A person of searchPersons (usm-json.md 3.10; ox-http-api.md columns 500 to 615). */
final class PersonReader {
  private String uuid = "";
  private int userId;
  private String displayName = "";
  private String email = "";
  private final Map<String, String> fields = new HashMap<>();

  private PersonReader() {}

  static OxPerson read(JsonInput json) {
    PersonReader person = new PersonReader();
    json.object("a person", person::take);
    if (person.uuid.isEmpty()) {
      throw JsonInput.missing("the uuid of a person");
    }
    return new OxPerson(
        person.uuid, person.userId, person.displayName, person.email, person.fields);
  }

  private void take(String name, JsonInput in) {
    switch (name) {
      case UsmProfile.UUID -> uuid = in.text(UsmProfile.UUID);
      case UsmProfile.OBJECT_TYPE, UsmProfile.FOLDER_UUID, "id", "folder_id" -> {}
      case "user_id" -> userId = in.integer("user_id", 0);
      case "display_name" -> displayName = in.text("display_name");
      case "email1" -> email = in.text("email1");
      default -> {
        if (in.isText() && fields.size() < UsmProfile.MAX_SMALL_LIST) {
          fields.put(name, in.text("a field of a person"));
        }
      }
    }
  }
}
