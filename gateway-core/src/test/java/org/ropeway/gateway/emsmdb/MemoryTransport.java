package org.ropeway.gateway.emsmdb;

import java.util.HashSet;
import java.util.Set;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.Transport;

/** A queue that nobody empties. */
public final class MemoryTransport implements Transport {
  private final MemoryMailbox mailbox;
  private final Set<Mid> queue = new HashSet<>();
  private final Set<Mid> sent = new HashSet<>();
  private final Set<Mid> locked = new HashSet<>();

  MemoryTransport(MemoryMailbox mailbox) {
    this.mailbox = mailbox;
  }

  /** What waits. */
  public Set<Mid> queue() {
    return queue;
  }

  /** What was sent at once. */
  public Set<Mid> sent() {
    return sent;
  }

  @Override
  public void submit(Mid mid) {
    mailbox.openMessage(mailbox.special(SpecialFolder.OUTBOX), mid);
    if (!queue.add(mid)) {
      throw new MapiException(ErrorCode.ALREADY_SENT, "submitted");
    }
  }

  @Override
  public int maxBytes() {
    return 17 << 20;
  }

  @Override
  public void sendNow(Mid mid) {
    queue.remove(mid);
    sent.add(mid);
  }

  @Override
  public void abort(Mid mid) {
    requireQueued(mid);
    if (locked.contains(mid)) {
      throw new MapiException(ErrorCode.ABORT_FAILED, "locked");
    }
    queue.remove(mid);
  }

  private void requireQueued(Mid mid) {
    if (!queue.contains(mid)) {
      throw new MapiException(NOT_IN_QUEUE, "not submitted");
    }
  }

  @Override
  public boolean lock(Mid mid) {
    requireQueued(mid);
    return locked.add(mid);
  }

  @Override
  public void unlock(Mid mid) {
    locked.remove(mid);
  }

  @Override
  public void finish(Mid mid) {
    requireQueued(mid);
    queue.remove(mid);
    sent.add(mid);
  }

  @Override
  public void announce(Fid folder, Mid mid, String messageClass, int messageFlags) {
    mailbox.openMessage(folder, mid);
    mailbox.tell(new MailboxEvent.NewMail(folder, mid, messageClass, messageFlags));
  }
}
