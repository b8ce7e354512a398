package org.ropeway.codec.data;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * How property values stand on the wire in one context. [MS-OXCDATA] 2.11.1; the widths of counts
 * are those of 2.11.1.1.
 */
public enum ValueCodec {
  /** ROP buffers: 16-bit byte counts and restriction counts, 32-bit value counts. */
  ROP,
  /** Extended rules ([MS-OXORULE] 2.2.4): all counts have 32 bits. */
  WIDE,
  /**
   * MAPI/HTTP address book bodies ([MS-OXCMAPIHTTP] 2.2.1.1): all counts have 32 bits and a
   * presence flag stands before strings, binaries and lists. A missing one is {@link
   * NoValue#ABSENT}.
   */
  ADDRESS_BOOK;

  private static final int PRESENT = 0xFF;

  /** Reads a value of {@code type}. */
  public Object read(WireReader r, PropertyType type) {
    if (!flagged(type)) {
      return readPresent(r, type);
    }
    if (r.field("HasValue", Wire.U8) == 0) {
      return NoValue.ABSENT;
    }
    return r.trace() == null
        ? readPresent(r, type)
        : r.field("Value", WireType.of(0, in -> readPresent(in, type), (w, v) -> {}));
  }

  /** Reads a value of the property of {@code tag}, which the trace is told of. */
  Object read(WireReader r, PropertyTag tag, PropertyType type) {
    return r.trace() == null ? read(r, type) : r.fieldAbout(tag, "PropertyValue", wire(type));
  }

  /** How values of {@code type} stand. */
  public WireType<Object> wire(PropertyType type) {
    return WireType.of(0, r -> read(r, type), (w, v) -> write(w, type, v));
  }

  private Object readPresent(WireReader r, PropertyType type) {
    return type.isMultivalued() ? readList(r, type.element()) : readSingle(r, type);
  }

  /** Writes a value of {@code type}; {@link ClassCastException} if its class is not that type's. */
  public void write(WireWriter w, PropertyType type, Object value) {
    if (flagged(type)) {
      if (value == NoValue.ABSENT) {
        w.u8(0);
        return;
      }
      w.u8(PRESENT);
    }
    if (type.isMultivalued()) {
      writeList(w, type.element(), (List<?>) value);
    } else {
      writeSingle(w, type, value);
    }
  }

  /** Reads the count of conditions in an And or Or restriction or of an action list. */
  int readCount(WireReader r, int minElementSize) {
    return r.count(r.prefix("Count", this == ROP ? 2 : 4), minElementSize);
  }

  /** Writes what {@link #readCount} reads. */
  void writeCount(WireWriter w, int n) {
    if (this != ROP) {
      w.u32(n);
    } else if (n > 0xFFFF) {
      throw new IllegalArgumentException("count " + n + " does not fit 16 bits");
    } else {
      w.u16(n);
    }
  }

  private Object readSingle(WireReader r, PropertyType type) {
    return switch (type) {
      case NULL -> NoValue.NULL;
      case INTEGER16 -> r.i16();
      case INTEGER32 -> r.i32();
      case FLOATING32 -> r.f32();
      case FLOATING64 -> r.f64();
      case CURRENCY -> new Currency(r.i64());
      case FLOATING_TIME -> new FloatingTime(r.f64());
      case ERROR -> new ErrorCode(r.i32());
      case BOOLEAN -> r.bool();
      case INTEGER64 -> r.i64();
      case STRING8 -> r.string8z();
      case STRING -> r.utf16z();
      case TIME -> new FileTime(r.i64());
      case GUID -> MapiGuid.WIRE.read(r);
      case BINARY, OBJECT -> bytes().read(r);
      case SERVER_ID -> Bytes.WIRE16.read(r);
      case RESTRICTION -> Restriction.read(r, this);
      case RULE_ACTION -> readRuleAction(r);
      default -> throw r.badValue("no value of type " + type);
    };
  }

  private void writeSingle(WireWriter w, PropertyType type, Object value) {
    switch (type) {
      case NULL -> {}
      case INTEGER16 -> w.u16((Short) value);
      case INTEGER32 -> w.u32((Integer) value);
      case FLOATING32 -> w.f32((Float) value);
      case FLOATING64 -> w.f64((Double) value);
      case CURRENCY -> w.i64(((Currency) value).scaled());
      case FLOATING_TIME -> w.f64(((FloatingTime) value).days());
      case ERROR -> w.u32(((ErrorCode) value).value());
      case BOOLEAN -> w.bool((Boolean) value);
      case INTEGER64 -> w.i64((Long) value);
      case STRING8 -> w.string8z((String) value);
      case STRING -> w.utf16z((String) value);
      case TIME -> w.i64(((FileTime) value).ticks());
      case GUID -> MapiGuid.WIRE.write(w, (MapiGuid) value);
      case BINARY, OBJECT -> writeBytes(w, (Bytes) value);
      case SERVER_ID -> Bytes.WIRE16.write(w, (Bytes) value);
      case RESTRICTION -> ((Restriction) value).write(w, this);
      case RULE_ACTION -> Bytes.REST.write(w, (Bytes) value);
      default -> throw new IllegalArgumentException("no value of type " + type);
    }
  }

  /** The actions as they stand: their count, then each behind its length ([MS-OXORULE] 2.2.5). */
  private Bytes readRuleAction(WireReader r) {
    WireWriter raw = WireWriter.of(Integer.MAX_VALUE);
    WireReader in = r.untraced();
    int n = readCount(in, this == ROP ? 2 : 4);
    writeCount(raw, n);
    for (int i = 0; i < n; i++) {
      writeBytes(raw, bytes().read(in));
    }
    return Bytes.wrap(raw.toBytes());
  }

  private WireType<Bytes> bytes() {
    return this == ROP ? Bytes.WIRE16 : Bytes.WIRE32;
  }

  private void writeBytes(WireWriter w, Bytes value) {
    bytes().write(w, value);
  }

  private List<Object> readList(WireReader r, PropertyType element) {
    int n = r.count(r.prefix("Count", 4), flagged(element) ? 1 : minSize(element));
    List<Object> list = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      list.add(r.trace() == null ? read(r, element) : r.element(i, wire(element)));
    }
    return list;
  }

  private void writeList(WireWriter w, PropertyType element, List<?> list) {
    w.u32(list.size());
    for (Object value : list) {
      write(w, element, value);
    }
  }

  private boolean flagged(PropertyType type) {
    return this == ADDRESS_BOOK
        && (type == PropertyType.STRING
            || type == PropertyType.STRING8
            || type == PropertyType.BINARY
            || type.isMultivalued());
  }

  private static int minSize(PropertyType type) {
    return switch (type) {
      case INTEGER16, STRING -> 2;
      case INTEGER32, FLOATING32 -> 4;
      case CURRENCY, FLOATING64, FLOATING_TIME, INTEGER64, TIME -> 8;
      case GUID -> 16;
      default -> 1;
    };
  }
}
