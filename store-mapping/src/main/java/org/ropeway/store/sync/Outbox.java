package org.ropeway.store.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.Transport;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.sync.OutboxTable.Entry;
import org.ropeway.store.sync.OutboxTable.State;
import org.ropeway.store.sync.SavingTable.Saving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages, once each: what is to be sent stands in the database before OX is asked, with the
 * uuid under which OX sends it once however often it is asked. Whatever is not known after a kill
 * or without an answer is asked again. Thread-safe.
 */
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final long LONGEST_WAIT = 3_600_000;
  private static final long TICKS_PER_MILLI = 10_000;
  private final StateDatabase database;
  private final MailboxIndex index;
  private final Sessions sessions;
  private final MailMoves moves;
  private final MailSaves saves;
  private final Letters letters;
  private final KeptMessages kept;
  private final Set<Long> locked = ConcurrentHashMap.newKeySet();
  private boolean woken;

  Outbox(
      StateDatabase database,
      MailboxIndex index,
      Sessions sessions,
      MailMoves moves,
      MailSaves saves,
      Letters letters) {
    this.database = database;
    this.index = index;
    this.sessions = sessions;
    this.moves = moves;
    this.saves = saves;
    this.letters = letters;
    this.kept = new KeptMessages(index);
  }

  /**
   * A message is to be sent; call {@link OxWrites#send} once that is durable.
   *
   * @param due when, FILETIME ticks
   * @param target the folder the sent message goes to, 0 for none
   */
  public void enter(Change change, long mid, long due, long target) {
    OutboxTable.put(change, Entry.waiting(mid, UUID.randomUUID().toString(), due, target));
  }

  /** Takes a message back; it is as before. */
  public void abort(long mid) {
    index.change(change -> {
      Entry entry = queued(OutboxTable.of(change.handle(), index.mailbox(), mid));
      if (entry.state() != State.WAITING || locked.contains(mid)) {
        throw new MapiException(ErrorCode.ABORT_FAILED, "being sent");
      }
      change.byMid(List.of(mid)).forEach(row -> kept.flag(change, row, 0, MessageFlags.SUBMITTED));
      return OutboxTable.remove(change, List.of(mid));
    });
  }

  /** A message that waits is due now. */
  public void hurry(long mid) {
    index.change(change -> {
      Entry e = queued(OutboxTable.of(change.handle(), index.mailbox(), mid));
      return e.state() == State.WAITING
          ? OutboxTable.put(change, Entry.waiting(mid, e.uuid(), change.now(), e.target()))
          : 0;
    });
  }

  private static Entry queued(Optional<Entry> entry) {
    return entry
        .filter(e -> e.state() == State.WAITING || e.state() == State.ASKED)
        .orElseThrow(() -> new MapiException(Transport.NOT_IN_QUEUE, "not to be sent, or no more"));
  }

  /** A client that sends a message itself keeps others from it; false if somebody else does. */
  public boolean lock(long mid) {
    queued(entry(mid));
    return locked.add(mid);
  }

  /** Others may send, or take back, the message again. */
  public void unlock(long mid) {
    if (locked.remove(mid)) {
      wake();
    }
  }

  /** A client has sent the message itself: it goes where sent ones go, unless it has been sent. */
  void finish(long mid, OxWrites writes) {
    Entry entry = entry(mid).filter(e -> e.state() == State.WAITING).orElse(null);
    if (entry == null) {
      unlock(mid);
      return;
    }
    index.change(change -> {
      OutboxTable.remove(change, List.of(mid));
      List<ItemRow> rows = change.byMid(List.of(mid));
      if (entry.target() == 0) {
        change.delete(rows);
      } else {
        rows.forEach(row ->
            kept.flag(
                change, row, MessageFlags.READ, MessageFlags.SUBMITTED | MessageFlags.UNSENT));
      }
      return 0;
    });
    locked.remove(mid);
    ItemRow row = current(mid);
    if (row != null) {
      putAway(row, entry.target(), writes);
    }
  }

  private void putAway(ItemRow row, long target, OxWrites writes) {
    FolderNode folder = index.tree().find(target);
    if (folder != null && folder.record().isSynchronised()) {
      writes.save(row.mid(), target, before -> letters.stored(row));
    } else if (folder != null && !folder.record().isHeldByOx()) {
      index.change(
          change -> KeptMessages.moveHere(change, change.byMid(List.of(row.mid())), target));
    }
  }

  private Optional<Entry> entry(long mid) {
    return database.read(handle -> OutboxTable.of(handle, index.mailbox(), mid));
  }

  private @Nullable ItemRow current(long mid) {
    List<ItemRow> rows = index.stored(List.of(mid));
    return rows.isEmpty() || rows.getFirst().deletion() != null ? null : rows.getFirst();
  }

  /** Whether there is something to do now. */
  private boolean isDue(Entry entry) {
    boolean waits = entry.state() == State.WAITING && entry.due() > index.now();
    return !waits && !locked.contains(entry.mid());
  }

  /** The messages with which there is something to do. */
  List<Long> due() {
    return database.read(handle ->
        OutboxTable.all(handle, index.mailbox()).stream()
            .filter(this::isDue)
            .map(Entry::mid)
            .toList());
  }

  /** There is something new to do. */
  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /** Waits until something is due. */
  void await() throws InterruptedException {
    long now = index.now();
    long wait =
        database.read(handle ->
            OutboxTable.all(handle, index.mailbox()).stream()
                .filter(e -> !locked.contains(e.mid()))
                .mapToLong(e -> e.state() == State.WAITING ? (e.due() - now) / TICKS_PER_MILLI : 0)
                .min()
                .orElse(LONGEST_WAIT));
    awaitWaking(Math.clamp(wait + 1, 1, LONGEST_WAIT));
  }

  private synchronized void awaitWaking(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (!woken && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    woken = false;
  }

  /**
   * Does what is to be done with a message now. Throws {@link OxException} if OX cannot be asked,
   * or does not answer; then it is to be done again.
   */
  void work(long mid) {
    Entry entry = entry(mid).filter(this::isDue).orElse(null);
    if (entry == null) {
      return;
    }
    ItemRow row = current(mid);
    if (row == null) {
      forget(mid);
      return;
    }
    switch (entry.state()) {
      case WAITING, ASKED -> send(entry, row);
      case SENT -> file(entry, row);
      case REFUSED -> report(entry, row);
    }
  }

  private void forget(long mid) {
    index.change(change -> OutboxTable.remove(change, List.of(mid)));
  }

  private void send(Entry entry, ItemRow row) {
    if (entry.uuid().equals(row.uuid())) {
      Entry sent = index.change(change -> sent(change, entry));
      file(sent, row);
      return;
    }
    Optional<FolderNode> copy = copyFolder(entry);
    Letter letter = letter(entry, row, copy.isPresent());
    if (letter == null || !asked(entry, letter)) {
      return;
    }
    Optional<String> uuid;
    try {
      uuid = sessions.ask(session -> session.sendMail(letter.mail()));
    } catch (OxException.Unavailable
        | OxException.BadAnswer
        | OxException.AuthenticationFailed
        | OxException.OutOfSync e) {
      throw e;
    } catch (OxException e) {
      refuse(entry, e instanceof OxException.Refused r ? r.code() : e.getClass().getSimpleName());
      return;
    }
    Entry sent =
        index.change(change -> {
          take(change, entry, letter, copy.isPresent() ? uuid : Optional.empty());
          return sent(change, entry);
        });
    ItemRow now = current(entry.mid());
    if (now != null) {
      file(sent, now);
    }
  }

  /** The sent mails of OX, if the sent message is to be a mail there. */
  private Optional<FolderNode> copyFolder(Entry entry) {
    FolderNode target = index.tree().find(entry.target());
    FolderNode sent = index.tree().findRole(SpecialFolder.SENT_ITEMS);
    boolean copy =
        target != null
            && target.record().isSynchronised()
            && sent != null
            && sent.record().isSynchronised();
    return copy ? Optional.ofNullable(sent) : Optional.empty();
  }

  private @Nullable Letter letter(Entry entry, ItemRow row, boolean copy) {
    try {
      return letters.letter(row, entry.uuid(), copy);
    } catch (MapiException e) {
      LOG.info("mailbox {}: a message cannot be sent: {}", index.mailbox(), e.code());
    } catch (RuntimeException e) {
      LOG.error("a message in mailbox {} could not be written", index.mailbox(), e);
    }
    refuse(entry, "INTERNAL");
    return null;
  }

  /** Notes that OX is asked; false if the message was taken back. */
  private boolean asked(Entry entry, Letter letter) {
    return index.change(change -> {
      boolean there =
          OutboxTable.of(change.handle(), index.mailbox(), entry.mid()).isPresent()
              && !locked.contains(entry.mid());
      if (there) {
        OutboxTable.put(change, entry.asked(letter.overlay()));
      }
      return there;
    });
  }

  /** The message becomes the copy that OX has of it. */
  private int take(Change change, Entry entry, Letter letter, Optional<String> copy) {
    List<ItemRow> before = change.byMid(List.of(entry.mid()));
    FolderNode sent = change.tree().findRole(SpecialFolder.SENT_ITEMS);
    if (copy.isPresent() && sent != null) {
      List<ItemRow> told = change.byUuid(List.of(copy.get()));
      if (told.isEmpty()) {
        Saving saving =
            new Saving(copy.get(), entry.mid(), sent.fid(), null, false, letter.overlay());
        MailSaves.place(change, saving, letter.row(), false);
      } else if (told.getFirst().mid() != entry.mid()) {
        change.delete(before);
      }
      return 0;
    }
    FolderNode target = change.tree().find(entry.target());
    if (target == null || target.record().isHeldByOx()) {
      change.delete(before);
      return 0;
    }
    before.forEach(row ->
        kept.flag(change, row, MessageFlags.READ, MessageFlags.SUBMITTED | MessageFlags.UNSENT));
    return KeptMessages.moveHere(change, change.byMid(List.of(entry.mid())), entry.target());
  }

  private static Entry sent(Change change, Entry entry) {
    Entry sent = entry.sent();
    OutboxTable.put(change, sent);
    return sent;
  }

  /** Moves a sent message to the folder its sender named; where that fails it stays. */
  private void file(Entry entry, ItemRow row) {
    FolderNode target = index.tree().find(entry.target());
    boolean elsewhere =
        row.uuid() != null
            && target != null
            && target.record().isSynchronised()
            && row.fid() != entry.target();
    if (elsewhere) {
      try {
        moves.move(List.of(row), entry.target(), null);
      } catch (OxException.NotFound | OxException.AccessDenied | OxException.Refused e) {
        LOG.debug("mailbox {}: a sent message stays where it is", index.mailbox(), e);
      }
    }
    forget(entry.mid());
  }

  private void refuse(Entry entry, String reason) {
    LOG.info("mailbox {}: OX does not send a message: {}", index.mailbox(), reason);
    Entry refused = entry.refused(reason);
    index.change(change -> {
      change
          .byMid(List.of(entry.mid()))
          .forEach(row -> kept.flag(change, row, 0, MessageFlags.SUBMITTED));
      return OutboxTable.put(change, refused);
    });
    ItemRow row = current(entry.mid());
    if (row != null) {
      report(refused, row);
    }
  }

  /** Tells the sender that a message was not sent; what OX does not take is not told. */
  private void report(Entry entry, ItemRow row) {
    FolderNode inbox = index.tree().findRole(SpecialFolder.INBOX);
    if (inbox != null && inbox.record().isSynchronised()) {
      String uuid =
          UUID.nameUUIDFromBytes(("report of " + entry.uuid()).getBytes(UTF_8)).toString();
      MailSave report = letters.report(row, uuid, entry.reason());
      try {
        ItemRow told = saves.save(index.newId(), inbox.fid(), before -> report);
        index.change(change -> tell(change, told));
      } catch (OxException.NotFound
          | OxException.AccessDenied
          | OxException.OverQuota
          | OxException.Refused e) {
        LOG.warn("mailbox {}: a report was not stored: {}", index.mailbox(), e.getMessage());
      }
    }
    forget(entry.mid());
  }

  private static int tell(Change change, ItemRow report) {
    Object messageClass = report.get(PidTag.MESSAGE_CLASS);
    Object flags = report.get(PidTag.MESSAGE_FLAGS);
    change.tell(
        new MailboxEvent.NewMail(
            change.ids().fid(report.fid()),
            change.ids().mid(report.mid()),
            String.valueOf(messageClass),
            flags instanceof Integer n ? n & ~MessageFlags.READ : 0));
    return 0;
  }
}
