package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.rop.message.RopGetMessageStatus;
import org.ropeway.codec.rop.message.RopSetMessageReadFlag;
import org.ropeway.codec.rop.message.RopSetMessageStatus;
import org.ropeway.codec.rop.message.RopSetReadFlags;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.folder.FolderObject;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.MapiException;
import org.ropeway.store.Receipt;
import org.ropeway.store.table.Row;

/** Read state, receipts and status of messages. */
final class ReadFlags {
  private static final int CANCEL_ONLY =
      RopSetReadFlags.CLEAR_NOTIFY_READ | RopSetReadFlags.CLEAR_NOTIFY_UNREAD;

  private static final int KNOWN =
      RopSetReadFlags.SUPPRESS_RECEIPT
          | RopSetReadFlags.CLEAR_READ_FLAG
          | RopSetReadFlags.GENERATE_RECEIPT_ONLY
          | CANCEL_ONLY;

  /**
   * What a client wants: a read state, or none, and what becomes of receipts. [MS-OXCMSG]
   * 2.2.3.10.1.
   */
  private record Wish(Optional<Boolean> read, Receipt receipt) {
    static Wish of(int flags) {
      int known = flags & KNOWN;
      if ((known & RopSetReadFlags.GENERATE_RECEIPT_ONLY) != 0) {
        return new Wish(Optional.empty(), Receipt.SEND);
      }
      if ((known & RopSetReadFlags.CLEAR_READ_FLAG) != 0) {
        return new Wish(Optional.of(false), Receipt.CANCEL);
      }
      if ((known & RopSetReadFlags.SUPPRESS_RECEIPT) != 0) {
        return new Wish(Optional.of(true), Receipt.CANCEL);
      }
      return switch (known) {
        case CANCEL_ONLY -> new Wish(Optional.empty(), Receipt.CANCEL);
        case RopSetReadFlags.CLEAR_NOTIFY_READ -> new Wish(Optional.empty(), Receipt.CANCEL_READ);
        case RopSetReadFlags.CLEAR_NOTIFY_UNREAD ->
            new Wish(Optional.empty(), Receipt.CANCEL_NONREAD);
        default -> new Wish(Optional.of(true), Receipt.SEND);
      };
    }
  }

  /** [MS-OXCMSG] 3.2.5.10. Done when it is answered, whoever would wait. */
  RopResult set(FolderObject folder, RopSetReadFlags.Request r) {
    Wish wish = Wish.of(r.readFlags());
    if (wish.read.isPresent()) {
      List<Mid> refused = folder.folder().setRead(r.messageIds(), wish.read.get(), wish.receipt);
      return RopResult.of(new PartialCompletion(!refused.isEmpty()));
    }
    List<Mid> missing = folder.folder().receipts(r.messageIds(), wish.receipt);
    return RopResult.of(new PartialCompletion(!missing.isEmpty()));
  }

  /** [MS-OXCMSG] 3.2.5.11. A logon to public folders is told whether anything changed. */
  RopResult set(RopContext c, MessageObject message, RopSetMessageReadFlag.Request r) {
    boolean changed = set(message, Wish.of(r.readFlags()));
    return RopResult.of(
        new RopSetMessageReadFlag.Response(
            r.clientData()
                .filter(data -> changed)
                .map(data ->
                    new RopSetMessageReadFlag.ReadStatusChanged(c.call().logonId(), data))));
  }

  private static boolean set(MessageObject message, Wish wish) {
    return switch (message) {
      case StoredMessage stored when wish.read.isEmpty() -> {
        stored.message().receipt(wish.receipt);
        yield false;
      }
      case StoredMessage stored -> stored.message().setRead(wish.read.get(), wish.receipt);
      case EmbeddedMessage embedded ->
          wish.read.isPresent() && requireAsIs(embedded, wish.read.get());
    };
  }

  private static boolean requireAsIs(EmbeddedMessage message, boolean read) {
    if (message.properties().get(PidTag.READ, true) != read) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "read state of an embedded message");
    }
    return false;
  }

  /** [MS-OXCMSG] 3.2.5.9. */
  RopResult status(FolderObject folder, RopGetMessageStatus.Request r) {
    Object status = row(folder.folder(), r.messageId()).get(PidTag.MESSAGE_STATUS);
    return RopResult.of(new RopSetMessageStatus.Response(status instanceof Integer i ? i : 0));
  }

  /** [MS-OXCMSG] 3.2.5.8; msInConflict is the server's (2.2.1.8). */
  RopResult setStatus(FolderObject folder, RopSetMessageStatus.Request r) {
    int mask = r.messageStatusMask() & ~RopSetMessageStatus.IN_CONFLICT;
    int before = folder.folder().setStatus(r.messageId(), r.messageStatusFlags(), mask);
    return RopResult.of(new RopSetMessageStatus.Response(before));
  }

  private static Row row(Folder folder, Mid mid) {
    for (Associated associated : Associated.values()) {
      @Nullable Row row = folder.contents(associated).row(mid.value());
      if (row != null) {
        return row;
      }
    }
    throw new MapiException(ErrorCode.NOT_FOUND, "no message " + mid + " in the folder");
  }
}
