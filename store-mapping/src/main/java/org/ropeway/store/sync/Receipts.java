package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxOutgoingMail;
import org.ropeway.store.Associated;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.Receipt;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.sync.ReceiptTable.Entry;
import org.ropeway.store.sync.ReceiptTable.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells senders that their mails were read, or deleted unread, once each: a receipt stands in the
 * database before the mail changes, is due when it has, and is sent under a uuid with which OX
 * sends it once. A kill leaves nothing in doubt. [MS-OXOMSG] 2.2.1.29, 3.3.5.
 */
final class Receipts {
  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

  private final StateDatabase database;
  private final MailboxIndex index;
  private final Sessions sessions;
  private final ReceiptWriting writing;

  Receipts(StateDatabase database, MailboxIndex index, Sessions sessions, ReceiptWriting writing) {
    this.database = database;
    this.index = index;
    this.sessions = sessions;
    this.writing = writing;
  }

  /** Bits of PidTagMessageFlags that go with kinds of receipts that are settled. */
  static int flags(int kinds) {
    return ((kinds & ReceiptTable.READ) != 0 ? MessageFlags.NOTIFY_READ : 0)
        | ((kinds & ReceiptTable.NONREAD) != 0 ? MessageFlags.NOTIFY_UNREAD : 0);
  }

  private static boolean isWanted(ItemRow row, int kind) {
    boolean listed =
        row.uuid() != null && row.deletion() == null && row.associated() == Associated.NORMAL;
    return listed
        && row.unread()
        && row.get(PidTag.MESSAGE_FLAGS) instanceof Integer n
        && (n & flags(kind)) != 0;
  }

  /** Some mails are about to be read, or deleted; returns those of which is to be told. */
  List<Long> intend(Collection<Long> mids, int kind) {
    List<Entry> entries = new ArrayList<>();
    for (ItemRow row : index.stored(mids)) {
      if (isWanted(row, kind)) {
        entry(row, kind, State.INTENDED).ifPresent(entries::add);
      }
    }
    if (entries.isEmpty()) {
      return List.of();
    }
    return index.change(change -> {
      entries.removeIf(e -> isKnown(change.handle(), e));
      entries.forEach(e -> ReceiptTable.put(change, e));
      return entries.stream().map(Entry::mid).toList();
    });
  }

  private boolean isKnown(Handle handle, Entry entry) {
    return ReceiptTable.isKnown(handle, index.mailbox(), entry.mid(), entry.kind());
  }

  /** Senders hear of what the owner of the mailbox does, not of what others do for him. */
  private Optional<Entry> entry(ItemRow row, int kind, State state) {
    if (!index.owner().isSelf()) {
      return Optional.empty();
    }
    String uuid = UUID.randomUUID().toString();
    return writing
        .write(row, uuid, kind == ReceiptTable.READ)
        .map(mail -> new Entry(row.mid(), kind, state, uuid, mail.recipient(), mail.rfc822()));
  }

  /** What was intended of some mails has happened, or not; returns whether anything was. */
  boolean done(Collection<Long> mids) {
    Set<Long> some = new HashSet<>(mids);
    return !some.isEmpty() && index.change(change -> decide(change, some)) > 0;
  }

  /** What is intended is due where it has happened, and forgotten where it has not. */
  private int decide(Change change, Set<Long> some) {
    int decided = 0;
    for (Entry entry : ReceiptTable.in(change.handle(), index.mailbox(), State.INTENDED)) {
      if (!some.contains(entry.mid()) || isOpen(change.handle(), entry.mid())) {
        continue;
      }
      List<ItemRow> rows = change.byMid(List.of(entry.mid()));
      boolean there = !rows.isEmpty() && rows.getFirst().deletion() == null;
      boolean happened =
          entry.kind() == ReceiptTable.READ ? there && !rows.getFirst().unread() : !there;
      if (happened) {
        ReceiptTable.put(change, entry.due());
        settle(change, entry.mid(), ReceiptTable.READ | ReceiptTable.NONREAD);
      } else {
        ReceiptTable.remove(change, entry);
      }
      decided++;
    }
    return decided;
  }

