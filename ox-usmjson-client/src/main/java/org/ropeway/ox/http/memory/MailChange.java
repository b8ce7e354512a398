package org.ropeway.ox.http.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMemory;
import org.ropeway.ox.http.wire.Examined;
import org.ropeway.ox.http.wire.MailMarks;

/** Changes of what is known of the mails of one folder, written at once. */
public final class MailChange {
  private static final int MAX_TOMBSTONES = 50_000;
  private static final int SLACK = 1_000;
  private static final int CHUNK = 10_000;

  private final OxMemory memory;
  private final MailBook book;
  private final long folder;
  private final Map<String, Optional<String>> changes = new HashMap<>();
  private Examined examined;
  private long seq;
  private long floor;
  private int tombstones;
  private boolean whole;

  MailChange(OxMemory memory, MailBook book, FolderHead head) {
    this.memory = memory;
    this.book = book;
    this.folder = book.folder();
    this.examined = head.examined();
    this.seq = head.seq();
    this.floor = head.floor();
    this.tombstones = head.tombstones();
    this.whole = head.whole();
  }

  /** The folder as a whole is known to be so. */
  public void examined(Examined now) {
    examined = now;
  }

  /** All mails of the folder are known. */
  public void whole() {
    whole = true;
  }

  /** A mail of which only the id is known. */
  public void found(String id, String uuid) {
    put(new KnownMail(folder, id, uuid, Stamp.born(++seq, ""), 0, 0, "", ""));
    flushIfLarge();
  }

  /** A mail that a device put there; it may have been found, under another uuid, before that. */
  public KnownMail stored(OxMail mail, String uuid, String device) {
    KnownMail before = book.find(mail.id());
    if (before != null && before.isListed() && !before.uuid().equals(uuid)) {
      gone(before, "");
    } else if (before != null) {
      unput(before);
    }
    KnownMail known =
        new KnownMail(folder, mail.id(), uuid, Stamp.born(++seq, device), 0, 0, "", "")
            .listed(mail, uuid, Stamp.born(seq, device));
    put(known);
    counted(mail.id(), 1, known.isUnread() ? 1 : 0);
    return known;
  }

  /** A mail that was known by its id is listed for the first time; nobody was told of it yet. */
  public KnownMail listed(KnownMail before, OxMail mail, String uuid, @Nullable String origin) {
    unput(before);
    Stamp stamp = before.stamp();
    KnownMail known =
        before.listed(
            mail,
            uuid,
            origin == null ? stamp : new Stamp(stamp.seq(), stamp.born(), origin, stamp.others()));
    put(known);
    return known;
  }

  /** A mail is marked otherwise, by a device or, if that is empty, by somebody else. */
  public void marked(KnownMail before, MailMarks marks, String device) {
    if (!before.isListed()) {
      return;
    }
    unput(before);
    KnownMail now = before.marked(marks, before.stamp().next(++seq, device));
    put(now);
    counted("", 0, (now.isUnread() ? 1 : 0) - (before.isUnread() ? 1 : 0));
  }

  /** A mail is gone. */
  public void gone(KnownMail before, String device) {
    unput(before);
    LogLine line = LogLine.gone(before, before.stamp().next(++seq, device));
    changes.put(Keys.log(folder, seq), Optional.of(line.text()));
    if (before.isListed()) {
      changes.put(
          Keys.identity(before.identity(), folder, before.id()),
          Optional.of(Fields.join(before.uuid(), true, folder, seq)));
    }
    tombstones++;
    counted("", -1, before.isUnread() ? -1 : 0);
    flushIfLarge();
  }

  /** Something else that belongs to the same change. */
  public void also(String key, Optional<String> value) {
    changes.put(key, value);
  }

  /** Writes it. */
  public void commit() {
    if (tombstones > MAX_TOMBSTONES + SLACK) {
      write(examined);
      bury();
    }
    write(examined);
  }

  /** Writes it, and before that, yet at once, the change of another folder. */
  public void commitAfter(MailChange first) {
    changes.forEach(first.changes::put);
    changes.clear();
    first.putHead(first.examined);
    putHead(examined);
    changes.forEach(first.changes::put);
    changes.clear();
    first.memory.write(first.changes);
    first.changes.clear();
  }

  private void putHead(Examined as) {
    FolderHead head = new FolderHead(as, seq, floor, tombstones, whole);
    changes.put(Keys.head(folder), Optional.of(head.text()));
  }

  private void write(Examined as) {
    putHead(as);
    memory.write(changes);
    changes.clear();
  }

  /**
   * So that a large folder does not lie in the heap as a whole. What is written is right by itself,
   * and the folder has to be compared once more unless the end is reached.
   */
  private void flushIfLarge() {
    if (changes.size() >= CHUNK) {
      write(new Examined(examined.validity(), -1, -1, -1));
    }
  }

  /** Drops the oldest tombstones; states before them are out of sync. */
  private void bury() {
    String from = Keys.log(folder);
    String end = Keys.end(from);
    while (tombstones > MAX_TOMBSTONES) {
      List<Map.Entry<String, String>> some = memory.range(from, end, SLACK);
      if (some.isEmpty()) {
        return;
      }
      for (Map.Entry<String, String> entry : some) {
        LogLine line = LogLine.read(entry.getValue());
        if (line.gone() && tombstones > MAX_TOMBSTONES) {
          changes.put(entry.getKey(), Optional.empty());
          if (!line.identity().isEmpty()) {
            changes.put(Keys.identity(line.identity(), folder, line.id()), Optional.empty());
          }
          tombstones--;
          floor = line.stamp().seq();
        }
      }
      from = some.getLast().getKey() + "\0";
    }
  }

  /** What examining will say after that, so that our own changes are no news. */
  private void counted(String id, int more, int unread) {
    if (examined.total() >= 0) {
      long next = id.matches("[0-9]{1,18}") ? Long.parseLong(id) + 1 : -1;
      examined =
          new Examined(
              examined.validity(),
              Math.max(examined.next(), next),
              examined.total() + more,
              examined.unread() + unread);
    }
  }

  private void put(KnownMail mail) {
    changes.put(Keys.mail(folder, mail.id()), Optional.of(mail.text()));
    changes.put(Keys.log(folder, mail.stamp().seq()), Optional.of(LogLine.of(mail).text()));
    changes.put(Keys.uuid(mail.uuid()), Optional.of(Fields.join(folder, mail.id())));
    if (mail.isListed()) {
      changes.put(
          Keys.identity(mail.identity(), folder, mail.id()),
          Optional.of(Fields.join(mail.uuid(), false)));
    }
  }

  private void unput(KnownMail mail) {
    changes.put(Keys.mail(folder, mail.id()), Optional.empty());
    changes.put(Keys.log(folder, mail.stamp().seq()), Optional.empty());
    changes.put(Keys.uuid(mail.uuid()), Optional.empty());
    if (mail.isListed()) {
      changes.put(Keys.identity(mail.identity(), folder, mail.id()), Optional.empty());
    }
  }
}
