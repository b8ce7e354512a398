package org.ropeway.store.table;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.MapiException;

/**
 * What RopGetCollapseState hands out and RopSetCollapseState takes back ([MS-OXCTABL] 2.2.2.19):
 * which categories are expanded, and a row. The format is ours and the client does not look into
 * it.
 */
record CollapseState(Expansion expansion, long rowId, int instance) {
  private static final int MAGIC = 0x31435452;
  private static final int HEAD = 4 + 4 + 8 + 4 + 2 + 2;
  private static final int MAX_IDS = 3000;

  /**
   * The state as bytes that only fit tables sorted and restricted alike; the categories over
   * {@value #MAX_IDS} are left out, as a response has no room for them.
   */
  Bytes encode(TableSort sort, @Nullable Restriction restriction) {
    int n = Math.min(expansion.toggled().size(), MAX_IDS);
    ByteBuffer b = ByteBuffer.allocate(HEAD + 8 * n).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(MAGIC)
        .putInt(fingerprint(sort, restriction))
        .putLong(rowId)
        .putInt(instance)
        .putShort((short) expansion.expanded())
        .putShort((short) n);
    expansion.toggled().stream().sorted().limit(n).forEach(b::putLong);
    return Bytes.wrap(b.array());
  }

  /**
   * The state of bytes; ecInvalidParam if they are not ours or were made for another sort order or
   * restriction ([MS-OXCTABL] 2.2.2.20).
   */
  static CollapseState decode(Bytes bytes, TableSort sort, @Nullable Restriction restriction) {
    ByteBuffer b = ByteBuffer.wrap(bytes.unsafeArray()).order(ByteOrder.LITTLE_ENDIAN);
    try {
      if (b.getInt() != MAGIC || b.getInt() != fingerprint(sort, restriction)) {
        throw invalid();
      }
      long rowId = b.getLong();
      int instance = b.getInt();
      int expanded = b.getShort();
      int n = b.getShort();
      if (expanded < 0
          || expanded > sort.categories().size()
          || n < 0
          || n > MAX_IDS
          || b.remaining() != 8 * n) {
        throw invalid();
      }
      Set<Long> toggled = new HashSet<>();
      for (int i = 0; i < n; i++) {
        toggled.add(b.getLong());
      }
      return new CollapseState(new Expansion(expanded, toggled), rowId, instance);
    } catch (BufferUnderflowException e) {
      throw invalid();
    }
  }

  private static MapiException invalid() {
    return new MapiException(ErrorCode.INVALID_PARAMETER, "collapse state of another table");
  }

  /** The same in every process, as states outlive them. */
  private static int fingerprint(TableSort sort, @Nullable Restriction restriction) {
    int h =
        restriction == null
            ? 17
            : Arrays.hashCode(WireWriter.encode(Restriction.WIRE, restriction));
    for (TableSort.Category c : sort.categories()) {
      h = add(h, c.key()) * 31;
      TableSort.Aggregate a = c.aggregate();
      h = a == null ? h : h * 31 + a.property().value() * 2 + (a.least() ? 1 : 0);
    }
    for (TableSort.Key k : sort.keys()) {
      h = add(h, k);
    }
    return h;
  }

  private static int add(int h, TableSort.Key k) {
    return h * 31 + k.property().value() * 2 + (k.descending() ? 1 : 0);
  }
}
