package org.ropeway.ox.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxChanges;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxSyncState;
import org.ropeway.ox.http.memory.KnownFolder;
import org.ropeway.ox.http.wire.ContactCalls;
import org.ropeway.ox.http.wire.HttpAnswer;
import org.ropeway.ox.http.wire.HttpContact;

/**
 * Contacts by their times of change (ox-http-api.md 4.3, 4.4, 9); nothing is remembered of them.
 */
final class HttpContacts implements OxContacts {
  /** What OX 8.19 says where contacts went and none came or changed (recording contacts-01). */
  private static final String ONLY_GONE = "SVL-0011";

  private final HttpConnection connection;
  private final Hierarchy hierarchy;

  HttpContacts(HttpConnection connection, Hierarchy hierarchy) {
    this.connection = connection;
    this.hierarchy = hierarchy;
  }

  /** A change that was made; {@code time} is that of the contact then, 0 if OX did not say. */
  private record Made(String id, long time) {}

  @Override
  public OxChanges<OxContact> sync(String folderUuid, @Nullable OxSyncState state, int limit) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    return changes(folder, state, new Made("", 0));
  }

  @Override
  public OxContact get(String folderUuid, String id) {
    return connection.get(ContactCalls.get(hierarchy.folder(folderUuid).id(), id)).contact();
  }

  @Override
  public OxApplied<OxContact> create(
      String folderUuid, OxSyncState state, String uuid, Map<OxContactField, String> fields) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    Map<OxContactField, String> named = new EnumMap<>(OxContactField.class);
    named.putAll(fields);
    named.put(OxContactField.UID, uuid);
    return applied(
        folder,
        state,
        () ->
            connection.careful(
                "making a contact",
                false,
                () -> find(folder, uuid),
                () -> {
                  HttpAnswer.Data<String> answer =
                      connection.once(ContactCalls.create(folder.id(), named));
                  return new Made(
                      HttpConnection.value("a new contact", answer), answer.timestamp());
                }));
  }

  private Optional<Made> find(KnownFolder folder, String uuid) {
    return connection.get(ContactCalls.all(folder.id())).stream()
        .map(HttpContact::contact)
        .filter(contact -> contact.get(OxContactField.UID).equals(uuid))
        .map(contact -> new Made(contact.id(), 0))
        .findFirst();
  }

  @Override
  public OxApplied<OxContact> update(
      String folderUuid, OxSyncState state, String id, Map<OxContactField, String> fields) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    long known = ContactState.of(state, folder.number()).time();
    return applied(
        folder,
        state,
        () ->
            connection.careful(
                "changing a contact",
                false,
                () -> isSo(folder, id, fields),
                () ->
                    new Made(
                        id,
                        connection
                            .once(ContactCalls.update(folder.id(), id, known, fields))
                            .timestamp())));
  }

  private Optional<Made> isSo(KnownFolder folder, String id, Map<OxContactField, String> fields) {
    OxContact now = connection.get(ContactCalls.get(folder.id(), id)).contact();
    boolean so = fields.entrySet().stream().allMatch(e -> now.get(e.getKey()).equals(e.getValue()));
    return so ? Optional.of(new Made(id, 0)) : Optional.empty();
  }

  @Override
  public OxApplied<OxContact> delete(String folderUuid, OxSyncState state, String id) {
    KnownFolder folder = hierarchy.folder(folderUuid);
    long known = ContactState.of(state, folder.number()).time();
    return applied(
        folder,
        state,
        () ->
            connection.careful(
                "deleting a contact",
                false,
                () -> isGone(folder, id),
                () -> {
                  connection.once(ContactCalls.delete(folder.id(), id, known));
                  return new Made(id, 0);
                }));
  }

  private Optional<Made> isGone(KnownFolder folder, String id) {
    try {
      connection.get(ContactCalls.get(folder.id(), id));
      return Optional.empty();
    } catch (OxException.NotFound e) {
      return Optional.of(new Made(id, 0));
    }
  }

  private OxApplied<OxContact> applied(
      KnownFolder folder, OxSyncState state, Supplier<Made> change) {
    ContactState.of(state, folder.number());
    Made made = new Made("", 0);
    Optional<OxException> refusal = Optional.empty();
    try {
      made = change.get();
    } catch (OxException e) {
      if (!Refusals.isLastWord(e)) {
        throw e;
      }
      refusal = Optional.of(e);
    }
    Optional<String> id = refusal.isPresent() ? Optional.empty() : Optional.of(made.id());
    return new OxApplied<>(changes(folder, state, made), id, refusal);
  }

  /** What happened since a state, but for a change of one's own. */
  private OxChanges<OxContact> changes(KnownFolder folder, @Nullable OxSyncState state, Made own) {
    ContactState known =
        state == null
            ? ContactState.none(folder.number())
            : ContactState.of(state, folder.number());
    ContactCalls.Updates updates = updates(folder, known);
    if (updates.contacts().isEmpty() && known.time() > 0) {
      if (state != null && !own.id().isEmpty()) {
        // The change is made; that all is gone is told who asks next.
        return new OxChanges<>(state, List.of(), List.of(), List.of(), false);
      }
      throw new OxException.OutOfSync("OX does not tell which contacts are gone");
    }
    List<OxContact> created = new ArrayList<>();
    List<OxContact> modified = new ArrayList<>();
    Set<String> here = new HashSet<>();
    for (HttpContact each : updates.contacts()) {
      OxContact contact = each.contact();
      here.add(contact.id());
      boolean mine =
          contact.id().equals(own.id()) && contact.lastModified().toEpochMilli() == own.time();
      if (!mine && !known.knows(each)) {
        (known.isOld(each) ? modified : created).add(contact);
      }
    }
    List<String> gone =
        updates.gone().stream()
            .filter(id -> !here.contains(id) && !known.gone().contains(id) && !id.equals(own.id()))
            .toList();
    return new OxChanges<>(known.after(updates).text(), created, modified, gone, false);
  }

  /**
   * From the moment that is known on, of which there is a contact as long as nobody deletes it.
   * Then OX cannot say it, and is asked for all that ever happened; without contacts for nothing at
   * all.
   */
  private ContactCalls.Updates updates(KnownFolder folder, ContactState known) {
    if (known.time() == 0) {
      return new ContactCalls.Updates(connection.get(ContactCalls.all(folder.id())), List.of());
    }
    return updates(folder, known.time() - 1)
        .or(() -> updates(folder, 0))
        .orElseGet(() -> new ContactCalls.Updates(List.of(), List.of()));
  }

  private Optional<ContactCalls.Updates> updates(KnownFolder folder, long after) {
    try {
      ContactCalls.Updates updates = connection.get(ContactCalls.updates(folder.id(), after));
      return updates.contacts().isEmpty() ? Optional.empty() : Optional.of(updates);
    } catch (OxException.Refused e) {
      if (e.code().equals(ONLY_GONE)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
