package org.ropeway.ox.http.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMemory;

/**
 * What is known of the mails of one folder: rows by id, and a log in which each stands once, at its
 * latest change. Callers hold the lock of the books.
 */
public final class MailBook {
  private static final int CHUNK = 1_000;
  private final OxMemory memory;
  private final long folder;

  MailBook(OxMemory memory, long folder) {
    this.memory = memory;
    this.folder = folder;
  }

  /** The folder's number. */
  public long folder() {
    return folder;
  }

  /** The folder as a whole. */
  public FolderHead head() {
    return memory.get(Keys.head(folder)).map(FolderHead::read).orElse(FolderHead.NONE);
  }

  /** A mail by its id at OX. */
  public @Nullable KnownMail find(String id) {
    return memory.get(Keys.mail(folder, id)).map(text -> KnownMail.read(folder, text)).orElse(null);
  }

  /** Each mail, by id; they may be changed meanwhile. */
  public void each(Consumer<KnownMail> taker) {
    String prefix = Keys.mails(folder);
    String from = prefix;
    String end = Keys.end(prefix);
    while (true) {
      List<Map.Entry<String, String>> some = memory.range(from, end, CHUNK);
      some.forEach(entry -> taker.accept(KnownMail.read(folder, entry.getValue())));
      if (some.size() < CHUNK) {
        return;
      }
      from = some.getLast().getKey() + "\0";
    }
  }

  /** Something the log has of one mail. */
  public sealed interface Entry {
    /** The mail is there, new to the one who asks or changed. */
    record Present(KnownMail mail, boolean isNew) implements Entry {}

    /** The mail is gone. */
    record Gone(String uuid) implements Entry {}
  }

  /**
   * A page of the log.
   *
   * @param state up to where it goes
   */
  public record Page(List<Entry> entries, long state, boolean more) {}

  /**
   * What a device that knows all up to {@code known}, or nothing if that is negative, has yet to
   * hear, at most {@code limit} (0: no bound). Throws {@link OxException.OutOfSync} if the log does
   * not know that far back.
   */
  public Page page(long known, int limit, String device) {
    FolderHead head = head();
    if (known > head.seq() || (known >= 0 && known < head.floor())) {
      throw new OxException.OutOfSync("the log of the folder does not know that state");
    }
    List<Entry> out = new ArrayList<>();
    String end = Keys.end(Keys.log(folder));
    String from = Keys.log(folder, known + 1);
    long state = known;
    while (true) {
      List<Map.Entry<String, String>> some = memory.range(from, end, CHUNK);
      for (Map.Entry<String, String> line : some) {
        if (limit > 0 && out.size() == limit) {
          return new Page(out, state, true);
        }
        LogLine read = LogLine.read(line.getValue());
        Entry entry = entry(read, known, device);
        if (entry != null) {
          out.add(entry);
        }
        state = read.stamp().seq();
      }
      if (some.size() < CHUNK) {
        return new Page(out, Math.max(state, head.seq()), false);
      }
      from = some.getLast().getKey() + "\0";
    }
  }

  private @Nullable Entry entry(LogLine line, long known, String device) {
    if (!line.stamp().isNewsTo(device, known)) {
      return null;
    }
    if (line.gone()) {
      // Also of what came after the state: the device may have brought it there itself.
      return known < 0 ? null : new Entry.Gone(line.uuid());
    }
    KnownMail mail = find(line.id());
    return mail == null ? null : new Entry.Present(mail, mail.stamp().born() > known);
  }

  /** Whether the log has as many lines beyond a state. */
  public boolean hasBeyond(long known, int lines) {
    return memory.range(Keys.log(folder, known + 1), Keys.end(Keys.log(folder)), lines).size()
        == lines;
  }

  /** Whether something happened since a state that a device has yet to hear. */
  public boolean hasNews(long known, String device) {
    FolderHead head = head();
    if (known > head.seq() || known < head.floor()) {
      return true;
    }
    return !page(known, 1, device).entries().isEmpty();
  }

  /** Begins a change of the folder. */
  public MailChange change() {
    return new MailChange(memory, this, head());
  }

  /** Forgets the folder. */
  void clear(Map<String, Optional<String>> changes) {
    each(mail -> {
      changes.put(Keys.mail(folder, mail.id()), Optional.empty());
      changes.put(Keys.uuid(mail.uuid()), Optional.empty());
      if (mail.isListed()) {
        changes.put(Keys.identity(mail.identity(), folder, mail.id()), Optional.empty());
      }
    });
    String from = Keys.log(folder);
    memory
        .range(from, Keys.end(from), Integer.MAX_VALUE)
        .forEach(line -> {
          changes.put(line.getKey(), Optional.empty());
          LogLine read = LogLine.read(line.getValue());
          if (read.gone() && !read.identity().isEmpty()) {
            changes.put(Keys.identity(read.identity(), folder, read.id()), Optional.empty());
          }
        });
    changes.put(Keys.head(folder), Optional.empty());
  }
}
