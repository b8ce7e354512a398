package org.ropeway.codec.rop;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A server object handle table: the handles the indices of ROPs stand for, at most {@value #MAX}.
 * [MS-OXCROPS] 2.2.1, 3.2.5.1. Immutable.
 */
public final class HandleTable {
  /** No object: what a client puts where a handle is to come. */
  public static final int NONE = 0xFFFFFFFF;

  /** Most entries, because an index has one byte. */
  public static final int MAX = 256;

  /** All bytes left in a buffer. */
  public static final WireType<HandleTable> WIRE =
      WireType.of(0, HandleTable::read, HandleTable::write);

  private final int[] handles;

  private HandleTable(int[] handles) {
    this.handles = handles;
  }

  /** A table of these handles. */
  public static HandleTable of(int... handles) {
    return new HandleTable(handles.clone());
  }

  /** How many entries there are. */
  public int size() {
    return handles.length;
  }

  /** The handle at an index; {@link #NONE} where the table does not reach. */
  public int get(int index) {
    return index < handles.length ? handles[index] : NONE;
  }

  /** The handles. */
  public int[] toArray() {
    return handles.clone();
  }

  private static HandleTable read(WireReader r) {
    int bytes = r.remaining();
    if (bytes % 4 != 0 || bytes / 4 > MAX) {
      throw r.badValue("handle table of " + bytes + " bytes");
    }
    int[] handles = new int[bytes / 4];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = r.trace() == null ? r.i32() : r.element(i, Wire.I32);
    }
    return new HandleTable(handles);
  }

  private static void write(WireWriter w, HandleTable v) {
    for (int handle : v.handles) {
      w.u32(handle);
    }
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof HandleTable other && Arrays.equals(handles, other.handles);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(handles);
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("[");
    for (int handle : handles) {
      s.append(s.length() == 1 ? "" : " ").append(Integer.toHexString(handle));
    }
    return s.append(']').toString();
  }
}
