package org.ropeway.codec.rop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.logon.RopLogon;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A ROP input buffer: RopSize, RopsList and ServerObjectHandleTable. [MS-OXCROPS] 2.2.1.
 *
 * @param calls the ROPs in their order
 * @param encoded the bytes of each of them
 * @param handles the handle table
 */
public record RopRequestBuffer(List<RopCall<?>> calls, List<Bytes> encoded, HandleTable handles) {
  private static final int SIZE = 2;

  /** A buffer to be sent. */
  public static RopRequestBuffer of(
      List<? extends RopCall<?>> calls, HandleTable handles, LogonKinds logons) {
    Logons known = new Logons(logons);
    WireType<RopCall<?>> wire = RopCall.wire(known);
    List<Bytes> encoded = new ArrayList<>(calls.size());
    for (RopCall<?> call : calls) {
      encoded.add(Bytes.wrap(WireWriter.encode(wire, call)));
      known.made(call);
    }
    return new RopRequestBuffer(List.copyOf(calls), encoded, handles);
  }

  /** How buffers stand where the logons are of these kinds, or made by a buffer itself. */
  public static WireType<RopRequestBuffer> wire(LogonKinds logons) {
    return WireType.of(SIZE, r -> read(r, logons), (w, v) -> v.write(w));
  }

  private static RopRequestBuffer read(WireReader r, LogonKinds logons) {
    WireReader list = ropsList(r);
    Logons known = new Logons(logons);
    WireType<RopCall<?>> wire = RopCall.wire(known);
    List<RopCall<?>> calls = new ArrayList<>();
    List<Bytes> encoded = new ArrayList<>();
    while (list.remaining() > 0) {
      int before = list.remaining();
      RopCall<?> call = wire.read(list);
      known.made(call);
      calls.add(call);
      encoded.add(Bytes.wrap(list.reread(before - list.remaining())));
    }
    return new RopRequestBuffer(
        calls, encoded, r.field("ServerObjectHandleTable", HandleTable.WIRE));
  }

  /** The list that RopSize, which counts itself, spans. */
  static WireReader ropsList(WireReader r) {
    int size = r.field("RopSize", Wire.U16);
    if (size < SIZE) {
      throw r.badValue("RopSize " + size);
    }
    return r.slice(size - SIZE);
  }

  /** The bytes of all calls from one on: what a {@code RopBufferTooSmall} gives back. */
  public Bytes from(int index) {
    WireWriter w = WireWriter.of(0x10000);
    encoded.subList(index, encoded.size()).forEach(b -> w.bytes(b.unsafeArray()));
    return Bytes.wrap(w.toBytes());
  }

  private void write(WireWriter w) {
    int at = w.position();
    w.u16(0);
    encoded.forEach(b -> w.bytes(b.unsafeArray()));
    patchSize(w, at);
    HandleTable.WIRE.write(w, handles);
  }

  /** Puts RopSize in its place when the list is complete. */
  static void patchSize(WireWriter w, int at) {
    int size = w.position() - at;
    if (size > 0xFFFF) {
      throw new IllegalArgumentException("RopsList of " + size + " bytes");
    }
    w.patchU16(at, size);
  }

  /** The logons in use and those that the buffer itself makes. */
  private static final class Logons implements LogonKinds {
    private final LogonKinds before;
    private final Map<Integer, LogonKind> made = new HashMap<>();

    Logons(LogonKinds before) {
      this.before = before;
    }

    void made(RopCall<?> call) {
      if (call.request() instanceof RopLogon.Request logon) {
        made.put(call.logonId(), logon.kind());
      }
    }

    @Override
    public LogonKind of(int logonId) {
      LogonKind kind = made.get(logonId);
      return kind == null ? before.of(logonId) : kind;
    }
  }
}
