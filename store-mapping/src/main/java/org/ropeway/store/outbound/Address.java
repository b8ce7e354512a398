package org.ropeway.store.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FlatEntryList;
import org.ropeway.codec.entryid.OneOffEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** Somebody on the Internet whom properties name. [MS-OXCMAIL] 2.1.3.1, 2.6. */
record Address(String name, String email) {
  private static final int TYPE_MASK = 0x0F;

  /** The properties that name one person of a message. */
  private record Group(
      PropertyTag name, PropertyTag type, PropertyTag email, PropertyTag smtp, PropertyTag id) {}

  private static final Group SENDER =
      new Group(
          PidTag.SENDER_NAME,
          PidTag.SENDER_ADDRESS_TYPE,
          PidTag.SENDER_EMAIL_ADDRESS,
          PidTag.SENDER_SMTP_ADDRESS,
          PidTag.SENDER_ENTRY_ID);
  private static final Group SENT_REPRESENTING =
      new Group(
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENT_REPRESENTING_ADDRESS_TYPE,
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.SENT_REPRESENTING_SMTP_ADDRESS,
          PidTag.SENT_REPRESENTING_ENTRY_ID);
  private static final Group RECEIVED_BY =
      new Group(
          PidTag.RECEIVED_BY_NAME,
          PidTag.RECEIVED_BY_ADDRESS_TYPE,
          PidTag.RECEIVED_BY_EMAIL_ADDRESS,
          PidTag.RECEIVED_BY_SMTP_ADDRESS,
          PidTag.RECEIVED_BY_ENTRY_ID);
  private static final Group RECIPIENT =
      new Group(
          PidTag.DISPLAY_NAME,
          PidTag.ADDRESS_TYPE,
          PidTag.EMAIL_ADDRESS,
          PidTag.SMTP_ADDRESS,
          PidTag.ENTRY_ID);

  /** Who sent a message. */
  static Optional<Address> sender(PropertyBag message) {
    return of(message, SENDER);
  }

  /** In whose name it was sent. */
  static Optional<Address> author(PropertyBag message) {
    return of(message, SENT_REPRESENTING);
  }

  /** Somebody to whom it goes. */
  static Optional<Address> recipient(PropertyBag recipient) {
    return of(recipient, RECIPIENT);
  }

  /** In whose mailbox it came. */
  static Optional<Address> receiver(PropertyBag message) {
    return of(message, RECEIVED_BY);
  }

  /** The recipients of a type that have an address on the Internet, as they stand in a header. */
  static List<String> recipients(List<Recipient> recipients, int type) {
    List<String> list = new ArrayList<>();
    for (Recipient r : recipients) {
      if ((r.type() & TYPE_MASK) == type) {
        recipient(r.properties()).ifPresent(a -> list.add(a.mailbox()));
      }
    }
    return list;
  }

  /** Those of a FlatEntryList. */
  static List<Address> list(Bytes entries) {
    List<Address> list = new ArrayList<>();
    try {
      FlatEntryList flat = FlatEntryList.WIRE.read(WireReader.of(entries.unsafeArray()));
      flat.entryIds().forEach(id -> of(id).ifPresent(list::add));
    } catch (WireException e) {
      return List.of();
    }
    return list;
  }

  /** The one of an entry id. */
  static Optional<Address> of(Bytes entryId) {
    return switch (EntryId.of(entryId)) {
      case OneOffEntryId one when one.addressType().equalsIgnoreCase("SMTP") ->
          of(one.displayName(), one.emailAddress());
      case AddressBookEntryId user -> of("", LegacyDn.userOf(user.x500Dn()).orElse(null));
      default -> Optional.empty();
    };
  }

  private static Optional<Address> of(PropertyBag bag, Group group) {
    String name = bag.get(group.name, "");
    String email = bag.get(group.email, "");
    String type = bag.get(group.type, "SMTP");
    String smtp = bag.get(group.smtp, "");
    if (smtp.isBlank()) {
      smtp =
          switch (type) {
            case "SMTP" -> email;
            case "EX" -> LegacyDn.userOf(email).orElse("");
            default -> "";
          };
    }
    return of(name, smtp)
        .or(() -> of(bag.get(group.id, Bytes.EMPTY)).flatMap(a -> of(name, a.email)));
  }

  private static Optional<Address> of(String name, @Nullable String email) {
    String clean = email == null ? "" : email.strip();
    int at = clean.lastIndexOf('@');
    boolean fits =
        at > 0
            && at < clean.length() - 1
            && clean.length() <= 320
            && clean.chars().allMatch(c -> c > ' ' && c <= '~' && "<>(),;:\\\"[]".indexOf(c) < 0);
    return fits ? Optional.of(new Address(name.strip(), clean)) : Optional.empty();
  }

  /** As it stands in a header. */
  String mailbox() {
    boolean named = !name.isEmpty() && !name.equalsIgnoreCase(email);
    return named ? EncoderUtil.encodeAddressDisplayName(name) + " <" + email + ">" : email;
  }
}
