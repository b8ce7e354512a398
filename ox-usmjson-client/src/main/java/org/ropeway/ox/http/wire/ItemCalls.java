package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.OxTimeConflict;
import org.ropeway.ox.json.AppointmentConflicts;
import org.ropeway.ox.json.ContactKind;
import org.ropeway.ox.json.ItemKind;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.TaskKind;
import tools.jackson.core.JsonGenerator;

/**
 * Objects of groupware in folders, which all modules keep alike (ox-http-api.md 4.3, 4.4).
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
public final class ItemCalls<T, C> {
  /** Contacts (ox-http-api.md 9). */
  public static final ItemCalls<OxContact, OxContactChange> CONTACTS =
      new ItemCalls<>(
          new ContactKind("id"),
          new Actions(
              Operation.PERSON_ALL,
              Operation.CONTACT_UPDATES,
              Operation.CONTACT_GET,
              Operation.CONTACT_NEW,
              Operation.CONTACT_UPDATE,
              Operation.CONTACT_DELETE),
          Columns.Item.CONTACT,
          Map.of());

  /** Tasks (ox-http-api.md 10), which tell what is gone only if they are asked to. */
  public static final ItemCalls<OxTask, OxTaskChange> TASKS =
      new ItemCalls<>(
          new TaskKind(),
          new Actions(
              Operation.TASK_ALL,
              Operation.TASK_UPDATES,
              Operation.TASK_GET,
              Operation.TASK_NEW,
              Operation.TASK_UPDATE,
              Operation.TASK_DELETE),
          Columns.Item.TASK,
          Map.of(Operation.TASK_UPDATES, Map.of("ignore", "none")));

  private static final String FOLDER = "folder";
  private static final String TIMESTAMP = "timestamp";

  private final ItemKind<T, C> kind;
  private final Actions actions;
  private final List<Columns.Item> columns;
  private final Map<Operation, Map<String, String>> always;

  /**
   * Those of a module.
   *
   * @param always parameters of its operations that every request has
   */
  ItemCalls(
      ItemKind<T, C> kind,
      Actions actions,
      List<Columns.Item> columns,
      Map<Operation, Map<String, String>> always) {
    this.kind = kind;
    this.actions = actions;
    this.columns = columns;
    this.always = always;
  }

  /** The operations of a module. */
  record Actions(
      Operation all,
      Operation updates,
      Operation get,
      Operation create,
      Operation update,
      Operation delete) {}

  /** What became other, and the ids of what is not there any more. */
  public record Updates<T>(List<HttpItem<T>> items, List<String> gone) {}

  /** What kind of objects they are. */
  public ItemKind<T, C> kind() {
    return kind;
  }

  /** The objects of a folder. */
  public HttpCall<List<HttpItem<T>>> all(String folder) {
    return complete(HttpCall.get(actions.all(), in -> Rows.read(in, () -> row(columns))))
        .with(FOLDER, number(folder))
        .with("columns", Columns.parameter(columns));
  }

  /** What changed in a folder after a time. */
  public HttpCall<Updates<T>> updates(String folder, long after) {
    return complete(HttpCall.get(actions.updates(), in -> updates(in, () -> row(columns))))
        .with(FOLDER, number(folder))
        .with("columns", Columns.parameter(columns))
        .with(TIMESTAMP, Long.toString(after));
  }

  /** An object. */
  public HttpCall<HttpItem<T>> get(String folder, String id) {
    return complete(HttpCall.get(actions.get(), in -> ItemRow.object(in, kind.reading())))
        .with(FOLDER, number(folder))
        .with("id", id);
  }

  /** A new object; tells its id. */
  public HttpCall<String> create(String folder, C content) {
    return complete(
        HttpCall.put(
            actions.create(),
            out -> {
              out.writeStartObject();
              id(out, "folder_id", number(folder));
              kind.write(content, out);
              out.writeEndObject();
            },
            ItemCalls::id));
  }

  /** Another content, unless the object was changed after a time. */
  public HttpCall<Boolean> update(String folder, String id, long known, C change) {
    return complete(
            HttpCall.put(
                actions.update(),
                out -> {
                  out.writeStartObject();
                  kind.write(change, out);
                  out.writeEndObject();
                },
                ItemCalls::done))
        .with(FOLDER, number(folder))
        .with("id", id)
        .with(TIMESTAMP, Long.toString(known));
  }

  /** Another folder for an object, likewise. */
  public HttpCall<Boolean> move(String folder, String id, long known, String target) {
    return complete(
            HttpCall.put(
                actions.update(),
                out -> {
                  out.writeStartObject();
                  id(out, "folder_id", number(target));
                  out.writeEndObject();
                },
                in -> true))
        .with(FOLDER, number(folder))
        .with("id", id)
        .with(TIMESTAMP, Long.toString(known));
  }

  /** The user's answer to a task that was given to him, whenever it was changed. */
  public static HttpCall<Boolean> confirmTask(
      String folder, String id, Confirmation confirmation, String message) {
    return HttpCall.put(
            Operation.TASK_CONFIRM,
            out -> {
              out.writeStartObject();
              TaskKind.write(confirmation, message, out);
              out.writeEndObject();
            },
            in -> true)
        .with(FOLDER, number(folder))
        .with("id", id)
        .with(TIMESTAMP, Long.toString(Long.MAX_VALUE))
        .utc();
  }

  /** Deletes an object, likewise. */
  public HttpCall<Boolean> delete(String folder, String id, long known) {
    return complete(
            HttpCall.put(
                actions.delete(),
                out -> {
                  out.writeStartArray();
                  out.writeStartObject();
                  id(out, FOLDER, number(folder));
                  id(out, "id", id);
                  out.writeEndObject();
                  out.writeEndArray();
                },
                in -> true))
        .with(TIMESTAMP, Long.toString(known));
  }

  private <R> HttpCall<R> complete(HttpCall<R> call) {
    always.getOrDefault(call.operation(), Map.of()).forEach(call::with);
    return call.utc();
  }

  /** A row of columns. */
  ItemRow<T> row(List<? extends Columns.Column> some) {
    return new ItemRow<>(some, kind.reading());
  }

  /** Rows of what is there, bare ids of what is not. */
  static <T> Updates<T> updates(JsonInput in, Supplier<? extends Rows.Row<HttpItem<T>>> rows) {
    List<String> gone = new ArrayList<>();
    return new Updates<>(Rows.updates(in, rows, gone), gone);
  }

  /** The id of what was made. Throws {@link OxException.TimeTaken} if nothing was. */
  static String id(JsonInput json) {
    String id = made(json);
    if (id.isEmpty()) {
      throw JsonInput.missing("id");
    }
    return id;
  }

  /** Likewise, where OX need not tell the id. */
  private static boolean done(JsonInput json) {
    if (json.isObject()) {
      made(json);
    }
    return true;
  }

  private static String made(JsonInput json) {
    String[] id = {""};
    List<OxTimeConflict> conflicts = new ArrayList<>();
    json.object(
        "data",
        (name, in) -> {
          if (name.equals("id")) {
            id[0] = in.text(name);
          } else if (name.equals("conflicts")) {
            conflicts.addAll(AppointmentConflicts.read(in, "id"));
          }
        });
    if (!conflicts.isEmpty()) {
      throw new OxException.TimeTaken(conflicts);
    }
    return id[0];
  }

  private void id(JsonGenerator out, String name, String id) {
    if (kind.hasNumbers() && id.matches("[0-9]{1,9}")) {
      out.writeNumberProperty(name, Integer.parseInt(id));
    } else {
      out.writeStringProperty(name, id);
    }
  }

  /** Without what newer servers put before it, which these modules do not take. */
  static String number(String folder) {
    return folder.matches("[a-z]+://0/.*") ? folder.substring(folder.indexOf("0/") + 2) : folder;
  }
}
