package org.ropeway.standin.ajax.people;

import java.util.Map;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What OX says of contacts that cannot be read or changed (recording contacts-01). */
final class ContactTroubles {
  private static final int LONGEST_NAME = 128;

  /** Refuses what a contact cannot hold. */
  void check(ObjectNode given) {
    for (String date : new String[] {"birthday", "anniversary"}) {
      JsonNode value = given.path(date);
      if (value.isString()) {
        throw Trouble.internal(
                "SVL-0002", Category.ERROR, "Exception while parsing JSON: \"%s\".", given)
            .raise();
      }
    }
    for (Map.Entry<String, JsonNode> member : given.properties()) {
      String text = member.getValue().isString() ? member.getValue().stringValue() : "";
      if (text.chars().anyMatch(c -> c < 32 && c != '\n' && c != '\r' && c != '\t')) {
        throw Trouble.of(
                "CON-0168",
                Category.USER_INPUT,
                "Bad character in field \"%2$s\".",
                "Bad character in field %2$s.",
                "not a legal XML character",
                member.getKey())
            .raise();
      }
      if (member.getKey().matches("email[1-3]") && !text.isEmpty() && !text.contains("@")) {
        throw Trouble.of(
                "CON-0100",
                Category.USER_INPUT,
                "Invalid E-Mail address: '%s'. Please correct the E-Mail address.",
                "Invalid E-Mail address: '%s'. Please correct the E-Mail address.",
                text)
            .raise();
      }
      if (member.getKey().equals("last_name") && text.length() > LONGEST_NAME) {
        String says =
            "Some data entered exceeded the field limit. Please shorten the value for \"%s\""
                + " (limit: %s, current: %s) and try again.";
        throw Trouble.of(
                "CON-0154",
                Category.USER_INPUT,
                says,
                says,
                "Last name",
                LONGEST_NAME,
                text.length())
            .raise();
      }
    }
  }

  static Trouble noImage(String file, String type) {
    String says = "The file \"%s\" (\"%s\") can't be imported as image.";
    return Trouble.of(
        "SVL-0022",
        Category.USER_INPUT,
        says + " Only image types (JPG, GIF, BMP or PNG) are supported.",
        says,
        file,
        type);
  }

  static Trouble missing(String field) {
    return Trouble.internal(
        "SVL-0009", Category.ERROR, "Missing field \"%s\" in JSON data.", field);
  }

  static Trouble noFolder(Call call, String id) {
    return Trouble.of(
        "FLD-0008",
        Category.ERROR,
        "Such a folder does not exist.",
        "Folder %s does not exist in context %s",
        Trouble.number(id),
        call.user().context());
  }

  static Trouble otherModule(Call call, String id) {
    return Trouble.of(
        "CON-0103",
        Category.PERMISSION_DENIED,
        "Folder is not of type Contact.",
        "You are not allowed to store this contact in a non-contact folder: folder id %s in"
            + " context %s with user %s",
        Trouble.number(id),
        call.user().context(),
        call.user().id());
  }

  static Trouble mayNotRead(Call call, String id) {
    return denied(
        call,
        "CON-0104",
        id,
        "access objects in the folder",
        "You do not have the permission to access objects in the folder %s in the context %s as"
            + " user %s");
  }

  static Trouble mayNotCreate(Call call, String id) {
    return denied(
        call,
        "CON-0112",
        id,
        "create objects in the folder",
        "You do not have the permission to create objects in the folder %s in context %s as user"
            + " %s");
  }

  static Trouble mayNotDelete(Call call, String id) {
    return denied(
        call,
        "CON-0169",
        id,
        "delete objects from the folder",
        "You do not have the permission to delete objects from folder %s in context %s as user"
            + " %s");
  }

  private static Trouble denied(
      Call call, String code, String id, String what, String description) {
    return Trouble.of(
        code,
        Category.PERMISSION_DENIED,
        "You do not have the appropriate permission to " + what + " \"%s\".",
        description,
        Trouble.number(id),
        call.user().context(),
        call.user().id());
  }

  static Trouble mayNotChange(Call call, String id) {
    return Trouble.of(
        "CON-0176",
        Category.PERMISSION_DENIED,
        "You are not allowed to modify that contact",
        "You are not allowed to modify contact %s in context %s.",
        Trouble.number(id),
        call.user().context());
  }

  static Trouble elsewhere(Call call, String id, String folder) {
    String says = "The contact %s is not located in folder %s (%s)";
    return Trouble.of(
        "CON-0174",
        Category.PERMISSION_DENIED,
        says + ".",
        says,
        Trouble.number(id),
        Trouble.number(folder),
        call.user().context());
  }

  static Trouble conflict() {
    return Trouble.of(
        "CON-0119",
        Category.CONFLICT,
        "An edit conflict occurred. To edit the contact please reload it.",
        "Edit Conflict. Your change cannot be completed because somebody else has made a"
            + " conflicting change to the same item. Please refresh or synchronize and try again.");
  }

  static Trouble unknown(Call call, String id) {
    return Trouble.of(
        "CON-0125",
        Category.USER_INPUT,
        "Contact \"%s\" not found.",
        "Contact %s not found in context %s.",
        Trouble.number(id),
        call.user().context());
  }

  static Trouble noNumber(String id) {
    return Trouble.internal(
        "CON-0261", Category.ERROR, "The identifier %s can not be parsed.", "[" + id + "]");
  }

  /** A mistake of 8.19: it cannot say that nothing but removals happened. */
  static Trouble onlyGone() {
    return Trouble.internal(
        "SVL-0011",
        Category.ERROR,
        "Unexpected error: %s",
        "Cannot invoke \"Object.getClass()\" because \"date\" is null");
  }

  static Trouble noTimestamp() {
    return Troubles.invalid("timestamp", "null");
  }
}
