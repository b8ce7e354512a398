package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.ropeway.store.Receipt;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;

/** The messages that a search folder shows: what is done to them is done where they are. */
final class LinkedMessages {
  private static final int PAGE = 500;

  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final long search;

  LinkedMessages(LiveMailbox mailbox, long search) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.search = search;
  }

  /** Sets or clears the read state of some, or of all; returns those that OX refused. */
  List<Long> setRead(Optional<List<Long>> some, boolean read, Receipt receipt) {
    return each(
        some,
        (fid, mids) -> mailbox.sync().reading().setRead(fid, Optional.of(mids), read, receipt));
  }

  /** Does something about the receipts of some, or of all. */
  void receipts(Optional<List<Long>> some, Receipt what) {
    each(
        some,
        (fid, mids) -> {
          mailbox.sync().reading().receipts(fid, Optional.of(mids), what);
          return List.of();
        });
  }

  /** Does it folder by folder, with those of some that are shown here, or all. */
  private List<Long> each(
      Optional<List<Long>> wanted, BiFunction<Long, List<Long>, List<Long>> work) {
    if (wanted.isPresent()) {
      return byFolder(index.links().of(search, wanted.get()), work);
    }
    List<Long> refused = new ArrayList<>();
    long after = 0;
    for (List<Long> some = index.links().page(search, after, PAGE);
        !some.isEmpty();
        some = index.links().page(search, after, PAGE)) {
      after = some.getLast();
      refused.addAll(byFolder(some, work));
    }
    return refused;
  }

  private List<Long> byFolder(
      Collection<Long> mids, BiFunction<Long, List<Long>, List<Long>> work) {
    Map<Long, List<Long>> folders = new TreeMap<>();
    for (ItemRow row : index.stored(mids)) {
      folders.computeIfAbsent(row.fid(), f -> new ArrayList<>()).add(row.mid());
    }
    List<Long> refused = new ArrayList<>();
    folders.forEach((fid, some) -> refused.addAll(work.apply(fid, some)));
    return refused;
  }
}
