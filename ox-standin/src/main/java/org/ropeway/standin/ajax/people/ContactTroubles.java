package org.ropeway.standin.ajax.people;

import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import org.ropeway.standin.trouble.Troubles;

/** What OX says of contacts that cannot be read or changed (recording contacts-01). */
final class ContactTroubles {
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