  /** Whether it is not known yet what OX did to a mail. */
  private boolean isOpen(Handle handle, long mid) {
    return handle
            .createQuery(
                "SELECT (SELECT count(*) FROM intent WHERE mailbox = ? AND mid = ?)"
                    + " + (SELECT count(*) FROM transit WHERE mailbox = ? AND mid = ?)")
            .bind(0, index.mailbox())
            .bind(1, mid)
            .bind(2, index.mailbox())
            .bind(3, mid)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Nothing of these kinds is told of a mail from now on but what is due. */
  private void settle(Change change, long mid, int kinds) {
    for (int kind : List.of(ReceiptTable.READ, ReceiptTable.NONREAD)) {
      if ((kinds & kind) != 0
          && !ReceiptTable.isKnown(change.handle(), change.mailbox(), mid, kind)) {
        ReceiptTable.put(change, Entry.settled(mid, kind));
      }
    }
    for (ItemRow row : change.byMid(List.of(mid))) {
      PropertyBag stored = index.row(row).stored();
      int flags = stored.get(PidTag.MESSAGE_FLAGS, 0);
      int left = flags & ~flags(kinds);
      if (left != flags && row.uuid() != null) {
        PropertyBag next = stored.toBuilder().put(PidTag.MESSAGE_FLAGS, left).build();
        change.replace(Map.of(row, row.withProperties(next, change.nextCounter(), change.now())));
      }
    }
  }

  /** Does something about receipts and leaves the mails as they are. */
  void only(Collection<Long> mids, Receipt what) {
    List<Entry> due = new ArrayList<>();
    List<ItemRow> rows = index.stored(mids);
    if (what == Receipt.SEND) {
      for (ItemRow row : rows) {
        if (isWanted(row, ReceiptTable.READ)) {
          entry(row, ReceiptTable.READ, State.DUE).ifPresent(due::add);
        }
      }
      index.change(change -> {
        due.removeIf(e -> isKnown(change.handle(), e));
        due.forEach(e -> ReceiptTable.put(change, e));
        due.forEach(e -> settle(change, e.mid(), ReceiptTable.READ | ReceiptTable.NONREAD));
        return 0;
      });
      return;
    }
    int kinds =
        switch (what) {
          case CANCEL_READ -> ReceiptTable.READ;
          case CANCEL_NONREAD -> ReceiptTable.NONREAD;
          default -> ReceiptTable.READ | ReceiptTable.NONREAD;
        };
    List<ItemRow> wanted =
        rows.stream()
            .filter(row ->
                row.get(PidTag.MESSAGE_FLAGS) instanceof Integer n && (n & flags(kinds)) != 0)
            .toList();
    if (!wanted.isEmpty()) {
      index.change(change -> {
        wanted.forEach(row -> settle(change, row.mid(), kinds));
        return 0;
      });
    }
  }

  /**
   * Decides what was left open, by a kill or because OX went away; returns whether anything was.
   */
  boolean settle() {
    List<Entry> open =
        database.read(handle -> ReceiptTable.in(handle, index.mailbox(), State.INTENDED));
    return done(open.stream().map(Entry::mid).toList());
  }

  /** Forgets messages that are no more. */
  void purge() {
    index.change(ReceiptTable::purge);
  }

  /** The mails of a folder of which something is to be told, of the unread ones or the others. */
  List<Long> wanted(long fid, boolean unread, int atOnce) {
    List<Long> mids = new ArrayList<>();
    List<ItemRow> rows = index.byReadState(fid, unread, 0, atOnce);
    while (!rows.isEmpty()) {
      for (ItemRow row : rows) {
        if (row.get(PidTag.MESSAGE_FLAGS) instanceof Integer n
            && (n & (MessageFlags.NOTIFY_READ | MessageFlags.NOTIFY_UNREAD)) != 0) {
          mids.add(row.mid());
        }
      }
      rows = index.byReadState(fid, unread, rows.getLast().mid(), atOnce);
    }
    return mids;
  }

  /** Sends what is due. Throws {@link OxException} if OX cannot be asked; then it stays due. */
  void send() {
    for (Entry entry :
        database.read(handle -> ReceiptTable.in(handle, index.mailbox(), State.DUE))) {
      try {
        sessions.ask(session -> session.sendMail(mail(entry)));
      } catch (OxException.Unavailable
          | OxException.BadAnswer
          | OxException.AuthenticationFailed
          | OxException.OutOfSync e) {
        throw e;
      } catch (OxException e) {
        LOG.info("mailbox {}: OX does not send a receipt: {}", index.mailbox(), e.getMessage());
      }
      index.change(change -> ReceiptTable.put(change, Entry.settled(entry.mid(), entry.kind())));
    }
  }

  private static OxOutgoingMail mail(Entry entry) {
    return new OxOutgoingMail(
        entry.uuid(), entry.mail(), List.of(entry.recipient()), false, Optional.empty());
  }
}
