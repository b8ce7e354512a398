package org.ropeway.standin.ajax.people;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.standin.ajax.AjaxBackstage;
import org.ropeway.standin.ajax.Body;
import org.ropeway.standin.ajax.Call;
import org.ropeway.standin.ajax.ItemJson;
import org.ropeway.standin.ajax.Multipart;
import org.ropeway.standin.ajax.Reply;
import org.ropeway.standin.calendar.ClockTime;
import org.ropeway.standin.data.ContactForm;
import org.ropeway.standin.data.ContactPictures;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.Folders;
import org.ropeway.standin.data.Gone;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.ItemRow;
import org.ropeway.standin.data.Items;
import org.ropeway.standin.data.Rights;
import org.ropeway.standin.data.Tx;
import org.ropeway.standin.trouble.TroubleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Contacts in folders of users (ox-http-api.md section 9; recording contacts-01). */
final class OwnContacts {
  private static final Set<String> READ_ONLY =
      Set.of("id", "created_by", "modified_by", "creation_date", "last_modified", "user_id");

  private static final Set<String> ADDRESSES = Set.of("email1", "email2", "email3");
  private static final List<String> SEARCHED =
      List.of("display_name", "first_name", "last_name", "email1", "email2", "email3");
  private static final ContactForm FORM = new ContactForm();
  private final AjaxBackstage backstage;

  OwnContacts(AjaxBackstage backstage) {
    this.backstage = backstage;
  }

