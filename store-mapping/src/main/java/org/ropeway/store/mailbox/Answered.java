package org.ropeway.store.mailbox;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.outbound.Addressing;

/** Which mail a message answers or forwards, as far as its PidTagParentKey tells. */
final class Answered {
  private Answered() {}

  /** A message that goes to the sender of the other one answers it; any other forwards it. */
  static Optional<OxOutgoingMail.Source> of(MailboxIndex index, MessageContent message) {
    Bytes key = message.properties().get(PidTag.PARENT_KEY, Bytes.EMPTY);
    MessageRow source = index.bySearchKey(key);
    String uuid = source == null ? null : source.item().uuid();
    if (source == null || uuid == null) {
      return Optional.empty();
    }
    boolean reply =
        Addressing.author(source.stored())
            .filter(author ->
                Addressing.recipients(message).stream().anyMatch(author::equalsIgnoreCase))
            .isPresent();
    return Optional.of(
        new OxOutgoingMail.Source(
            uuid, reply ? OxOutgoingMail.Kind.REPLY : OxOutgoingMail.Kind.FORWARD));
  }
}
