package org.ropeway.gateway.emsmdb;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.Mailbox;
import org.ropeway.store.MapiException;

/** One ROP being processed: the objects its indices stand for, and the room for its response. */
public final class RopContext {
  /** Bytes of a response before its fields: RopId, handle index and ReturnValue. */
  public static final int RESPONSE_HEADER = 6;

  private final MapiSession session;
  private final RopCall<?> call;
  private final Slots slots;
  private final int room;
  private final boolean roomiest;

  RopContext(MapiSession session, RopCall<?> call, Slots slots, int room, boolean roomiest) {
    this.session = session;
    this.call = call;
    this.slots = slots;
    this.room = room;
    this.roomiest = roomiest;
  }

  /** The session. */
  public MapiSession session() {
    return session;
  }

  /** The request as it stands in the list. */
  public RopCall<?> call() {
    return call;
  }

  /**
   * The most bytes the whole response may have, its header of {@link #RESPONSE_HEADER} bytes
   * included; a longer one is taken back and the client told to send the ROP again. A ROP that
   * finds out by itself, before it has done anything, throws {@link
   * org.ropeway.codec.wire.WireOverflowException}.
   */
  public int room() {
    return room;
  }

  /**
   * Whether the ROP would not have more room if it were sent again; then what does not fit has to
   * be left out.
   */
  public boolean isRoomiest() {
    return roomiest;
  }

  /**
   * Refuses with ecMaxObjsExceeded if there is no handle left for an object of a kind, for ROPs
   * that do something before they open it.
   */
  public void requireHandle(ObjectKind kind) {
    if (!session.objects().hasRoom(kind)) {
      throw new MapiException(ErrorCode.TOO_MANY_OPEN_OBJECTS, "too many of " + kind);
    }
  }

  /** The code page of the 8-bit strings of the object the ROP works on. */
  public String8 string8() {
    return at(call.inputHandleIndex()) instanceof PropertyObject object
        ? object.string8()
        : String8.of(session.client());
  }

  /** The object the ROP works on; ecNullObject if there is none. */
  public ServerObject input() {
    ServerObject object = at(call.inputHandleIndex());
    if (object == null) {
      throw new MapiException(ErrorCode.NULL_OBJECT, "no object behind the handle index");
    }
    return object;
  }

  /** The object the ROP works on, of a type; ecNotSupported if it is of another. */
  public <T> T input(Class<T> type) {
    return cast(input(), type);
  }

  /** The object at another index, or null if there is none. */
  public @Nullable ServerObject at(int index) {
    ServerObject object = session.objects().get(slots.get(index));
    return object == null || object.logon().logonId() != call.logonId() ? null : object;
  }

  /** The handle at an index, as the client sees it. */
  public int handleAt(int index) {
    return slots.get(index);
  }

  /** The logon of the object the ROP works on. */
  public LogonObject logon() {
    return input().logon();
  }

  /** The mailbox of that logon. */
  public Mailbox mailbox() {
    return logon().mailbox();
  }

  /** Lets go of the object the ROP works on, and of its handle, if it is of the ROP's logon. */
  public void releaseInput() {
    int index = call.inputHandleIndex();
    ServerObject object = at(index);
    if (object == null) {
      return;
    }
    try {
      object.done();
    } finally {
      session.objects().release(slots.get(index));
      slots.set(index, HandleTable.NONE);
    }
  }

  /** An object as one of a type, or ecNotSupported ([MS-OXCROPS] gives each ROP its types). */
  public static <T> T cast(ServerObject object, Class<T> type) {
    if (!type.isInstance(object)) {
      throw new MapiException(
          ErrorCode.NOT_SUPPORTED, "not an operation for " + object.getClass().getSimpleName());
    }
    return type.cast(object);
  }
}
