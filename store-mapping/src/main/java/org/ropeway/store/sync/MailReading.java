package org.ropeway.store.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ropeway.ox.OxException;
import org.ropeway.store.Receipt;
import org.ropeway.store.index.ItemRow;

/**
 * The read state of mails, and the receipts that follow from reading and deleting them.
 * Thread-safe.
 */
public final class MailReading {
  private final MailboxSync sync;
  private final ReadStates states;
  private final Receipts receipts;
  private final int atOnce;

  MailReading(MailboxSync sync, ReadStates states, Receipts receipts, int atOnce) {
    this.sync = sync;
    this.states = states;
    this.receipts = receipts;
    this.atOnce = atOnce;
  }

  /**
   * Changes the read state of some messages of a folder, or of all; returns those OX refused.
   * Throws {@link OxException}, and then nothing has changed.
   */
  public List<Long> setRead(
      long fid, Optional<? extends Collection<Long>> mids, boolean read, Receipt receipt) {
    List<Long> refused;
    try {
      refused = sync.inTurn(() -> set(fid, mids, read, receipt));
    } catch (OxException.Unavailable | OxException.BadAnswer e) {
      sync.recheck(fid);
      throw e;
    }
    if (!refused.isEmpty()) {
      sync.recheck(fid);
    }
    return refused;
  }

  private List<Long> set(
      long fid, Optional<? extends Collection<Long>> mids, boolean read, Receipt receipt) {
    Collection<Long> some =
        mids.isPresent() ? changing(fid, mids.get(), read) : receipts.wanted(fid, read, atOnce);
    boolean tell = read && receipt == Receipt.SEND;
    List<Long> told = tell ? receipts.intend(some, ReceiptTable.READ) : List.of();
    try {
      List<Long> refused =
          mids.isPresent() ? states.set(fid, mids.get(), read) : states.setAll(fid, read);
      if (!tell) {
        List<Long> changed = new ArrayList<>(some);
        changed.removeAll(refused);
        receipts.only(changed, Receipt.CANCEL);
      }
      return refused;
    } finally {
      decide(told);
    }
  }

  private List<Long> changing(long fid, Collection<Long> mids, boolean read) {
    return sync.index().stored(mids).stream()
        .filter(row -> row.fid() == fid && row.deletion() == null && row.unread() == read)
        .map(ItemRow::mid)
        .toList();
  }

  /**
   * Does something about the receipts of some mails, or of all in a folder, and leaves the mails as
   * they are.
   */
  public void receipts(long fid, Optional<? extends Collection<Long>> mids, Receipt what) {
    sync.inTurn(() -> {
      receipts.only(mids.isPresent() ? mids.get() : receipts.wanted(fid, true, atOnce), what);
      return 0;
    });
    sync.wakeOutbox();
  }

  /** Deletes mails, and tells the senders of those that were not read and who want to know. */
  public <T> T deleteTelling(Collection<Long> mids, Supplier<T> deletion) {
    return sync.inTurn(() -> {
      List<Long> told = receipts.intend(mids, ReceiptTable.NONREAD);
      try {
        return deletion.get();
      } finally {
        decide(told);
      }
    });
  }

  private void decide(List<Long> told) {
    if (receipts.done(told)) {
      sync.wakeOutbox();
    }
  }

  /** Forgets what is of no use any more. */
  void begin() {
    receipts.purge();
    sync.wakeOutbox();
  }

  /** Decides on receipts that a kill, or OX that went away, left open. */
  void settle() {
    if (receipts.settle()) {
      sync.wakeOutbox();
    }
  }

  /** Settles what is open in a folder that is up to date otherwise. */
  void settle(long fid) {
    states.settle(fid);
    settle();
  }

  /** The folders in which something is open. */
  Set<Long> unsettled() {
    return states.unsettled();
  }

  /** Sends the receipts that are due. Throws {@link OxException}, and then tries again. */
  void send() {
    try {
      receipts.send();
    } catch (OxException e) {
      sync.wakeOutbox();
      throw e;
    }
  }
}
