package org.ropeway.codec.rop;

import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A ROP request as it stands in a list. [MS-OXCROPS] 2.2.2.
 *
 * @param rop which operation
 * @param logonId the logon it belongs to
 * @param handleIndex the index that stands first, see {@link Rop.Handles}
 * @param request its fields
 */
public record RopCall<Q extends RopRequest>(
    Rop<Q, ?> rop, int logonId, int handleIndex, Q request) {
  private static final int MIN_SIZE = 3;

  /** The index its response has: that of the opened object if it opens one. */
  public int responseHandleIndex() {
    return request instanceof RopRequest.Opens opens ? opens.outputHandleIndex() : handleIndex;
  }

  /** The index of the object it works on; of the logon it makes for RopLogon. */
  public int inputHandleIndex() {
    return request instanceof RopRequest.WorksOn other ? other.inputHandleIndex() : handleIndex;
  }

  /** Whether it opens an object, whose handle goes to the index its response has. */
  public boolean opensObject() {
    return request instanceof RopRequest.Opens || rop.handles() == Rop.Handles.OUTPUT;
  }

  /** How ROPs stand where the logons are of these kinds. */
  public static WireType<RopCall<?>> wire(LogonKinds logons) {
    return WireType.of(MIN_SIZE, r -> read(r, logons), (w, v) -> v.write(w, logons));
  }

  private static RopCall<?> read(WireReader r, LogonKinds logons) {
    r.count(1, MIN_SIZE);
    Rop<?, ?> rop = RopTable.find(r.peekU8());
    if (rop == null) {
      throw r.badValue("unknown RopId " + r.peekU8());
    }
    return r.field(rop.name(), of(rop, logons));
  }

  private static <Q extends RopRequest> WireType<RopCall<Q>> of(Rop<Q, ?> rop, LogonKinds logons) {
    return WireType.of(
        MIN_SIZE,
        r -> {
          r.field("RopId", Wire.U8);
          int logonId = r.field("LogonId", Wire.U8);
          int index = r.field(rop.handles().first(), Wire.U8);
          return new RopCall<>(rop, logonId, index, rop.request().on(logons.of(logonId)).read(r));
        },
        (w, v) -> v.write(w, logons));
  }

  private void write(WireWriter w, LogonKinds logons) {
    w.u8(rop.id()).u8(logonId).u8(handleIndex);
    rop.request().on(logons.of(logonId)).write(w, request);
  }
}
