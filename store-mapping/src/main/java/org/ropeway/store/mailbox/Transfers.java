package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.Removal;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.Deletion;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.local.LocalItem;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.sync.OutboxTable;
import org.ropeway.store.sync.OxWrites;

/**
 * Moves, copies and deletes messages: those of OX at OX first, those that live only here in the
 * database. What cannot be done with one message is its problem alone, but for what is refused for
 * the same reason with all of OX, which is thrown.
 */
final class Transfers {
  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final OxWrites writes;

  Transfers(LiveMailbox mailbox) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.writes = mailbox.sync().writes();
  }

  /** Moves messages; soft-deleted ones are recovered thereby. Returns those that stay. */
  List<Long> move(long from, List<Long> mids, long to) {
    FolderRecord target = target(to);
    Picked picked =
        pick(
            from,
            mids,
            row ->
                (mayGo(row, target) || changesHome(row, target))
                    && may(row, FolderRights.DELETE_ANY));
    changeHome(picked, target);
    List<ItemRow> away = picked.atOx.stream().filter(row -> row.fid() != to).toList();
    picked.refuse(writes.move(away, to, null));
    List<ItemRow> here = new ArrayList<>(picked.here);
    picked.atOx.stream().filter(row -> row.fid() == to).forEach(here::add);
    return here.isEmpty() ? picked.failed : moveHere(picked, here, to);
  }

  /** A mail goes where OX has nothing to say, and what lived only here becomes a mail at OX. */
  private static boolean changesHome(ItemRow row, FolderRecord target) {
    return row.uuid() != null
        ? !target.isHeldByOx()
        : row.associated() == Associated.NORMAL && target.isSynchronised();
  }

  private void changeHome(Picked picked, FolderRecord target) {
    for (ItemRow row : picked.all()) {
      if (!mayGo(row, target)) {
        picked.atOx.remove(row);
        picked.here.remove(row);
        try {
          changeHome(row, target.fid());
        } catch (OxException.NotFound | OxException.Refused | MapiException e) {
          picked.failed.add(row.mid());
        }
      }
    }
  }

  private void changeHome(ItemRow row, long to) {
    if (row.uuid() == null) {
      index.change(change -> OutboxTable.remove(change, List.of(row.mid())));
      writes.save(row.mid(), to, before -> mailbox.letters().stored(row));
      return;
    }
    MessageContent message = StoredMail.open(mailbox, index.row(row)).asLocal();
    writes.withdraw(
        row,
        (change, now) -> {
          LocalMessage.requireRoom(change, mailbox.limits().local());
          LocalItem.of(change, to, Associated.NORMAL, row.mid(), message).replace(change, now);
        });
  }

  private List<Long> moveHere(Picked picked, List<ItemRow> here, long to) {
    index.change(change -> {
      OutboxTable.remove(change, mids(here));
      for (ItemRow row : change.byMid(midsByFolder(here))) {
        if (row.fid() != to || row.deletion() != null) {
          change.replace(
              Map.of(
                  row,
                  row.inFolder(to, row.generation())
                      .withDeletion(null)
                      .withChange(change.nextCounter(), change.now())));
        }
      }
      return 0;
    });
    return picked.failed;
  }

  /** Copies messages; returns those of which there is no copy. */
  List<Long> copy(long from, List<Long> mids, long to) {
    FolderRecord target = target(to);
    Picked picked =
        pick(
            from,
            mids,
            row ->
                (mayGo(row, target) || changesHome(row, target))
                    && may(row, FolderRights.READ_ANY));
    List<ItemRow> staying = new ArrayList<>();
    for (ItemRow row : picked.all()) {
      try {
        if (!mayGo(row, target)) {
          copyToOtherHome(row, to);
        } else if (row.uuid() == null) {
          staying.add(row);
        } else {
          copyAtOx(row, to);
        }
      } catch (OxException.NotFound | OxException.Refused | MapiException e) {
        picked.failed.add(row.mid());
      }
    }
    if (!staying.isEmpty()) {
      index.change(change -> copyHere(change, staying, to));
    }
    return picked.failed;
  }

  private void copyAtOx(ItemRow row, long to) {
    writes.copy(
        row,
        to,
        (uuid, rfc822) ->
            mailbox.mapper().copy(uuid, rfc822, index.row(row).stored(), row.unread()));
  }

  private void copyToOtherHome(ItemRow row, long to) {
    if (row.uuid() == null) {
      writes.save(index.newId(), to, before -> mailbox.letters().stored(index.keyed(row)));
      return;
    }
    MessageContent mail = StoredMail.open(mailbox, index.row(row)).asLocal();
    Object key = index.row(row).get(PidTag.SEARCH_KEY);
    MessageContent message =
        new MessageContent(
            mail.properties().toBuilder().put(PidTag.SEARCH_KEY, key).build(),
            mail.recipients(),
            mail.attachments());
    index.change(change -> {
      LocalMessage.requireRoom(change, mailbox.limits().local());
      LocalItem.of(change, to, Associated.NORMAL, change.nextCounter(), message).insert(change);
      return 0;
    });
  }

  private int copyHere(Change change, List<ItemRow> here, long to) {
    for (ItemRow row : change.byMid(mids(here))) {
      LocalMessage.requireRoom(change, mailbox.limits().local());
      ItemRow copy =
          index
              .copy(row, change.nextCounter(), null)
              .inFolder(to, row.generation())
              .withDeletion(null)
              .withChange(change.nextCounter(), change.now());
      change.insertCopies(Map.of(row, copy));
    }
    return here.size();
  }

  /** Deletes messages; returns those that stay. One that is not there is gone already. */
  List<Long> delete(long from, List<Long> mids, Removal how) {
    index.tree().get(from);
    Picked picked =
        pick(
                from,
                mids,
                row ->
                    (how == Removal.HARD || row.deletion() == null)
                        && may(row, FolderRights.DELETE_ANY))
            .withoutMissing();
    FolderNode trash = trash();
    List<ItemRow> soft = new ArrayList<>();
    List<ItemRow> hard = new ArrayList<>();
    for (ItemRow row : picked.atOx) {
      (how == Removal.SOFT && keeps(trash, row) ? soft : hard).add(row);
    }
    if (trash != null && !soft.isEmpty()) {
      for (List<ItemRow> some : byFolder(soft)) {
        Deletion deletion =
            index.owner().isSelf() ? new Deletion(some.getFirst().fid(), index.now()) : null;
        picked.refuse(writes.move(some, trash.fid(), deletion));
      }
    }
    picked.refuse(writes.delete(hard));
    if (!picked.here.isEmpty()) {
      boolean room =
          index.deletedHere() + picked.here.size() <= mailbox.limits().local().messages();
      Removal here = room ? how : Removal.HARD;
      index.change(change -> deleteHere(change, picked.here, here));
    }
    return picked.failed;
  }

  private int deleteHere(Change change, List<ItemRow> rows, Removal how) {
    OutboxTable.remove(change, mids(rows));
    FolderNode trash = trash();
    List<ItemRow> gone = new ArrayList<>();
    for (ItemRow row : change.byMid(midsByFolder(rows))) {
      Deletion deletion = new Deletion(row.fid(), change.now());
      if (how == Removal.SOFT && row.associated() == Associated.FAI) {
        change.replace(Map.of(row, row.withDeletion(deletion)));
      } else if (how == Removal.SOFT && trash != null && !isInTrash(trash, row.fid())) {
        change.replace(
            Map.of(
                row,
                row.inFolder(trash.fid(), row.generation())
                    .withDeletion(deletion)
                    .withChange(change.nextCounter(), change.now())));
      } else {
        gone.add(row);
      }
    }
    change.delete(gone);
    return 0;
  }

  private static List<List<ItemRow>> byFolder(List<ItemRow> rows) {
    Map<Long, List<ItemRow>> folders = new LinkedHashMap<>();
    rows.forEach(row -> folders.computeIfAbsent(row.fid(), f -> new ArrayList<>()).add(row));
    return List.copyOf(folders.values());
  }

  /** In the order in which OX is asked to, which is by folder. */
  private static List<Long> midsByFolder(List<ItemRow> rows) {
    return mids(byFolder(rows).stream().flatMap(List::stream).toList());
  }

  private FolderRecord target(long to) {
    FolderRecord target = index.tree().get(to).record();
    if (target.type() == FolderRecord.SEARCH) {
      throw new MapiException(ErrorCode.SEARCH_FOLDER, "a search folder holds nothing");
    }
    target.require(FolderRights.CREATE);
    return target;
  }

  /**
   * Mail goes where OX has mail. What lives only here goes where OX has no say, or is thrown away.
   */
  private static boolean mayGo(ItemRow row, FolderRecord target) {
    if (row.uuid() != null) {
      return target.isSynchronised();
    }
    return row.associated() == Associated.FAI
        || !target.isHeldByOx()
        || target.role() == SpecialFolder.DELETED_ITEMS;
  }

  /** Whether the user has a right over a message; over what lives only here he has all. */
  private boolean may(ItemRow row, int right) {
    FolderNode folder = index.tree().find(row.fid());
    return row.uuid() == null || (folder != null && folder.record().may(right));
  }

  /** The trash, if OX has one where the user may put something. */
  private @Nullable FolderNode trash() {
    FolderNode trash = index.tree().findRole(SpecialFolder.DELETED_ITEMS);
    return trash != null
            && trash.record().isSynchronised()
            && trash.record().may(FolderRights.CREATE)
        ? trash
        : null;
  }

  private boolean keeps(@Nullable FolderNode trash, ItemRow row) {
    return trash != null && !isInTrash(trash, row.fid());
  }

  private boolean isInTrash(FolderNode trash, long fid) {
    return fid == trash.fid() || index.tree().depth(trash.fid(), fid) > 0;
  }

  private Picked pick(long from, List<Long> mids, Predicate<ItemRow> possible) {
    FolderRecord source = index.tree().get(from).record();
    Picked picked = new Picked();
    Set<Long> missing = new LinkedHashSet<>(mids);
    Set<Long> shown =
        source.type() == FolderRecord.SEARCH ? index.links().of(from, missing) : Set.of();
    for (ItemRow row : index.stored(missing)) {
      if (shown.contains(row.mid()) || isIn(source, row)) {
        missing.remove(row.mid());
        picked.take(row, possible.test(row));
      }
    }
    picked.missing.addAll(missing);
    picked.failed.addAll(missing);
    return picked;
  }

  private static boolean isIn(FolderRecord folder, ItemRow row) {
    Deletion deletion = row.deletion();
    if (deletion != null) {
      return folder.role() == SpecialFolder.DELETED_ITEMS || deletion.from() == folder.fid();
    }
    return row.fid() == folder.fid();
  }

  private static List<Long> mids(List<ItemRow> rows) {
    return rows.stream().map(ItemRow::mid).toList();
  }

  /** The messages a request names, by where they live. */
  private static final class Picked {
    private final List<ItemRow> atOx = new ArrayList<>();
    private final List<ItemRow> here = new ArrayList<>();
    private final List<Long> missing = new ArrayList<>();
    private final List<Long> failed = new ArrayList<>();

    void take(ItemRow row, boolean possible) {
      if (possible) {
        (row.uuid() == null ? here : atOx).add(row);
      } else {
        failed.add(row.mid());
      }
    }

    List<ItemRow> all() {
      List<ItemRow> all = new ArrayList<>(atOx);
      all.addAll(here);
      return all;
    }

    void refuse(Map<ItemRow, OxException> refused) {
      refused.keySet().forEach(row -> failed.add(row.mid()));
    }

    Picked withoutMissing() {
      failed.removeAll(missing);
      return this;
    }
  }
}
