package org.ropeway.store.mailbox;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.ServerId;
import org.ropeway.codec.entryid.EntryId;
import org.ropeway.codec.entryid.FolderEntryId;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.ox.OxSenders;
import org.ropeway.ox.OxSession;
import org.ropeway.store.MailboxIdentity;
import org.ropeway.store.MapiException;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.MailOwner;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.outbound.Addressing;
import org.ropeway.store.outbound.CalendarPart;
import org.ropeway.store.property.PropertyBag;

/**
 * A message as it is submitted: what the server says of it, when it goes, and where it is kept.
 * [MS-OXOMSG] 3.3.5.1.
 *
 * @param due FILETIME ticks
 * @param target the folder of the sent message, 0 for none
 */
record Dispatch(MessageContent message, long due, long target) {
  private static final int NOT_SPAM = -1;
  private static final long MINUTE = 600_000_000L;
  private static final long[] UNITS = {MINUTE, 60 * MINUTE, 1440 * MINUTE, 10_080 * MINUTE};
  private static final int MOST_UNITS = 999;

  static Dispatch of(LiveMailbox mailbox, MessageContent message) {
    MailboxIndex index = mailbox.index();
    PropertyBag p = message.properties();
    PropertyBag.Builder b = PropertyBag.builder();
    p.forEach((tag, value) -> {
      if (!MessageRow.isComputed(tag.id())) {
        b.put(tag, value);
      }
    });
    long now = index.now();
    long due = due(p, now);
    b.putAll(people(mailbox, message));
    b.put(PidTag.CLIENT_SUBMIT_TIME, new FileTime(now));
    b.put(PidTag.CONTENT_FILTER_SPAM_CONFIDENCE_LEVEL, NOT_SPAM);
    b.put(
        PidTag.MESSAGE_FLAGS,
        p.get(PidTag.MESSAGE_FLAGS, 0)
            | MessageFlags.SUBMITTED
            | MessageFlags.UNSENT
            | MessageFlags.READ);
    if (due > now) {
      b.put(PidTag.DEFERRED_SEND_TIME, new FileTime(due));
    }
    after(p, PidTag.EXPIRY_NUMBER, PidTag.EXPIRY_UNITS, now)
        .ifPresent(time -> b.put(PidTag.EXPIRY_TIME, new FileTime(time)));
    return new Dispatch(
        new MessageContent(b.build(), message.recipients(), message.attachments()),
        Math.max(due, time(p, PidTag.DEFERRED_DELIVERY_TIME, now)),
        target(index, p));
  }

  /** [MS-OXOMSG] 2.2.3.2 to 2.2.3.4: number and units count more than a time. */
  private static long due(PropertyBag p, long now) {
    Optional<Long> later = after(p, PidTag.DEFERRED_SEND_NUMBER, PidTag.DEFERRED_SEND_UNITS, now);
    if (later.isPresent()) {
      return later.get();
    }
    return time(p, PidTag.DEFERRED_SEND_TIME, now);
  }

  /** A time that is said and to come, else now. OX delivers what it gets at once. */
  private static long time(PropertyBag p, PropertyTag tag, long now) {
    return p.get(tag) instanceof FileTime t ? Math.max(now, t.ticks()) : now;
  }

  private static Optional<Long> after(
      PropertyBag p, PropertyTag number, PropertyTag units, long now) {
    boolean both =
        p.get(number) instanceof Integer n
            && n >= 0
            && n <= MOST_UNITS
            && p.get(units) instanceof Integer u
            && u >= 0
            && u < UNITS.length;
    return both ? Optional.of(now + p.get(number, 0) * UNITS[p.get(units, 0)]) : Optional.empty();
  }

  /**
   * Who sends it is the owner of the mailbox, whatever the client says. From whom it is the client
   * says, as far as it is the owner or somebody who lets the owner do so: else ecAccessDenied. A
   * meeting of somebody else that is forwarded is from the owner; its calendar object tells whose
   * it is.
   */
  private static PropertyBag people(LiveMailbox mailbox, MessageContent message) {
    PropertyBag p = message.properties();
    MailboxIdentity owner = mailbox.index().identity();
    PropertyBag owns = MailOwner.asSender(owner.displayName(), owner.smtpAddress());
    if (!Addressing.namesAuthor(p)) {
      return owns.with(MailOwner.asAuthor(owner.displayName(), owner.smtpAddress()));
    }
    String author =
        Addressing.author(p)
            .orElseThrow(
                () -> new MapiException(ErrorCode.ACCESS_DENIED, "from nobody of whom OX knows"));
    if (author.equalsIgnoreCase(owner.smtpAddress())) {
      return owns;
    }
    OxSenders senders = mailbox.sync().ask(OxSession::senders);
    if (has(senders.own(), author)) {
      String name = p.get(PidTag.SENT_REPRESENTING_NAME, owner.displayName());
      return MailOwner.asSender(name, author);
    }
    if (!has(senders.others(), author)) {
      if (CalendarPart.isIn(message)) {
        return owns.with(MailOwner.asAuthor(owner.displayName(), owner.smtpAddress()));
      }
      throw new MapiException(ErrorCode.ACCESS_DENIED, "from somebody else");
    }
    return owns;
  }

  private static boolean has(List<String> addresses, String address) {
    return addresses.stream().anyMatch(address::equalsIgnoreCase);
  }

  /** [MS-OXOMSG] 2.2.3.8 to 2.2.3.10; Sent Items if neither says anything that makes sense. */
  private static long target(MailboxIndex index, PropertyBag p) {
    if (p.get(PidTag.DELETE_AFTER_SUBMIT, false)) {
      return 0;
    }
    return serverId(p.get(PidTag.SENT_MAIL_SVR_EID, Bytes.EMPTY))
        .or(() -> entryId(index, p.get(PidTag.SENT_MAIL_ENTRY_ID, Bytes.EMPTY)))
        .map(id -> index.tree().find(id))
        .map(FolderNode::fid)
        .orElseGet(() -> index.tree().role(SpecialFolder.SENT_ITEMS).fid());
  }

  private static Optional<Long> serverId(Bytes bytes) {
    try {
      ServerId id = ServerId.WIRE.read(WireReader.of(bytes.unsafeArray()));
      boolean ours = id.ours() == 1 && id.folderId().replid() == MailboxIds.REPLID;
      return ours ? Optional.of(id.folderId().counter()) : Optional.empty();
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> entryId(MailboxIndex index, Bytes bytes) {
    if (!(EntryId.of(bytes) instanceof FolderEntryId folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Fid(index.ids().idOf(folder.folder())).counter());
    } catch (MapiException e) {
      return Optional.empty();
    }
  }
}
