package org.ropeway.store.mailbox;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.MailboxEvent;
import org.ropeway.store.MapiException;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.SpecialFolder;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.Transport;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.local.LocalItem;
import org.ropeway.store.local.LocalMessage;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.outbound.Addressing;
import org.ropeway.store.outbound.CalendarPart;
import org.ropeway.store.sync.OxWrites;

/**
 * Sends messages: what is submitted lives here only, in the outbox, until OX has sent it. A draft
 * of OX becomes such a message first.
 */
final class Submitting implements Transport {
  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final StoreLimits limits;
  private final OxWrites writes;

  Submitting(LiveMailbox mailbox) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.limits = mailbox.limits();
    this.writes = mailbox.sync().writes();
  }

  @Override
  public void submit(Mid mid) {
    MessageRow row = row(mid);
    if ((flags(row) & MessageFlags.SUBMITTED) != 0) {
      throw new MapiException(ErrorCode.ALREADY_SENT, "submitted already");
    }
    MessageContent message = GroupRecipients.replaced(mailbox, whole(row));
    check(row, message);
    Dispatch dispatch = Dispatch.of(mailbox, message);
    ItemRow before = row.item();
    if (before.uuid() != null) {
      long outbox = index.tree().role(SpecialFolder.OUTBOX).fid();
      writes.withdraw(before, (change, now) -> enter(change, now, outbox, dispatch));
    } else {
      index.change(change -> {
        enter(change, unchanged(change, before), before.fid(), dispatch);
        return 0;
      });
    }
    writes.send(before.mid());
  }

  private static ItemRow unchanged(Change change, ItemRow before) {
    return change.byMid(List.of(before.mid())).stream()
        .filter(now -> now.changeNumber() == before.changeNumber() && now.deletion() == null)
        .findFirst()
        .orElseThrow(() -> new MapiException(ErrorCode.OBJECT_CHANGED, "changed meanwhile"));
  }

  private void enter(Change change, ItemRow before, long fid, Dispatch dispatch) {
    if (before.uuid() != null) {
      LocalMessage.requireRoom(change, limits.local());
    }
    MessageContent message = dispatch.message();
    LocalItem.of(change, fid, Associated.NORMAL, before.mid(), message).replace(change, before);
    writes.outbox().enter(change, before.mid(), dispatch.due(), dispatch.target());
  }

  private MessageRow row(Mid mid) {
    MessageRow row = index.message(MailboxIndex.counterOf(mid.value()));
    if (row == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no such message");
    }
    return row;
  }

  private MessageContent whole(MessageRow row) {
    return row.item().uuid() == null
        ? LocalItem.content(row.stored(), index.large(row.item().mid()))
        : StoredMail.open(mailbox, row).saved();
  }

  private static int flags(MessageRow row) {
    return row.properties().get(PidTag.MESSAGE_FLAGS, 0);
  }

  private void check(MessageRow row, MessageContent message) {
    if (row.item().associated() == Associated.FAI) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "nothing that a mail can say");
    }
    if (row.item().uuid() != null && (flags(row) & MessageFlags.UNSENT) == 0) {
      throw new MapiException(ErrorCode.ALREADY_SENT, "a mail that came or was sent");
    }
    List<String> recipients = Addressing.recipients(message);
    if (message.recipients().isEmpty()) {
      throw new MapiException(ErrorCode.NO_RECIPIENTS, "no recipients");
    }
    if (!Addressing.isComplete(message) || recipients.isEmpty()) {
      throw new MapiException(ErrorCode.INVALID_RECIPIENTS, "a recipient without an address");
    }
    if (recipients.size() > limits.sending().recipients()) {
      throw new MapiException(ErrorCode.TOO_MANY_RECIPS, recipients.size() + " recipients");
    }
    if (LocalItem.size(message) > limits.sending().bytes()) {
      throw new MapiException(ErrorCode.MAX_SUBMISSION_EXCEEDED, "too large for OX");
    }
    CalendarPart.require(message, mailbox.names());
  }

  @Override
  public int maxBytes() {
    return limits.sending().bytes();
  }

  @Override
  public void sendNow(Mid mid) {
    MessageRow row = row(mid);
    if ((flags(row) & MessageFlags.SUBMITTED) == 0) {
      submit(mid);
      return;
    }
    writes.outbox().hurry(row.item().mid());
    writes.outbox().unlock(row.item().mid());
    writes.send(row.item().mid());
  }

  @Override
  public void abort(Mid mid) {
    writes.outbox().abort(row(mid).item().mid());
  }

  @Override
  public boolean lock(Mid mid) {
    return writes.outbox().lock(row(mid).item().mid());
  }

  @Override
  public void unlock(Mid mid) {
    writes.outbox().unlock(MailboxIndex.counterOf(mid.value()));
  }

  @Override
  public void finish(Mid mid) {
    writes.finish(MailboxIndex.counterOf(mid.value()));
  }

  @Override
  public void announce(Fid folder, Mid mid, String messageClass, int messageFlags) {
    ItemRow item = row(mid).item();
    if (item.fid() != MailboxIndex.counterOf(folder.value())) {
      throw new MapiException(ErrorCode.NOT_FOUND, "not in this folder");
    }
    index.change(change -> {
      change.tell(new MailboxEvent.NewMail(folder, mid, messageClass, messageFlags));
      return 0;
    });
  }
}
