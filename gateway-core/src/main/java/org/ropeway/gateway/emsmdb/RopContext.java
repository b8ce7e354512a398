package org.ropeway.gateway.emsmdb;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.HandleTable;
import org.ropeway.codec.rop.RopCall;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.MapiException;

/** One ROP being processed: the objects its indices stand for, and the room for its response. */
public final class RopContext {
  private final MapiSession session;
  private final RopCall<?> call;
  private final Slots slots;
  private final int room;

  RopContext(MapiSession session, RopCall<?> call, Slots slots, int room) {
    this.session = session;
    this.call = call;
    this.slots = slots;
    this.room = room;
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
   * The most bytes the whole response may have, its header of 6 bytes included; a longer one is
   * taken back and the client told to send the ROP again.
   */
  public int room() {
    return room;
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

  /** Lets go of the object the ROP works on, and of its handle. */
  public void releaseInput() {
    int index = call.inputHandleIndex();
    session.objects().release(slots.get(index));
    slots.set(index, HandleTable.NONE);
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
