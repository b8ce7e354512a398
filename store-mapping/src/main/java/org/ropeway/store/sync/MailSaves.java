package org.ropeway.store.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.ox.OxApplied;
import org.ropeway.ox.OxException;
import org.ropeway.ox.OxMail;
import org.ropeway.ox.OxMailUpdate;
import org.ropeway.ox.OxNewMail;
import org.ropeway.ox.OxSyncState;
import org.ropeway.store.db.StateDatabase;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.local.Overlay;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.sync.SavingTable.Saving;

/**
 * Saves messages as mails. OX cannot change a mail: a new one is stored, the message becomes that,
 * and the former one is deleted. What is under way stands in the database, so that after a kill the
 * message is one of the two, whole, and only that is left.
 */
final class MailSaves {
  private final StateDatabase database;
  private final MailboxIndex index;
  private final Sessions sessions;
  private final MailSync mailSync;

  MailSaves(StateDatabase database, MailboxIndex index, Sessions sessions, MailSync mailSync) {
    this.database = database;
    this.index = index;
    this.sessions = sessions;
    this.mailSync = mailSync;
  }

  /**
   * Saves a message; one that is not at OX yet goes to {@code fid}. {@code prepare} gets its row as
   * it is now, or null. Throws {@link OxException}.
   */
  ItemRow save(long mid, long fid, Function<@Nullable ItemRow, MailSave> prepare) {
    ItemRow before = current(mid);
    MailSave save = prepare.apply(before);
    long target = before == null || before.uuid() == null ? fid : before.fid();
    String folder = uuid(target);
    String uuid = save.mail().uuid();
    String old = before == null ? null : before.uuid();
    Saving saving = new Saving(uuid, mid, target, old, false, save.overlay());
    index.change(change -> UnfetchedTable.put(change, target) + SavingTable.put(change, saving));
    OxApplied<OxMail> answer;
    try {
      answer = store(target, folder, save.mail());
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      throw e;
    } catch (OxException e) {
      index.change(change -> SavingTable.remove(change, uuid));
      throw e;
    }
    index.change(change -> take(change, saving, save, answer));
    if (answer.refusal().isPresent()) {
      throw answer.refusal().get();
    }
    if (old != null) {
      deleteFormer(target, uuid, old);
    }
    ItemRow now = current(mid);
    if (now == null) {
      throw new OxException.NotFound("somebody deleted the mail at once");
    }
    return now;
  }

  /**
   * Changes what OX marks a mail with, and what it has no place for; the mail itself stays. {@code
   * prepare} gets its row as it is now, or null. Throws {@link OxException}.
   */
  ItemRow keep(long mid, Function<@Nullable ItemRow, MailMarking> prepare) {
    ItemRow before = current(mid);
    MailMarking marking = prepare.apply(before);
    OxMailUpdate update = marking.update();
    if (before == null) {
      throw new OxException.NotFound("no such mail");
    }
    String uuid = String.valueOf(before.uuid());
    if (update != null) {
      Saving saving = new Saving(uuid, mid, before.fid(), null, false, marking.overlay());
      index.change(change ->
          UnfetchedTable.put(change, before.fid())
              + SavingTable.remove(change, uuid)
              + SavingTable.put(change, saving));
      mark(before, update);
    }
    return index.change(change -> {
      PropertyBag shown = marking.overlay().overRow(marking.row());
      ItemRow next =
          ItemRow.of(
                  before.fid(),
                  mid,
                  uuid,
                  change.nextCounter(),
                  change.now(),
                  before.unread(),
                  before.generation(),
                  shown)
              .withStatus(before.status());
      change.replace(Map.of(before, next));
      change.large(mid, marking.overlay().bytes());
      if (update != null) {
        SavingTable.remove(change, uuid);
        UnfetchedTable.remove(change, before.fid());
      }
      return next;
    });
  }

  /**
   * Makes of a mail a message that lives only here, which {@code as} puts in the place of its row;
   * OX is to delete the mail. Throws {@link OxException}.
   */
  void withdraw(ItemRow row, BiConsumer<Change, ItemRow> as) {
    String uuid = String.valueOf(row.uuid());
    index.change(change -> {
      ItemRow now =
          change.byMid(List.of(row.mid())).stream()
              .filter(r -> uuid.equals(r.uuid()))
              .findFirst()
              .orElseThrow(() -> new OxException.NotFound("the mail is another one now"));
      as.accept(change, now);
      return SavingTable.put(
          change, new Saving(uuid, row.mid(), now.fid(), uuid, true, Overlay.NONE));
    });
    deleteFormer(row.fid(), uuid, uuid);
  }

