package org.ropeway.gateway.nspi;

import java.util.List;
import java.util.Locale;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.property.PropertyBag;

/**
 * A user or a contact with a mail address.
 *
 * @param userId number of the user in OX, 0 for a contact
 */
record Person(int minimalId, MapiGuid guid, int userId, PropertyBag properties)
    implements AddressBookObject {
  /**
   * The mail addresses beside the first, in a property no client sees:
   * PidTagAddressBookProxyAddresses is made of both.
   */
  static final PropertyTag OTHER_ADDRESSES = PropertyTag.of(0x7C00, PropertyType.MULTIPLE_STRING);

  /** The mail address. */
  String address() {
    return text(PidTag.SMTP_ADDRESS, "");
  }

  /** The mail addresses beside {@link #address()}. */
  @SuppressWarnings("unchecked")
  List<String> otherAddresses() {
    return properties().get(OTHER_ADDRESSES) instanceof List<?> list
        ? (List<String>) list
        : List.of();
  }

  /** The part of the address before the @, which stands for the alias. */
  String alias() {
    String address = address();
    int at = address.lastIndexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }

  @Override
  public String dn() {
    return LegacyDn.ofUser(address());
  }

  @Override
  public int displayType() {
    return userId == 0 ? REMOTE_MAIL_USER : MAIL_USER;
  }

  /** The form in which addresses are compared; that of DNs. */
  static String canonical(String address) {
    return address.toLowerCase(Locale.ROOT).replace('/', '_');
  }
}
