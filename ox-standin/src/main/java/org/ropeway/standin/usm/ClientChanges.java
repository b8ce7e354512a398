package org.ropeway.standin.usm;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.standin.data.FolderRow;
import org.ropeway.standin.data.ItemForm;
import org.ropeway.standin.data.SyncState;
import org.ropeway.standin.trouble.TroubleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a client changed, as a syncUpdate brings it (usm-json.md 3.6). */
final class ClientChanges {
  private final Backstage backstage;
  private final FolderChanges folders;

  ClientChanges(Backstage backstage) {
    this.backstage = backstage;
    this.folders = new FolderChanges(backstage);
  }

  /** What became of the client's changes, item by item. */
  static final class Result {
    private final ObjectNode created = JsonNodeFactory.instance.objectNode();
    private final ObjectNode modified = JsonNodeFactory.instance.objectNode();
    private final List<String> deleted = new ArrayList<>();
    private final ObjectNode errors = JsonNodeFactory.instance.objectNode();

    void created(String uuid, ObjectNode what) {
      created.set(uuid, what);
    }

    void modified(String uuid, ObjectNode what) {
      modified.set(uuid, what);
    }

    void deleted(String uuid) {
      deleted.add(uuid);
    }

    void error(String uuid, UsmException why) {
      errors.set(uuid, why.toJson());
    }

    boolean isEmpty() {
      return created.isEmpty() && modified.isEmpty() && deleted.isEmpty() && errors.isEmpty();
    }

    /** The objects that are now as the client has them. */
    List<String> uuids() {
      List<String> out = new ArrayList<>(deleted);
      out.addAll(created.propertyNames());
      out.addAll(modified.propertyNames());
      return out;
    }

    void addTo(ObjectNode answer) {
      ObjectNode accepted = answer.putObject("accepted");
      accepted.set("created", created);
      accepted.set("modified", modified);
      deleted.forEach(accepted.putArray("deleted")::add);
      answer.set("errors", errors);
    }
  }

  /** Applies them, each on its own; one that is refused does not stop the others. */
  Result apply(Call call, String folder, SyncState state) {
    Result result = new Result();
    List<JsonNode> created = call.list("created");
    List<JsonNode> modified = call.list("modified");
    List<String> deleted = call.texts("deleted");
    if (created.isEmpty() && modified.isEmpty() && deleted.isEmpty()) {
      return result;
    }
    if (folder.isEmpty()) {
      created.forEach(each -> item(result, each, () -> folders.create(call, each, result)));
      modified.forEach(each -> item(result, each, () -> folders.modify(call, each, result)));
      deleted.forEach(uuid -> item(result, uuid, () -> folders.delete(call, uuid, result)));
      return result;
    }
    FolderRow row = backstage.database().read(tx -> Access.folder(tx, call, folder).folder());
    ObjectChanges objects = objects(row);
    Change change = new Change(call, row, state, policy(call), result);
    created.forEach(each -> item(result, each, () -> objects.create(change, each)));
    modified.forEach(each -> item(result, each, () -> objects.modify(change, each)));
    deleted.forEach(uuid -> item(result, uuid, () -> objects.delete(change, uuid)));
    return result;
  }

  private ObjectChanges objects(FolderRow folder) {
    if (folder.isMail()) {
      return new MailChanges(backstage);
    }
    if (folder.isCalendar()) {
      return new EventChanges(backstage);
    }
    return ItemForm.of(folder)
        .map(form -> new ItemChanges(backstage, form))
        .orElseThrow(() ->
            UsmException.of(
                UsmStatus.UNKNOWN_COMMAND,
                "the stand-in keeps no objects of module " + folder.module()));
  }

  private String policy(Call call) {
    String named = call.textOrNull("conflictresolution");
    if (named != null) {
      return named;
    }
    return backstage
        .database()
        .read(tx ->
            DeviceConfig.of(
                    backstage.mapper(),
                    org.ropeway.standin.data.SyncStates.config(tx, call.device()))
                .conflictResolution());
  }

  private static void item(Result result, JsonNode object, Runnable work) {
    item(result, Call.text(object, "uuid"), work);
  }

  private static void item(Result result, String uuid, Runnable work) {
    try {
      work.run();
    } catch (UsmException e) {
      result.error(uuid, e);
    } catch (TroubleException e) {
      result.error(uuid, UsmException.of(e.trouble()));
    }
  }
}
