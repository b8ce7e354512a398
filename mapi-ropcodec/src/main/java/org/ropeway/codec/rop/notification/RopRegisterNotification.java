package org.ropeway.codec.rop.notification;

import java.util.Optional;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Subscribes to events. [MS-OXCROPS] 2.2.14.1; behaviour [MS-OXCNOTIF] 2.2.1.2.1. */
public final class RopRegisterNotification {
  /** The operation. */
  public static final Rop<Request, RopResponse.Empty> ROP =
      new Rop<>(
          0x29,
          "RopRegisterNotification",
          "2.2.14.1",
          Handles.INPUT_OUTPUT,
          WireType.of(4, RopRegisterNotification::read, RopRegisterNotification::write),
          ResponseForm.empty());

  /** NotificationTypes: a message arrived. */
  public static final int NEW_MAIL = 0x02;

  /** NotificationTypes: an object was created. */
  public static final int OBJECT_CREATED = 0x04;

  /** NotificationTypes: an object was deleted. */
  public static final int OBJECT_DELETED = 0x08;

  /** NotificationTypes: an object changed. */
  public static final int OBJECT_MODIFIED = 0x10;

  /** NotificationTypes: an object was moved. */
  public static final int OBJECT_MOVED = 0x20;

  /** NotificationTypes: an object was copied. */
  public static final int OBJECT_COPIED = 0x40;

  /** NotificationTypes: a search is done. */
  public static final int SEARCH_COMPLETE = 0x80;

  private RopRegisterNotification() {}

  /**
   * The request.
   *
   * @param scope the object to watch; empty for the whole store (WantWholeStore)
   */
  public record Request(
      int outputHandleIndex, int notificationTypes, int reserved, Optional<Scope> scope)
      implements NotificationRopRequest, RopRequest.Opens {}

  /**
   * An object to watch.
   *
   * @param messageId 0 for a folder
   */
  public record Scope(Fid folderId, Mid messageId) {}

  private static Request read(WireReader r) {
    int output = r.field("OutputHandleIndex", Wire.U8);
    int types = r.field("NotificationTypes", Wire.U8);
    int reserved = r.field("Reserved", Wire.U8);
    boolean wholeStore = r.field("WantWholeStore", Wire.BOOL);
    Optional<Scope> scope =
        wholeStore
            ? Optional.empty()
            : Optional.of(new Scope(r.field("FolderId", Fid.WIRE), r.field("MessageId", Mid.WIRE)));
    return new Request(output, types, reserved, scope);
  }

  private static void write(WireWriter w, Request v) {
    w.u8(v.outputHandleIndex).u8(v.notificationTypes).u8(v.reserved).bool(v.scope.isEmpty());
    v.scope.ifPresent(s -> {
      Fid.WIRE.write(w, s.folderId());
      Mid.WIRE.write(w, s.messageId());
    });
  }
}
