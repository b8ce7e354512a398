package org.ropeway.ox.usm.wire;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.json.ContactFields;
import org.ropeway.ox.json.JsonInput;
import tools.jackson.core.JsonGenerator;

/** Contacts (usm-json.md 3.5, 3.6, 3.11). */
public final class ContactCalls {
  private static final String TYPE = "contacts";

  private ContactCalls() {}

  /** syncInit or syncUpdate of a folder of contacts. */
  public static UsmCall<OxChanges<OxContact>> sync(
      String folderUuid, @Nullable OxSyncState state, int limit) {
    return UsmCalls.sync(
        folderUuid, state, limit, in -> ChangesReader.read(in, TYPE, ContactCalls::read));
  }

  /** loadData: a contact as it is; format {@code object} is an addition to the profile. */
  public static UsmCall<OxContact> get(String folderUuid, String uuid) {
    return new UsmCall<>(
        UsmProfile.LOAD_DATA,
        out -> {
          out.writeStringProperty(UsmProfile.FOLDER_UUID, folderUuid);
          out.writeStringProperty(UsmProfile.UUID, uuid);
          out.writeStringProperty("format", "object");
        },
        in -> {
          OxContact contact = read(in, TYPE);
          if (contact == null) {
            throw JsonInput.missing("a contact");
          }
          return contact;
        });
  }

  /** syncUpdate with a new contact. */
  public static UsmCall<UsmApplied<OxContact>> create(
      String folderUuid, OxSyncState state, String uuid, Map<OxContactField, String> fields) {
    return changing(folderUuid, state, out -> writeObject(UsmProfile.CREATED, uuid, fields, out));
  }

  /** syncUpdate with a changed contact. */
  public static UsmCall<UsmApplied<OxContact>> update(
      String folderUuid, OxSyncState state, String uuid, Map<OxContactField, String> fields) {
    return changing(folderUuid, state, out -> writeObject(UsmProfile.MODIFIED, uuid, fields, out));
  }

  /** syncUpdate with a contact that is deleted. */
  public static UsmCall<UsmApplied<OxContact>> delete(
      String folderUuid, OxSyncState state, String uuid) {
    return changing(
        folderUuid,
        state,
        out -> {
          out.writeArrayPropertyStart(UsmProfile.DELETED);
          out.writeString(uuid);
          out.writeEndArray();
        });
  }

  private static UsmCall<UsmApplied<OxContact>> changing(
      String folderUuid, OxSyncState state, Consumer<JsonGenerator> change) {
    return new UsmCall<>(
        UsmProfile.SYNC_UPDATE,
        out -> {
          UsmCalls.writeSync(folderUuid, state, 0, out);
          out.writeStringProperty("conflictresolution", "ERROR");
          change.accept(out);
        },
        in -> ChangesReader.readApplied(in, TYPE, ContactCalls::read));
  }

  private static void writeObject(
      String kind, String uuid, Map<OxContactField, String> fields, JsonGenerator out) {
    out.writeArrayPropertyStart(kind);
    out.writeStartObject();
    out.writeStringProperty("objectType", TYPE);
    out.writeStringProperty(UsmProfile.UUID, uuid);
    ContactFields.write(fields, out);
    out.writeEndObject();
    out.writeEndArray();
  }

  /** The contact at the cursor; null if it is something else. */
  private static @Nullable OxContact read(JsonInput json, String wanted) {
    Map<OxContactField, String> fields = new EnumMap<>(OxContactField.class);
    String[] names = {"", ""};
    long[] modified = {0};
    json.object(
        "a contact",
        (name, in) -> {
          switch (name) {
            case "objectType" -> names[0] = in.text(name);
            case "uuid" -> names[1] = in.text(name);
            case "last_modified_utc" -> modified[0] = in.number(name, 0);
            default ->
                OxContactField.of(name).ifPresent(field -> ContactFields.read(field, in, fields));
          }
        });
    if (!names[0].equals(wanted)) {
      return null;
    }
    if (names[1].isEmpty()) {
      throw JsonInput.missing("uuid");
    }
    return new OxContact(names[1], Instant.ofEpochMilli(modified[0]), fields);
  }
}
