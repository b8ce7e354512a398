package org.ropeway.codec.entryid;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Entry ids one behind the other, as in PidTagReplyRecipientEntries. [MS-OXCDATA] 2.3.3
 * (FlatEntryList).
 */
public record FlatEntryList(List<Bytes> entryIds) {
  /** The count, the size in bytes and the entries, each padded to 4 bytes but the last. */
  public static final WireType<FlatEntryList> WIRE =
      WireType.of(8, FlatEntryList::read, FlatEntryList::write);

  public FlatEntryList {
    entryIds = List.copyOf(entryIds);
  }

  /** The bytes. */
  public Bytes toBytes() {
    return Bytes.wrap(WireWriter.encode(WIRE, this));
  }

  private static FlatEntryList read(WireReader r) {
    long declared = r.field("Count", Wire.U32);
    WireReader in = r.slice(r.field("Size", Wire.U32));
    int count = in.count(declared, 4);
    List<Bytes> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Bytes id = in.field("FlatEntry", Bytes.WIRE32);
      list.add(id);
      int padding = Math.min(padding(id), in.remaining());
      if (padding > 0) {
        in.field("Padding", Wire.bytes(padding));
      }
    }
    in.end();
    return new FlatEntryList(list);
  }

  private static void write(WireWriter w, FlatEntryList v) {
    int size = w.u32(v.entryIds.size()).position();
    w.u32(0);
    for (int i = 0; i < v.entryIds.size(); i++) {
      Bytes id = v.entryIds.get(i);
      if (i > 0) {
        w.zero(padding(v.entryIds.get(i - 1)));
      }
      Bytes.WIRE32.write(w, id);
    }
    w.patchU32(size, w.position() - size - 4L);
  }

  private static int padding(Bytes id) {
    return -id.length() & 3;
  }
}
