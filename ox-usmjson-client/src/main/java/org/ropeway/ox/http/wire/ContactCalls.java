package org.ropeway.ox.http.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.json.ContactFields;
import org.ropeway.ox.json.JsonInput;

/** Contacts in folders (ox-http-api.md 9). */
public final class ContactCalls {
  private static final String FOLDER = "folder";
  private static final String TIMESTAMP = "timestamp";
  private static final String COLUMNS = Columns.parameter(Columns.Contact.ALL);

  /** How newer servers name folders, which this module does not take. */
  private static final String COMPOSITE = "con://0/";

  private ContactCalls() {}

  /** What became other, and the ids of what is not there any more. */
  public record Updates(List<HttpContact> contacts, List<String> gone) {}

  /** The contacts of a folder. */
  public static HttpCall<List<HttpContact>> all(String folder) {
    return HttpCall.get(Operation.PERSON_ALL, ContactCalls::rows)
        .with(FOLDER, number(folder))
        .with("columns", COLUMNS)
        .utc();
  }

  /** What changed in a folder after a time. */
  public static HttpCall<Updates> updates(String folder, long after) {
    return HttpCall.get(Operation.CONTACT_UPDATES, in -> updates(in, ContactCalls::row))
        .with(FOLDER, number(folder))
        .with("columns", COLUMNS)
        .with(TIMESTAMP, Long.toString(after))
        .utc();
  }

  /** A contact. */
  public static HttpCall<HttpContact> get(String folder, String id) {
    return HttpCall.get(Operation.CONTACT_GET, ContactRow::object)
        .with(FOLDER, number(folder))
        .with("id", id)
        .utc();
  }

  /** A new contact; tells its id. */
  public static HttpCall<String> create(String folder, Map<OxContactField, String> fields) {
    return HttpCall.put(
        Operation.CONTACT_NEW,
        out -> {
          out.writeStartObject();
          out.writeStringProperty("folder_id", number(folder));
          ContactFields.write(fields, out);
          out.writeEndObject();
        },
        ContactCalls::id);
  }

  /** Other values of fields, unless the contact was changed after a time. */
  public static HttpCall<Boolean> update(
      String folder, String id, long known, Map<OxContactField, String> fields) {
    return HttpCall.put(
            Operation.CONTACT_UPDATE,
            out -> {
              out.writeStartObject();
              ContactFields.write(fields, out);
              out.writeEndObject();
            },
            in -> true)
        .with(FOLDER, number(folder))
        .with("id", id)
        .with(TIMESTAMP, Long.toString(known));
  }

  /** Deletes a contact, likewise. */
  public static HttpCall<Boolean> delete(String folder, String id, long known) {
    return HttpCall.put(
            Operation.CONTACT_DELETE,
            out -> {
              out.writeStartArray();
              out.writeStartObject();
              out.writeStringProperty(FOLDER, number(folder));
              out.writeStringProperty("id", id);
              out.writeEndObject();
              out.writeEndArray();
            },
            in -> true)
        .with(TIMESTAMP, Long.toString(known));
  }

  private static List<HttpContact> rows(JsonInput in) {
    return Rows.read(in, ContactCalls::row);
  }

  private static Rows.Row<HttpContact> row() {
    return new ContactRow(Columns.Contact.ALL);
  }

  /** Rows of what is there, bare ids of what is not. */
  static Updates updates(JsonInput in, Supplier<Rows.Row<HttpContact>> rows) {
    List<HttpContact> contacts = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    in.each(
        "data",
        () -> {
          if (in.isList()) {
            contacts.add(Rows.one(in, rows.get()));
          } else {
            gone.add(in.text("an id"));
          }
        });
    return new Updates(contacts, gone);
  }

  private static String id(JsonInput json) {
    String[] id = {""};
    json.object(
        "data",
        (name, in) -> {
          if (name.equals("id")) {
            id[0] = in.text(name);
          }
        });
    if (id[0].isEmpty()) {
      throw JsonInput.missing("id");
    }
    return id[0];
  }

  private static String number(String folder) {
    return folder.startsWith(COMPOSITE) ? folder.substring(COMPOSITE.length()) : folder;
  }
}
