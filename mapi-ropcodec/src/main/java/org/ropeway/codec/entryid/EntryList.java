package org.ropeway.codec.entryid;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Entry ids behind a table of their lengths. [MS-OXCDATA] 2.3.1, 2.3.2.
 *
 * @param pad 32 bits that mean nothing
 */
public record EntryList(long pad, List<Entry> entries) {
  /** All fields. */
  public static final WireType<EntryList> WIRE = WireType.of(8, EntryList::read, EntryList::write);

  public EntryList {
    entries = List.copyOf(entries);
  }

  /**
   * An entry id.
   *
   * @param pad 32 bits that mean nothing
   */
  public record Entry(long pad, Bytes entryId) {}

  /** Entry ids with all padding zero. */
  public static EntryList of(List<Bytes> entryIds) {
    return new EntryList(0, entryIds.stream().map(id -> new Entry(0, id)).toList());
  }

  private static EntryList read(WireReader r) {
    long declared = r.field("EntryCount", Wire.U32);
    long pad = r.field("Pad", Wire.U32);
    int count = r.count(declared, 8);
    List<Long> lengths = new ArrayList<>(count);
    List<Long> pads = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lengths.add(r.field("EntryLength", Wire.U32));
      pads.add(r.field("Pad", Wire.U32));
    }
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(new Entry(pads.get(i), r.field("EntryId", bytes(lengths.get(i)))));
    }
    return new EntryList(pad, entries);
  }

  private static WireType<Bytes> bytes(long n) {
    return WireType.of(0, r -> Bytes.wrap(r.bytes(n)), (w, v) -> w.bytes(v.unsafeArray()));
  }

  private static void write(WireWriter w, EntryList v) {
    w.u32(v.entries.size()).u32(v.pad);
    v.entries.forEach(e -> w.u32(e.entryId.length()).u32(e.pad));
    v.entries.forEach(e -> w.bytes(e.entryId.unsafeArray()));
  }
}
