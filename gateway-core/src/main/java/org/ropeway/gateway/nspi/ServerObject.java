package org.ropeway.gateway.nspi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.property.PropertyBag;

/**
 * The server itself or its message database, which a client looks up by DN while it makes a
 * profile. Neither is in a container.
 */
record ServerObject(int minimalId, String dn, PropertyBag properties) implements AddressBookObject {
  private static final int SERVER_MID = 0x10;
  private static final int DATABASE_MID = 0x11;

  /** The least MId of a person. */
  static final int FIRST_ENTRY = 0x100;

  /** The server of a host name, with its PidTagAddressBookNetworkAddress. */
  static ServerObject server(String host) {
    PropertyBag bag =
        PropertyBag.builder()
            .put(PidTag.DISPLAY_NAME, host)
            .put(
                PidTag.ADDRESS_BOOK_NETWORK_ADDRESS,
                List.of("ncacn_http:" + host, "ncacn_ip_tcp:" + host))
            .build();
    return new ServerObject(SERVER_MID, LegacyDn.ofServer(host), bag);
  }

  /** The message database of a host name: what PidTagAddressBookHomeMessageDatabase names. */
  static ServerObject database(String host) {
    PropertyBag bag =
        PropertyBag.builder().put(PidTag.DISPLAY_NAME, "Microsoft Private MDB").build();
    return new ServerObject(
        DATABASE_MID, LegacyDn.ofServer(host) + "/cn=Microsoft Private MDB", bag);
  }

  @Override
  public MapiGuid guid() {
    UUID uuid = UUID.nameUUIDFromBytes(dn.getBytes(StandardCharsets.UTF_8));
    return MapiGuid.parse(uuid.toString());
  }

  @Override
  public int displayType() {
    return MAIL_USER;
  }
}
