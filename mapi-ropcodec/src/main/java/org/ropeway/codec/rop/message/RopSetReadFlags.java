package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.folder.PartialCompletion;
import org.ropeway.codec.wire.Wire;

/**
 * Marks messages of a folder as read or unread. [MS-OXCROPS] 2.2.6.10; behaviour [MS-OXCMSG]
 * 2.2.3.10.
 */
public final class RopSetReadFlags {
  /** The operation. */
  public static final Rop<Request, PartialCompletion> ROP =
      new Rop<>(
          0x66,
          "RopSetReadFlags",
          "2.2.6.10",
          Handles.INPUT,
          struct(
              Request::new,
              field("WantAsynchronous", Wire.BOOL, Request::wantAsynchronous),
              field("ReadFlags", Wire.U8, Request::readFlags),
              field("MessageIdCount", "MessageIds", Wire.list16(Mid.WIRE), Request::messageIds)),
          PartialCompletion.form());

  /** ReadFlags: read, and the read receipt is sent. */
  public static final int DEFAULT = 0x00;

  /** ReadFlags: read, and a pending read receipt is cancelled. */
  public static final int SUPPRESS_RECEIPT = 0x01;

  /** ReadFlags: unread; goes with {@link #SUPPRESS_RECEIPT}. */
  public static final int CLEAR_READ_FLAG = 0x04;

  /** ReadFlags: a pending read receipt is sent, the message stays as it is. */
  public static final int GENERATE_RECEIPT_ONLY = 0x10;

  /** ReadFlags: no read receipt is wanted any longer. */
  public static final int CLEAR_NOTIFY_READ = 0x20;

  /** ReadFlags: no nonread receipt is wanted any longer. */
  public static final int CLEAR_NOTIFY_UNREAD = 0x40;

  private RopSetReadFlags() {}

  /**
   * The request, to a folder.
   *
   * @param messageIds the messages; if there is none, all of the folder
   */
  public record Request(boolean wantAsynchronous, int readFlags, List<Mid> messageIds)
      implements MessageRopRequest {}
}
