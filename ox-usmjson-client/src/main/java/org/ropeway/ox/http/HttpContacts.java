package org.ropeway.ox.http;

import java.util.Map;
import org.ropeway.ox.OxContact;
import org.ropeway.ox.OxContactField;
import org.ropeway.ox.OxContacts;
import org.ropeway.ox.http.wire.ItemCalls;

/** Contacts by the HTTP API. */
final class HttpContacts extends HttpItems<OxContact, Map<OxContactField, String>>
    implements OxContacts {
  HttpContacts(HttpConnection connection, Hierarchy hierarchy) {
    super(connection, hierarchy, ItemCalls.CONTACTS);
  }
}
