package org.ropeway.gateway;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.ox.OxSession;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Mailboxes;

/** All mailboxes by name only, until the real ones can be had. */
final class TestParts implements Mailboxes {
  static final Gateway.Parts PARTS = config -> new TestParts();

  @Override
  public Mailbox open(OxSession session) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MailboxIdentity identityOf(String address, String displayName) {
    UUID id = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    MapiGuid guid = MapiGuid.parse(id.toString());
    return new MailboxIdentity(guid, guid, guid, address, displayName, LegacyDn.ofUser(address));
  }

  @Override
  public void close() {}
}
