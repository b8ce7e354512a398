package org.ropeway.standin.ajax.folders;

import org.ropeway.standin.data.UserRow;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;

/** The errors of folders, worded as recorded (prefixes FLD, IMAP, MSG). */
public final class FolderTroubles {
  private static final String SERVER = "127.0.0.1";

  private FolderTroubles() {}

  /** There is no such folder; which words say so depends on what its id looks like. */
  public static Trouble missing(UserRow user, String id) {
    if (id.startsWith("default0/")) {
      return mailMissing(user, id);
    }
    if (!id.matches("[0-9]{1,9}")) {
      return Trouble.of(
          "FLD-0008",
          Category.ERROR,
          "The folder you requested does not exist.",
          "Folder \"%s\" could not be found in tree \"%s\".",
          id,
          "1");
    }
    return Trouble.of(
        "FLD-0008",
        Category.ERROR,
        "Such a folder does not exist.",
        "Folder %s does not exist in context %s",
        Integer.valueOf(id),
        user.context());
  }

  /** The mail server has no such folder. */
  public static Trouble mailMissing(UserRow user, String id) {
    String name = id.startsWith("default0/") ? id.substring("default0/".length()) : id;
    return Trouble.of(
        "IMAP-1002",
        Category.USER_INPUT,
        "Mail folder \"%s\" could not be found on mail server %s.",
        "Mail folder \"%s\" could not be found on mail server %s with login %s (user=%s,"
            + " context=%s).",
        name,
        SERVER,
        user.email(),
        user.id(),
        user.context());
  }

  /** One that is no id of a mail folder at all. */
  static Trouble invalidId(String id) {
    return Trouble.internal("FLD-1025", Category.ERROR, "Invalid folder identifier: %s.", id);
  }

  /** The user does not see it. */
  static Trouble invisible(UserRow user, String id) {
    return Trouble.of(
        "FLD-0003",
        Category.PERMISSION_DENIED,
        "You do not have appropriate permissions to view the folder.",
        "Folder \"%s\" is not visible to user \"%s\" in context \"%s\"",
        id,
        String.valueOf(user.id()),
        String.valueOf(user.context()));
  }

  /** The user may not change the folder itself. */
  static Trouble noAdmin(UserRow user, Seen folder) {
    if (folder.isMail()) {
      return Trouble.of(
          "MSG-0072",
          Category.USER_INPUT,
          "You are not allowed to change this folder.",
          "User %s must not update folder %s",
          user.id(),
          folder.id());
    }
    return Trouble.of(
        "FLD-0010",
        Category.PERMISSION_DENIED,
        "This operation requires administrative permissions for the folder.",
        "User %s has no admin access to folder %s in context %s",
        user.id(),
        Trouble.number(folder.id()),
        user.context());
  }

  /** No folder may be made below. */
  static Trouble noSubfolders(UserRow user, Seen parent) {
    return Trouble.of(
        "FLD-0006",
        Category.PERMISSION_DENIED,
        "You do not have appropriate permissions to create subfolders.",
        "User %s has no create-subfolder permission on folder %s in context %s",
        user.id(),
        Trouble.number(parent.id()),
        user.context());
  }

  /** There is a folder of that name. */
  static Trouble duplicate(String title, Seen parent) {
    return Trouble.of(
        "FLD-1014",
        Category.PERMISSION_DENIED,
        "A folder named \"%s\" already exists.",
        "A folder named \"%s\" already exists below parent folder \"%s\" in tree \"%s\".",
        title,
        parent.title(),
        "0");
  }

  /** A name is missing. */
  static Trouble noTitle(UserRow user) {
    return Trouble.of(
        "FLD-0007",
        Category.USER_INPUT,
        "You must enter a folder name.",
        "Missing field %s%s in folder in context %s",
        "title",
        "",
        user.context());
  }

