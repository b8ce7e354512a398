package org.ropeway.ox.usm.wire;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.OxTask;
import org.ropeway.ox.OxTaskAnswer.Confirmation;
import org.ropeway.ox.OxTaskChange;
import org.ropeway.ox.json.ContactKind;
import org.ropeway.ox.json.ItemKind;
import org.ropeway.ox.json.JsonInput;
import org.ropeway.ox.json.TaskKind;
import tools.jackson.core.JsonGenerator;

/**
 * Objects of groupware (usm-json.md 3.5, 3.6, 3.11).
 *
 * @param <T> an object
 * @param <C> what one is made of, or is changed to
 */
public final class ItemCalls<T, C> {
  /** Contacts; members of lists have uuids next to ids (usm-json.md 2.5). */
  public static final ItemCalls<OxContact, OxContactChange> CONTACTS =
      new ItemCalls<>(new ContactKind(UsmProfile.UUID));

  /** Tasks. */
  public static final ItemCalls<OxTask, OxTaskChange> TASKS = new ItemCalls<>(new TaskKind());

  /** What OX does where somebody else changed an object: it refuses (usm-json.md 6). */
  static final String ERROR = "ERROR";

  /** It makes the client's change. */
  static final String USE_CLIENT = "USE_CLIENT";

  private final ItemKind<T, C> kind;

  ItemCalls(ItemKind<T, C> kind) {
    this.kind = kind;
  }

  /** What kind of objects they are. */
  public ItemKind<T, C> kind() {
    return kind;
  }

  /** syncInit or syncUpdate of a folder. */
  public UsmCall<OxChanges<T>> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
    return sync(folderUuid, state, limit, out -> {});
  }

  /** The same with more members. */
  UsmCall<OxChanges<T>> sync(
      String folderUuid, @Nullable OxSyncState state, int limit, Consumer<JsonGenerator> more) {
    return new UsmCall<>(
        state == null ? UsmProfile.SYNC_INIT : UsmProfile.SYNC_UPDATE,
        out -> {
          UsmCalls.writeSync(folderUuid, state, limit, out);
          more.accept(out);
        },
        in -> ChangesReader.read(in, kind.module(), this::read));
  }

  /** loadData: an object as it is; format {@code object} is an addition to the profile. */
  public UsmCall<T> get(String folderUuid, String uuid) {
    return get(folderUuid, uuid, out -> {});
  }

  /** The same with more members. */
  UsmCall<T> get(String folderUuid, String uuid, Consumer<JsonGenerator> more) {
    return new UsmCall<>(
        UsmProfile.LOAD_DATA,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeStringProperty(UsmProfile.UUID, uuid);
          out.writeStringProperty("format", "object");
          more.accept(out);
        },
        in -> {
          T item = read(in, kind.module());
          if (item == null) {
            throw JsonInput.missing("a " + kind.noun());
          }
          return item;
        });
  }

  /** syncUpdate with a new object. */
  public UsmCall<UsmApplied<T>> create(
      String folderUuid, OxSyncState state, String uuid, C content) {
    C named = kind.named(content, uuid);
    return creating(folderUuid, state, ERROR, uuid, to -> kind.write(named, to));
  }

  /** syncUpdate with a changed object. */
  public UsmCall<UsmApplied<T>> update(
      String folderUuid, OxSyncState state, String uuid, C change) {
    return modifying(folderUuid, state, ERROR, uuid, to -> kind.write(change, to));
  }

  /** syncUpdate with an object that is deleted. */
  public UsmCall<UsmApplied<T>> delete(String folderUuid, OxSyncState state, String uuid) {
    return changing(
        folderUuid,
        state,
        ERROR,
        out -> {
          out.writeArrayPropertyStart(UsmProfile.DELETED);
          out.writeString(uuid);
          out.writeEndArray();
        });
  }

  /** syncUpdate with the user's answer to a task, members that are an addition to the profile. */
  public UsmCall<UsmApplied<T>> confirm(
      String folderUuid,
      OxSyncState state,
      String uuid,
      Confirmation confirmation,
      String message) {
    return modifying(
        folderUuid, state, USE_CLIENT, uuid, to -> TaskKind.write(confirmation, message, to));
  }

  /** syncUpdate with a new object that has these members. */
  UsmCall<UsmApplied<T>> creating(
      String folderUuid,
      OxSyncState state,
      String policy,
      String uuid,
      Consumer<JsonGenerator> members) {
    return changing(
        folderUuid, state, policy, out -> writeObject(UsmProfile.CREATED, uuid, members, out));
  }

  /** syncUpdate with a change of these members of an object. */
  UsmCall<UsmApplied<T>> modifying(
      String folderUuid,
      OxSyncState state,
      String policy,
      String uuid,
      Consumer<JsonGenerator> members) {
    return changing(
        folderUuid, state, policy, out -> writeObject(UsmProfile.MODIFIED, uuid, members, out));
  }

  private UsmCall<UsmApplied<T>> changing(
      String folderUuid, OxSyncState state, String policy, Consumer<JsonGenerator> change) {
    return new UsmCall<>(
        UsmProfile.SYNC_UPDATE,
        out -> {
          UsmCalls.writeSync(folderUuid, state, 0, out);
          out.writeStringProperty("conflictresolution", policy);
          change.accept(out);
        },
        in -> ChangesReader.readApplied(in, kind.module(), this::read));
  }

  private void writeObject(
      String list, String uuid, Consumer<JsonGenerator> content, JsonGenerator out) {
    out.writeArrayPropertyStart(list);
    out.writeStartObject();
    out.writeStringProperty("objectType", kind.module());
    out.writeStringProperty(UsmProfile.UUID, uuid);
    content.accept(out);
    out.writeEndObject();
    out.writeEndArray();
  }

  /** The object at the cursor; null if it is something else. */
  private @Nullable T read(JsonInput json, String wanted) {
    ItemKind.Reading<T> reading = kind.reading();
    String[] names = {"", ""};
    long[] modified = {0};
    json.object(
        "a " + kind.noun(),
        (name, in) -> {
          switch (name) {
            case "objectType" -> names[0] = in.text(name);
            case UsmProfile.UUID -> names[1] = in.text(name);
            case "creation_date" -> reading.created(Instant.ofEpochMilli(in.number(name, 0)));
            case "last_modified_utc" -> modified[0] = in.number(name, 0);
            default -> reading.take(name, in);
          }
        });
    if (!names[0].equals(wanted)) {
      return null;
    }
    if (names[1].isEmpty()) {
      throw JsonInput.missing(UsmProfile.UUID);
    }
    return reading.build(names[1], Instant.ofEpochMilli(modified[0]));
  }
}
