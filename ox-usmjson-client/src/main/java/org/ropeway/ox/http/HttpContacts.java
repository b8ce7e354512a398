package org.ropeway.ox.http;

import java.util.Arrays;
import java.util.Optional;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.http.wire.DirectoryCalls;
import org.ropeway.ox.http.wire.ItemCalls;

/** Contacts by the HTTP API. */
final class HttpContacts extends HttpItems<OxContact, OxContactChange> implements OxContacts {
  private final HttpConnection connection;
  private final Hierarchy hierarchy;

  HttpContacts(HttpConnection connection, Hierarchy hierarchy) {
    super(connection, hierarchy, ItemCalls.CONTACTS);
    this.connection = connection;
    this.hierarchy = hierarchy;
  }

  @Override
  public Optional<OxPhoto> picture(String folderUuid, String id) {
    return pictureIn(hierarchy.folder(folderUuid).id(), id);
  }

  /** No recording tells what OX says of the picture of a contact that is not there. */
  private Optional<OxPhoto> pictureIn(String folder, String id) {
    OxContact contact = connection.get(ItemCalls.CONTACTS.get(folder, id)).item();
    return contact.get(OxContactField.NUMBER_OF_IMAGES).equals("0")
        ? Optional.empty()
        : connection.get(DirectoryCalls.picture(folder, id));
  }

  @Override
  boolean isSo(String folder, String id, OxContactChange change) {
    return super.isSo(folder, id, change)
        && change.picture().map(wanted -> isSo(wanted, pictureIn(folder, id))).orElse(true);
  }

  private static boolean isSo(OxPhoto wanted, Optional<OxPhoto> now) {
    return Arrays.equals(wanted.bytes(), now.orElse(OxPhoto.NONE).bytes());
  }
}
