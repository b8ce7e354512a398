package org.ropeway.standin.usm;

import java.sql.SQLException;
import java.util.List;
import org.ropeway.standin.calendar.AttachedEvent;
import org.ropeway.standin.calendar.CalendarFolder;
import org.ropeway.standin.data.Attached;
import org.ropeway.standin.data.AttachedItem;
import org.ropeway.standin.data.Attachments;
import org.ropeway.standin.data.Author;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Tx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files at objects of groupware (usm-json.md 3.9). */
final class ItemFiles {
  private ItemFiles() {}

  /** Those at an object, which the caller's device changes. */
  static Attached at(Tx tx, Call call, FolderRow folder, String uuid) throws SQLException {
    if (folder.isCalendar()) {
      CalendarFolder calendar = CalendarFolder.of(tx, folder, call.user(), folder.id());
      ItemRow place = new EventObjects(tx, calendar).place(uuid);
      return new AttachedEvent(
          tx,
          calendar,
          String.valueOf(place.id()),
          new Author(folder.fid(), device(tx, call, folder, place), ""));
    }
    ItemRow item = ItemChanges.item(tx, folder, uuid);
    return new AttachedItem(tx, item, call.user(), device(tx, call, folder, item));
  }

  private static long device(Tx tx, Call call, FolderRow folder, ItemRow row) throws SQLException {
    return Access.author(tx, call, folder, row.seq(), row.device());
  }

  /** Adds what an object says of them. */
  static void describe(List<Attachments.Row> some, ObjectNode out) {
    ArrayNode files = out.putArray("pim_attachments");
    for (Attachments.Row file : some) {
      files
          .addObject()
          .put("uuid", file.uuid())
          .put("name", file.name())
          .put("mimetype", file.type())
          .put("size", file.size())
          .put("modified", file.created());
    }
  }

  /**
   * Adds and takes away some: members {@code attach} and {@code detach}, an addition to the
   * profile. One that is there is not added again.
   */
  static void change(Tx tx, Attached object, Call change) throws SQLException {
    for (JsonNode each : change.list("attach")) {
      String uuid = FolderChanges.uuid(Call.text(each, "uuid"));
      if (object.files().stream().noneMatch(file -> file.uuid().equals(uuid))) {
        if (Attachments.isKnown(tx, uuid)) {
          throw UsmException.parameter("uuid");
        }
        object.attach(
            new Attachments.NewFile(
                uuid,
                Call.text(each, "name"),
                Call.text(each, "mimetype"),
                MailChanges.base64(Call.text(each, "content"))));
      }
    }
    for (String uuid : change.texts("detach")) {
      for (Attachments.Row file : object.files()) {
        if (file.uuid().equals(uuid)) {
          object.detach(file);
        }
      }
    }
  }
}
