package org.ropeway.ox.usm;

import java.util.Map;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.usm.wire.ItemCalls;

/** Contacts by USM-JSON. */
final class UsmContacts extends UsmItems<OxContact, Map<OxContactField, String>>
    implements OxContacts {
  UsmContacts(UsmConnection connection) {
    super(connection, ItemCalls.CONTACTS);
  }
}