  private void mark(ItemRow before, OxMailUpdate update) {
    String folder = uuid(before.fid());
    OxException refusal;
    try {
      refusal =
          sessions.ask(session -> session.updateMails(folder, List.of(update))).get(update.uuid());
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      throw e;
    } catch (OxException e) {
      refusal = e;
    }
    if (refusal != null) {
      index.change(change -> SavingTable.remove(change, update.uuid()));
      throw refusal;
    }
  }

  private @Nullable ItemRow current(long mid) {
    List<ItemRow> rows = index.stored(List.of(mid));
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private OxApplied<OxMail> store(long target, String folder, OxNewMail mail) {
    try {
      OxSyncState state = mailSync.state(target);
      return sessions.ask(session -> session.createMail(folder, state, mail, mailSync.page()));
    } catch (OxException.OutOfSync e) {
      index.change(change -> {
        change.sync(target, change.sync(target).anew());
        return 0;
      });
      OxSyncState state = mailSync.state(target);
      return sessions.ask(session -> session.createMail(folder, state, mail, mailSync.page()));
    }
  }

  private int take(Change change, Saving saving, MailSave save, OxApplied<OxMail> answer) {
    boolean refused = answer.refusal().isPresent();
    if (refused) {
      SavingTable.remove(change, saving.uuid());
    }
    mailSync.take(change, change.tree().get(saving.fid()).record(), answer.changes());
    if (!refused && change.byUuid(List.of(saving.uuid())).isEmpty()) {
      place(change, saving, save.row(), (save.mail().flags() & OxMail.SEEN) == 0);
    }
    return UnfetchedTable.remove(change, saving.fid());
  }

  /** Makes a message the mail that was stored for it. */
  static void place(Change change, Saving saving, PropertyBag row, boolean unread) {
    long fid = saving.fid();
    PropertyBag shown = saving.overlay().overRow(row);
    ItemRow next =
        ItemRow.of(
            fid,
            saving.mid(),
            saving.uuid(),
            change.nextCounter(),
            change.now(),
            unread,
            change.sync(fid).generation(),
            shown);
    List<ItemRow> before = change.byMid(List.of(saving.mid()));
    if (before.isEmpty()) {
      change.insert(List.of(next));
    } else {
      ItemRow known = before.getFirst();
      change.replace(Map.of(known, next.withStatus(known.status())));
    }
    change.large(saving.mid(), saving.overlay().bytes());
    SavingTable.stored(change, saving);
  }

  /** A mail that is there no more, or must not be deleted, is left to OX. */
  private void deleteFormer(long fid, String uuid, String old) {
    try {
      String folder = uuid(fid);
      sessions.ask(session -> session.deleteMails(folder, List.of(old)));
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      return; // settle() does it
    } catch (OxException e) {
      index.change(change -> SavingTable.remove(change, uuid));
      return;
    }
    index.change(change -> SavingTable.remove(change, uuid));
  }

  /** Deletes former versions that are still there. Throws {@link OxException}. */
  void settle() {
    for (Saving saving : all()) {
      String old = saving.oldUuid();
      if (saving.stored() && old != null) {
        deleteFormer(saving.fid(), saving.uuid(), old);
      }
    }
  }

  /**
   * A folder was fetched: what OX does not have there was never stored. Of a mail whose marks may
   * have changed OX does not tell by itself, so it is to tell of all.
   */
  void fetched(long fid) {
    for (Saving saving : all()) {
      if (!saving.stored() && saving.fid() == fid) {
        index.change(change -> {
          if (!change.byUuid(List.of(saving.uuid())).isEmpty()) {
            change.sync(fid, change.sync(fid).anew());
          }
          return SavingTable.remove(change, saving.uuid());
        });
      }
    }
  }

  /**
   * Finds out what became of savings whose answer was lost, before anything else is changed: else
   * the next one would replace the former version once more, and this one would stay beside it.
   * Throws {@link OxException}.
   */
  void findOut() {
    Set<Long> folders =
        all().stream().filter(s -> !s.stored()).map(Saving::fid).collect(Collectors.toSet());
    for (long fid : folders) {
      MailSync.Step step = MailSync.Step.MORE;
      while (step == MailSync.Step.MORE) {
        step = mailSync.step(fid);
      }
      if (step == MailSync.Step.DONE) {
        fetched(fid);
      }
    }
  }

  private List<Saving> all() {
    return database.read(handle -> SavingTable.all(handle, index.mailbox()));
  }

  private String uuid(long fid) {
    FolderNode node = index.tree().find(fid);
    String uuid = node == null ? null : node.record().oxUuid();
    if (uuid == null) {
      throw new OxException.NotFound("the folder is no more at OX");
    }
    return uuid;
  }
}
