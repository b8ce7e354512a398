package org.ropeway.ox.usm;

import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.usm.wire.ItemCalls;

/** Contacts by USM-JSON. */
final class UsmContacts extends UsmItems<OxContact, OxContactChange> implements OxContacts {
  UsmContacts(UsmConnection connection) {
    super(connection, ItemCalls.CONTACTS);
  }
}
