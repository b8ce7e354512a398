package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /** Sets or clears the read state of all; returns those that OX refused. */
  List<Long> setRead(boolean read) {
    List<Long> refused = new ArrayList<>();
    long after = 0;
    for (List<Long> some = index.links().page(search, after, PAGE);
        !some.isEmpty();
        some = index.links().page(search, after, PAGE)) {
      after = some.getLast();
      refused.addAll(setRead(some, read));
    }
    return refused;
  }

  /** Those of some that it shows likewise. */
  List<Long> setRead(Collection<Long> mids, boolean read) {
    Map<Long, List<Long>> byFolder = new TreeMap<>();
    for (ItemRow row : index.stored(index.links().of(search, mids))) {
      byFolder.computeIfAbsent(row.fid(), f -> new ArrayList<>()).add(row.mid());
    }
    List<Long> refused = new ArrayList<>();
    byFolder.forEach(
        (fid, some) -> refused.addAll(mailbox.sync().setRead(fid, Optional.of(some), read)));
    return refused;
  }
}
