package org.ropeway.gateway;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.gateway.config.GatewayConfig;
import org.ropeway.gateway.mapihttp.EmsmdbService;
import org.ropeway.gateway.mapihttp.NspiService;
import org.ropeway.ox.OxSession;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.Mailboxes;
import org.ropeway.store.MapiException;

/** Mailboxes by name only: what discovery needs and no more. */
final class TestParts implements Gateway.Parts, Mailboxes {
  @Override
  public Mailboxes mailboxes(GatewayConfig config) {
    return this;
  }

  @Override
  public EmsmdbService emsmdb(GatewayConfig config, Mailboxes mailboxes) {
    return (user, parameters) -> {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "for the test");
    };
  }

  @Override
  public NspiService nspi(GatewayConfig config, Mailboxes mailboxes) {
    return user -> {
      throw new IllegalStateException("no address book in this test");
    };
  }

  @Override
  public Mailbox open(OxSession session) {
    throw new MapiException(ErrorCode.NOT_FOUND, "for the test");
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