  /** A mail folder cannot have such a name. */
  static Trouble badMailName(String title) {
    return Trouble.of(
        "IMAP-0061",
        Category.USER_INPUT,
        "Invalid folder name. Please avoid the following characters: %2$s",
        "Invalid folder name: \"%s\". Please avoid the following characters: %s",
        title,
        "*%/");
  }

  /** There is no such kind of folder. */
  static Trouble unknownModule(String module) {
    return Trouble.internal("FLD-1018", Category.ERROR, "Unknown content type: %s.", module);
  }

  /** A folder of one module cannot stand where it should. */
  static Trouble incompatible(String module, Seen parent) {
    return Trouble.internal(
        "FLD-0049",
        Category.PERMISSION_DENIED,
        "Folder of module %s cannot stand below folder %s",
        module,
        parent.id());
  }

  /** The folder has changed since the client knew it. */
  static Trouble changed() {
    return Trouble.internal(
        "FLD-1022", Category.CONFLICT, "The object has been changed in the meantime.");
  }

  /** A default folder keeps its name. */
  static Trouble defaultRename(UserRow user, Seen folder) {
    String id = folder.id();
    if (id.equals("default0/INBOX")) {
      return Trouble.of(
          "IMAP-2018",
          Category.PERMISSION_DENIED,
          "Default folder must not be updated",
          "Default folder %s must not be updated on server %s with login %s (user=%s, context=%s)",
          "INBOX",
          SERVER,
          user.email(),
          user.id(),
          user.context());
    }
    if (folder.isMail()) {
      return Trouble.of(
          "MSG-0098",
          Category.PERMISSION_DENIED,
          "Default folder must not be renamed",
          "Default folder %s must not be renamed",
          folder.title());
    }
    return Trouble.of(
        "FLD-0011",
        Category.PERMISSION_DENIED,
        "The folder is a default folder and cannot be renamed.",
        "Default folder %s cannot be renamed in context %s",
        Trouble.number(id),
        user.context());
  }

  /** A default folder stays where it is. */
  static Trouble defaultMove(UserRow user, Seen folder) {
    return folder.isMail()
        ? defaultRename(user, folder)
        : Trouble.of(
            "FLD-0021",
            Category.PERMISSION_DENIED,
            "The folder is a default folder and cannot be moved.",
            "Default folder %s cannot be moved in context %s",
            Trouble.number(folder.id()),
            user.context());
  }

  /** A default folder stays. */
  static Trouble defaultDelete(UserRow user, Seen folder) {
    if (folder.id().equals("default0/INBOX")) {
      return Trouble.of(
          "IMAP-2015",
          Category.ERROR,
          "Mail folder \"%s\" could not be created (maybe due to insufficient permission on parent"
              + " folder %s or due to an invalid folder name)",
          "Mail folder \"%s\" could not be created (maybe due to insufficient permission on parent"
              + " folder %s or due to an invalid folder name) on server %s with login %s (user=%s,"
              + " context=%s)",
          "Trash/INBOX",
          "Trash",
          SERVER,
          user.email(),
          user.id(),
          user.context());
    }
    if (folder.isMail()) {
      return Trouble.of(
          "MSG-0099",
          Category.PERMISSION_DENIED,
          "Default folder must not be deleted",
          "Default folder %s must not be deleted",
          folder.title());
    }
    return Trouble.of(
        "FLD-0031",
        Category.PERMISSION_DENIED,
        "The folder is a default folder and cannot be deleted.",
        "User %s is not allowed to delete default folder %s in context %s",
        user.id(),
        Trouble.number(folder.id()),
        user.context());
  }

  /** Not everything in it may be deleted. */
  static Trouble noClear(UserRow user, Seen folder) {
    return Trouble.of(
        "FLD-0032",
        Category.PERMISSION_DENIED,
        "You do not have appropriate permissions to delete all contained items.",
        "User %s is not allowed to delete all objects in folder %s in context %s",
        user.id(),
        Trouble.number(folder.id()),
        user.context());
  }
}
