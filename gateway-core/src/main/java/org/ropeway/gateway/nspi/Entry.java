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
 * Somebody or something that can be written to: a user, a contact, a group or a room.
 *
 * @param number its number in OX, 0 for a contact; users, groups and rooms share a sequence
 * @param members numbers of the members of a group, as OX tells them
 * @param source the id by which OX tells that it is gone; empty if that is the guid
 */
record Entry(
    int minimalId,
    MapiGuid guid,
    Kind kind,
    int number,
    PropertyBag properties,
    List<Integer> members,
    String source)
    implements AddressBookObject {
  /** What it is. */
  enum Kind {
    /** Has a mailbox here. */
    USER,
    /** Has a mail address elsewhere. */
    CONTACT,
    /** Stands for its members. */
    GROUP,
    /** A room, or another thing that can be booked. */
    ROOM
  }

  /**
   * The mail addresses beside the first, in a property no client sees:
   * PidTagAddressBookProxyAddresses is made of both.
   */
  static final PropertyTag OTHER_ADDRESSES = PropertyTag.of(0x7C00, PropertyType.MULTIPLE_STRING);

  /** Whether OX has a picture of a user, in a property no client sees. */
  static final PropertyTag HAS_PICTURE = PropertyTag.of(0x7C01, PropertyType.BOOLEAN);

  /** Whether it is a user or a contact. */
  boolean isPerson() {
    return kind == Kind.USER || kind == Kind.CONTACT;
  }

  /** The number of the user in OX, 0 if it is none. */
  int userId() {
    return kind == Kind.USER ? number : 0;
  }

  /** The mail address; empty for a group. */
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

  /**
   * The name that admins know a group or a room by; the part of the address before the @ stands for
   * it with all others.
   */
  String alias() {
    String address = address();
    int at = address.lastIndexOf('@');
    return text(PidTag.ACCOUNT, at < 0 ? address : address.substring(0, at));
  }

  @Override
  public String dn() {
    return kind == Kind.GROUP ? LegacyDn.ofGroup(number) : LegacyDn.ofUser(address());
  }

  @Override
  public int displayType() {
    return switch (kind) {
      case USER, ROOM -> MAIL_USER;
      case CONTACT -> REMOTE_MAIL_USER;
      case GROUP -> DISTRIBUTION_LIST;
    };
  }

  /** The form in which addresses are compared; that of DNs. */
  static String canonical(String address) {
    return address.toLowerCase(Locale.ROOT).replace('/', '_');
  }
}
