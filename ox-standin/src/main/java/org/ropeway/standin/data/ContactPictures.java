package org.ropeway.standin.data;

import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ropeway.standin.trouble.Category;
import org.ropeway.standin.trouble.Trouble;
import tools.jackson.databind.node.ObjectNode;

/** The pictures of contacts, which are written as their members (recording contacts-04). */
public final class ContactPictures {
  /** What a contact has instead of its picture, the number of that. */
  private static final String KEPT = "_picture";

  private static final String IMAGE = "image1";
  private static final String TYPE = "image1_content_type";
  private static final String TIME = "image_last_modified";
  private static final List<String> OWN = List.of(KEPT, TIME, "number_of_images", "image1_url");

  private ContactPictures() {}

  /** Gives a contact a picture by the members of a request. */
  public static void give(ObjectNode contact, String type, byte[] bytes) {
    contact.put(IMAGE, Base64.getEncoder().encodeToString(bytes)).put(TYPE, type);
  }

  /** Keeps the picture of a change, and lets the contact know it by its number. */
  static void take(Tx tx, ObjectNode given) throws SQLException {
    OWN.forEach(given::remove);
    if (!given.has(IMAGE)) {
      given.remove(TYPE);
      return;
    }
    String base64 = given.path(IMAGE).asString("");
    given.remove(IMAGE);
    if (base64.isEmpty()) {
      given.putNull(KEPT).putNull(TYPE).putNull(TIME);
      return;
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Trouble.plain("CON-0101", Category.ERROR, "Unable to convert the picture.").raise();
    }
    given.put(KEPT, tx.insert("INSERT INTO contact_picture(bytes) VALUES(?)", bytes));
    given.put(TIME, System.currentTimeMillis());
    if (given.path(TYPE).asString("").isEmpty()) {
      given.put(TYPE, "image/jpeg");
    }
  }

  /** What is told of the picture of a contact. */
  static void show(ItemRow contact, FolderRow folder, ObjectNode out) {
    boolean any = out.remove(KEPT) != null;
    out.put("number_of_images", any ? 1 : 0);
    if (any) {
      long time = out.path(TIME).asLong(0);
      out.put(
          "image1_url",
          "/ajax/contacts/picture?action=get&contact_id="
              + contact.id()
              + "&folder_id="
              + folder.id()
              + "&timestamp="
              + time);
    }
  }

  /** The picture of a contact of a folder that somebody may read. */
  public static Optional<Principals.Picture> of(Tx tx, UserRow by, String folderId, String id)
      throws SQLException {
    Optional<FolderRow> folder =
        Folders.byNumber(tx, by.context(), folderId)
            .filter(each -> each.module().equals("contacts"));
    if (folder.isEmpty()
        || !id.matches("[0-9]{1,18}")
        || !Rights.mayRead(Folders.rights(tx, folder.get(), by))) {
      return Optional.empty();
    }
    return tx.first(
        "SELECT json_extract(json, '$."
            + TYPE
            + "'), bytes FROM item_seen i JOIN contact_picture p"
            + " ON p.id = json_extract(json, '$."
            + KEPT
            + "') WHERE i.fid = ? AND i.id = ?",
        row -> new Principals.Picture(row.getString(1), row.getBytes(2)),
        folder.get().fid(),
        Long.parseLong(id));
  }
}
