package org.ropeway.ox.http;

import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactChange;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.http.wire.ItemCalls;

/** Contacts by the HTTP API. */
final class HttpContacts extends HttpItems<OxContact, OxContactChange> implements OxContacts {
  HttpContacts(HttpConnection connection, Hierarchy hierarchy) {
    super(connection, hierarchy, ItemCalls.CONTACTS);
  }
}
