package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import java.util.Objects;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.entryid.AddressBookEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.MapiSession;
import org.ropeway.ox.OxUser;
import org.ropeway.store.LegacyDn;
import org.ropeway.store.property.PropertyBag;

/** Who made and who changed a message: the user of the session. [MS-OXCMSG] 3.2.5.2. */
final class Authorship {
  private static final int TRUSTED = 1;

  private Authorship() {}

  /** What a new message says of that, and of the language of its author. */
  static List<PropertyValue> ofNew(MapiSession session) {
    String name = session.user().oxUser().displayName();
    Bytes entryId = entryId(session);
    int lcid = session.client().lcid();
    return List.of(
        new PropertyValue(PidTag.CREATOR_NAME, name),
        new PropertyValue(PidTag.CREATOR_ENTRY_ID, entryId),
        new PropertyValue(PidTag.LAST_MODIFIER_NAME, name),
        new PropertyValue(PidTag.LAST_MODIFIER_ENTRY_ID, entryId),
        new PropertyValue(PidTag.MESSAGE_LOCALE_ID, lcid),
        new PropertyValue(PidTag.LOCALE_ID, lcid),
        new PropertyValue(PidTag.TRUST_SENDER, TRUSTED));
  }

  /** What a message that is changed says, if it says something else yet. */
  static List<PropertyValue> ofChange(MapiSession session, PropertyBag message) {
    Bytes entryId = entryId(session);
    return Objects.equals(entryId, message.get(PidTag.LAST_MODIFIER_ENTRY_ID))
        ? List.of()
        : List.of(
            new PropertyValue(PidTag.LAST_MODIFIER_NAME, session.user().oxUser().displayName()),
            new PropertyValue(PidTag.LAST_MODIFIER_ENTRY_ID, entryId));
  }

  private static Bytes entryId(MapiSession session) {
    OxUser user = session.user().oxUser();
    return Bytes.wrap(
        WireWriter.encode(
            AddressBookEntryId.WIRE,
            AddressBookEntryId.of(AddressBookEntryId.MAIL_USER, LegacyDn.ofUser(user.email()))));
  }
}