  /** The contacts of a folder. */
  Reply all(Call call, String folderId, List<Integer> columns) {
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = readable(tx, call, folderId);
          List<ItemRow> contacts = Items.inFolder(tx, folder.fid());
          return Reply.data(rows(tx, call, folder, contacts, columns), ItemJson.newest(contacts));
        });
  }

  /** A contact in a list, and when it changed. */
  record Listed(ArrayNode row, long modified) {}

  /** The one of them that is asked for by id, if it is there. */
  Optional<Listed> list(Tx tx, Call call, String folderId, String id, List<Integer> columns)
      throws SQLException {
    FolderRow folder = readable(tx, call, folderId);
    Optional<ItemRow> found = find(tx, folder, id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ItemRow item = found.get();
    return Optional.of(new Listed(row(tx, call, folder, item, columns), item.modified()));
  }

  /** Those the user may read whose names and addresses are meant. */
  List<Listed> named(
      Tx tx, Call call, Predicate<String[]> meant, boolean withoutAddress, List<Integer> columns)
      throws SQLException {
    List<Listed> out = new ArrayList<>();
    for (FolderRow folder : Folders.readable(tx, call.user(), "contacts")) {
      for (ItemRow item : Items.inFolder(tx, folder.fid())) {
        JsonNode contact = JsonMapper.shared().readTree(item.json());
        String[] texts =
            SEARCHED.stream().map(name -> contact.path(name).asString("")).toArray(String[]::new);
        boolean has = withoutAddress || ADDRESSES.stream().anyMatch(contact::has);
        if (has && meant.test(texts)) {
          out.add(new Listed(row(tx, call, folder, item, columns), item.modified()));
        }
      }
    }
    return out;
  }

  /** What came, changed and went since a time. */
  Reply updates(Call call, String folderId, List<Integer> columns, long since) {
    boolean deletions = !call.params().get("ignore").orElse("").equals("deleted");
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = readable(tx, call, folderId);
          List<ItemRow> changed = Items.changedAfter(tx, folder.fid(), since);
          List<Gone> gone = deletions ? Items.goneAfter(tx, folder.fid(), since) : List.<Gone>of();
          if (changed.isEmpty() && !gone.isEmpty()) {
            throw ContactTroubles.onlyGone().raise();
          }
          ArrayNode out = rows(tx, call, folder, changed, columns);
          gone.stream()
              .map(each -> String.valueOf(each.id()))
              .distinct()
              .sorted()
              .forEach(out::add);
          long last = gone.isEmpty() ? 0 : gone.getLast().at();
          return Reply.data(out, Math.max(ItemJson.newest(changed), last));
        });
  }

  /** A contact. */
  Reply get(Call call, String folderId, String id) {
    return backstage
        .database()
        .read(tx -> {
          FolderRow folder = readable(tx, call, folderId);
          ItemRow item = contact(tx, call, folder, id);
          return Reply.data(json(tx, call, folder, item), item.modified());
        });
  }

  /** A contact that the user may read or change. */
  static ItemRow item(Tx tx, Call call, String folderId, String id, boolean toWrite)
      throws SQLException {
    FolderRow folder = readable(tx, call, folderId);
    ItemRow item = contact(tx, call, folder, id);
    if (toWrite && !Rights.mayWrite(Folders.rights(tx, folder, call.user()))) {
      throw ContactTroubles.mayNotChange(call, id).raise();
    }
    return item;
  }

  /** The contact that a request brings, with its picture as a file perhaps. */
  private static ObjectNode given(Call call) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (Multipart.Part part : call.parts()) {
      if (part.name().equals("json")) {
        out.setAll(Body.of(part.bytes()).object());
      } else if (part.name().equals("file")) {
        String type = part.type().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.startsWith("image/")) {
          throw ContactTroubles.noImage(part.file(), type).raise();
        }
        ContactPictures.give(out, type, part.bytes());
      }
    }
    return call.parts().isEmpty() ? call.body().object() : out;
  }

  /** Makes a contact. */
  Reply create(Call call) {
    ObjectNode given = given(call);
    String folderId = ItemJson.text(given, "folder_id");
    if (folderId.isEmpty()) {
      throw ContactTroubles.missing("folder_id").raise();
    }
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder = folder(tx, call, folderId);
          if (!Rights.mayCreate(Folders.rights(tx, folder, call.user()))
              || folderId.equals(Persons.FOLDER)) {
            throw ContactTroubles.mayNotCreate(call, folderId).raise();
          }
          String uuid = UUID.randomUUID().toString();
          given.remove("folder_id");
          String json = FORM.made(tx, given, call.user(), uuid);
          ItemRow made = Items.insert(tx, folder, uuid, json, call.user(), 0);
          ObjectNode out = JsonNodeFactory.instance.objectNode();
          return Reply.data(out.put("id", String.valueOf(made.id())), made.modified());
        });
  }

  /** Changes a contact, or puts it into another folder. */
  Reply update(Call call, String folderId, String id, long known) {
    ObjectNode given = given(call);
    return backstage
        .database()
        .write(tx -> {
          FolderRow folder = folder(tx, call, folderId);
          ItemRow item = byNumber(tx, id).orElseThrow(() -> unknown(call, folderId, id));
          if (item.fid() != folder.fid()) {
            throw ContactTroubles.elsewhere(call, id, folderId).raise();
          }
          if (!Rights.mayWrite(Folders.rights(tx, folder, call.user()))
              || given.propertyNames().stream().anyMatch(READ_ONLY::contains)) {
            throw ContactTroubles.mayNotChange(call, id).raise();
          }
          requireUnchanged(item, known);
          String target = ItemJson.text(given, "folder_id");
          given.remove("folder_id");
          String json = FORM.changed(tx, item, given, call.user());
          ItemRow now = Items.update(tx, item, json, call.user(), 0);
          FORM.settle(tx, Optional.of(item), now, call.user());
          if (!target.isEmpty() && !target.equals(folderId)) {
            now = Items.move(tx, now, folder(tx, call, target), call.user(), 0);
          }
          return Reply.data(JsonNodeFactory.instance.objectNode(), now.modified());
        });
  }

  /** Who is nobody's contact may be a user, whom nobody changes. */
  private static TroubleException unknown(Call call, String folderId, String id) {
    return folderId.equals(Persons.FOLDER)
        ? ContactTroubles.mayNotChange(call, id).raise()
        : ContactTroubles.unknown(call, id).raise();
  }

  /** Deletes contacts, all or none. */
  Reply delete(Call call, List<JsonNode> places, long known) {
    return backstage
        .database()
        .write(tx -> {
          for (JsonNode place : places) {
            String folderId = ItemJson.text(place, "folder");
            FolderRow folder = folder(tx, call, folderId);
            if (!Rights.mayDelete(Folders.rights(tx, folder, call.user()))
                || folderId.equals(Persons.FOLDER)) {
              throw ContactTroubles.mayNotDelete(call, folderId).raise();
            }
            ItemRow item = contact(tx, call, folder, ItemJson.text(place, "id"));
            requireUnchanged(item, known);
            Items.delete(tx, item, 0);
          }
          return Reply.data(JsonNodeFactory.instance.objectNode(), known);
        });
  }

  private static void requireUnchanged(ItemRow item, long known) {
    if (item.modified() > known) {
      throw ContactTroubles.conflict().raise();
    }
  }

  private static ItemRow contact(Tx tx, Call call, FolderRow folder, String id)
      throws SQLException {
    return find(tx, folder, id).orElseThrow(() -> ContactTroubles.unknown(call, id).raise());
  }

  private static Optional<ItemRow> find(Tx tx, FolderRow folder, String id) throws SQLException {
    return byNumber(tx, id).filter(item -> item.fid() == folder.fid());
  }

  private static Optional<ItemRow> byNumber(Tx tx, String id) throws SQLException {
    if (!id.matches("[0-9]{1,18}")) {
      throw ContactTroubles.noNumber(id).raise();
    }
    return Items.byId(tx, Long.parseLong(id));
  }

  private static FolderRow readable(Tx tx, Call call, String id) throws SQLException {
    FolderRow folder = folder(tx, call, id);
    if (!Rights.mayRead(Folders.rights(tx, folder, call.user()))) {
      throw ContactTroubles.mayNotRead(call, id).raise();
    }
    return folder;
  }

  private static FolderRow folder(Tx tx, Call call, String id) throws SQLException {
    FolderRow folder =
        Folders.byNumber(tx, call.user().context(), id)
            .orElseThrow(() -> ContactTroubles.noFolder(call, id).raise());
    if (!folder.module().equals("contacts")) {
      throw ContactTroubles.otherModule(call, id).raise();
    }
    return folder;
  }

  private static ArrayNode rows(
      Tx tx, Call call, FolderRow folder, List<ItemRow> contacts, List<Integer> columns)
      throws SQLException {
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (ItemRow contact : contacts) {
      out.add(row(tx, call, folder, contact, columns));
    }
    return out;
  }

  private static ArrayNode row(
      Tx tx, Call call, FolderRow folder, ItemRow contact, List<Integer> columns)
      throws SQLException {
    ObjectNode json = json(tx, call, folder, contact);
    ArrayNode out = JsonNodeFactory.instance.arrayNode();
    for (int column : columns) {
      JsonNode value = shown(json, ContactColumns.name(column, false));
      out.add(value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
    }
    return out;
  }

  /** A member in a list; what no contact lacks has a value. */
  private static JsonNode shown(ObjectNode json, String name) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode()) {
      return value;
    }
    return switch (name) {
      case "number_of_distribution_list" -> JsonNodeFactory.instance.numberNode(0);
      case "mark_as_distributionlist" -> JsonNodeFactory.instance.booleanNode(false);
      default -> value;
    };
  }

  private static ObjectNode json(Tx tx, Call call, FolderRow folder, ItemRow contact)
      throws SQLException {
    ObjectNode out = FORM.shown(contact, folder, call.user());
    ZoneId zone = call.params().zone(call.user().timeZone());
    out.put("id", String.valueOf(contact.id()));
    out.put("folder_id", folder.id());
    out.put("created_by", contact.createdBy());
    out.put("modified_by", contact.modifiedBy());
    out.put("creation_date", ClockTime.shown(contact.created(), zone));
    out.put("last_modified", ClockTime.shown(contact.modified(), zone));
    out.put("last_modified_utc", contact.modified());
    ItemForm.addFiles(tx, contact, out);
    out.put("useCount", 0);
    String sortName =
        Stream.of("last_name", "first_name", "yomiLastName", "yomiFirstName")
            .map(name -> out.path(name).asString(""))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("_"));
    if (!sortName.isEmpty()) {
      out.put("sort_name", sortName);
    } else if (out.path("mark_as_distributionlist").asBoolean(false)) {
      out.set("sort_name", out.path("display_name"));
    }
    return out;
  }
}
