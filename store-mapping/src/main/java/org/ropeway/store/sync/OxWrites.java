package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxFolderChange;
import org.ropeway.ox.OxNewMail;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.Deletion;
import org.ropeway.store.index.ItemRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of folders and mails that go through to OX: when a call returns, OX has the change, and
 * so has the index. All throw {@link OxException}; after a refusal nothing has changed. Where OX
 * went away in the middle the index follows what it did, once it is back. Thread-safe.
 */
public final class OxWrites {
  private static final Logger LOG = LoggerFactory.getLogger(OxWrites.class);

  private final MailboxSync sync;
  private final HierarchySync hierarchy;
  private final Mails mails;
  private final int atOnce;

  /** What changes mails. */
  record Mails(MailMoves moves, MailCopies copies, MailSaves saves, Outbox outbox) {}

  OxWrites(MailboxSync sync, HierarchySync hierarchy, Mails mails, int atOnce) {
    this.sync = sync;
    this.hierarchy = hierarchy;
    this.mails = mails;
    this.atOnce = atOnce;
  }

  /**
   * Moves mails of OX, of whatever folders, to another folder of OX; they keep their ids. They are
   * soft-deleted there if {@code deletion} says so. Returns those that OX refused.
   */
  public Map<ItemRow, OxException> move(
      List<ItemRow> rows, long target, @Nullable Deletion deletion) {
    Map<ItemRow, OxException> refused = new LinkedHashMap<>();
    for (List<ItemRow> some : parts(rows)) {
      refused.putAll(inTurn(() -> mails.moves.move(some, target, deletion)));
    }
    return noted(refused);
  }

  /** Deletes mails of OX, of whatever folders, for good; returns those that OX refused. */
  public Map<ItemRow, OxException> delete(List<ItemRow> rows) {
    Map<ItemRow, OxException> refused = new LinkedHashMap<>();
    for (List<ItemRow> some : parts(rows)) {
      refused.putAll(inTurn(() -> mails.moves.delete(some)));
    }
    return noted(refused);
  }

  /**
   * Copies a mail of OX to a folder of OX; {@code envelope} makes of a new uuid and the mail's
   * bytes what is to be stored.
   */
  public void copy(ItemRow row, long target, BiFunction<String, byte[], OxNewMail> envelope) {
    copy(row, target, UUID.randomUUID().toString(), envelope);
  }

  /** The same under a uuid of the caller's; a copy that has it already is enough. */
  public void copy(
      ItemRow row, long target, String uuid, BiFunction<String, byte[], OxNewMail> envelope) {
    inTurn(() -> {
      mails.copies.copy(row, target, uuid, envelope);
      return 0;
    });
  }

  /**
   * Saves a message as a mail of OX; one that is not at OX yet goes to the folder {@code fid}.
   * {@code prepare} makes the mail of what the message is at that moment, null if it is new.
   */
  public ItemRow save(long mid, long fid, Function<@Nullable ItemRow, MailSave> prepare) {
    return inTurn(() -> mails.saves.save(mid, fid, prepare));
  }

  /**
   * Changes what a mail is marked with at OX, and what only this side knows of it. {@code prepare}
   * gets what the message is at that moment.
   */
  public ItemRow keep(long mid, Function<@Nullable ItemRow, MailMarking> prepare) {
    return inTurn(() -> mails.saves.keep(mid, prepare));
  }

  /**
   * Makes of a mail of OX a message that lives only here, which {@code as} puts in the place of its
   * row.
   */
  public void withdraw(ItemRow row, BiConsumer<Change, ItemRow> as) {
    inTurn(() -> {
      mails.saves.withdraw(row, as);
      return 0;
    });
  }

  /** Does several things of which no other write comes between. */
  public void together(Runnable work) {
    inTurn(() -> {
      work.run();
      return 0;
    });
  }

  /** What is to be sent. */
  public Outbox outbox() {
    return mails.outbox;
  }

  /** Sends a message of the outbox if it is due; one that OX cannot take now is sent later. */
  public void send(long mid) {
    try {
      inTurn(() -> {
        mails.outbox.work(mid);
        return 0;
      });
    } catch (OxException e) {
      LOG.debug("a message is sent later: {}", e.getMessage());
    }
    mails.outbox.wake();
  }

  /** A client has sent a message of the outbox itself. */
  public void finish(long mid) {
    mails.outbox.finish(mid, this);
  }

  /** Changes the folders of OX. */
  public void change(OxFolderChange change) {
    change(change, more -> {});
  }

  /** The same; {@code also} is done together with it. */
  public void change(OxFolderChange change, Consumer<Change> also) {
    inTurn(() -> {
      hierarchy.change(change, also);
      return 0;
    });
    sync.addIncomplete();
    sync.news().wake();
  }

  /** The uuid of the folder at OX right below which the user's folders of a module are. */
  public String top(String module) {
    return hierarchy.top(module);
  }

  /** The OX ids of all folders by their uuids. */
  public Map<String, String> folderIds() {
    return hierarchy.ids();
  }

  /** Fetches all that is new in a mail folder; {@link OxException.NotFound} if OX refuses. */
  public void fetch(long fid) {
    MailSync.Step step = MailSync.Step.MORE;
    while (step == MailSync.Step.MORE) {
      step = sync.step(fid);
    }
    if (step == MailSync.Step.CLOSED) {
      throw new OxException.NotFound("OX does not list the mails of folder " + fid);
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      return sync.inTurn(() -> {
        mails.saves.findOut();
        return work.get();
      });
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      sync.news().wake();
      throw e;
    }
  }

  private Map<ItemRow, OxException> noted(Map<ItemRow, OxException> refused) {
    refused.forEach((row, why) -> {
      if (why instanceof OxException.NotFound) {
        sync.recheck(row.fid());
      }
    });
    return refused;
  }

  /** By folder, and not too many at once. */
  private List<List<ItemRow>> parts(List<ItemRow> rows) {
    Map<Long, List<ItemRow>> byFolder = new LinkedHashMap<>();
    rows.forEach(row -> byFolder.computeIfAbsent(row.fid(), f -> new ArrayList<>()).add(row));
    List<List<ItemRow>> parts = new ArrayList<>();
    for (List<ItemRow> all : byFolder.values()) {
      for (int from = 0; from < all.size(); from += atOnce) {
        parts.add(all.subList(from, Math.min(all.size(), from + atOnce)));
      }
    }
    return parts;
  }
}
