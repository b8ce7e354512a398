package org.ropeway.ox.usm;

import java.util.Optional;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxPhoto;
import org.ropeway.ox.usm.wire.DirectoryCalls;
import org.ropeway.ox.usm.wire.ItemCalls;

/** Contacts by USM-JSON. */
final class UsmContacts extends UsmItems<OxContact, OxContactChange> implements OxContacts {
  private final UsmConnection connection;

  UsmContacts(UsmConnection connection) {
    super(connection, ItemCalls.CONTACTS);
    this.connection = connection;
  }

  /** The contact tells where its picture is. */
  @Override
  public Optional<OxPhoto> picture(String folderUuid, String id) {
    String path = connection.call(DirectoryCalls.pictureOf(folderUuid, id));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      return connection.call(DirectoryCalls.picture(path));
    } catch (OxException.Refused e) {
      if (e.code().equals(UsmSession.NO_SUCH_RESOURCE)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
