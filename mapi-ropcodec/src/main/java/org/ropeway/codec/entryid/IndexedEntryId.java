package org.ropeway.codec.entryid;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * An entry id as Windows Search has it in a mapi: URL: each byte as a character from U+AC00 on.
 * Microsoft describes it for developers of store providers.
 */
public record IndexedEntryId(Bytes entryId) {
  private static final int BASE = 0xAC00;

  private static final WireType<Bytes> CHARACTERS =
      WireType.of(0, IndexedEntryId::read, IndexedEntryId::write);

  /** All bytes up to the end, as UTF-16LE. */
  public static final WireType<IndexedEntryId> WIRE =
      struct(IndexedEntryId::new, field("Characters", CHARACTERS, IndexedEntryId::entryId));

  private static Bytes read(WireReader r) {
    byte[] id = new byte[r.remaining() / 2];
    for (int i = 0; i < id.length; i++) {
      int character = r.u16() - BASE;
      if (character < 0 || character > 0xFF) {
        throw r.badValue("character that is no byte of an entry id");
      }
      id[i] = (byte) character;
    }
    return Bytes.wrap(id);
  }

  private static void write(WireWriter w, Bytes id) {
    for (byte b : id.unsafeArray()) {
      w.u16(BASE + (b & 0xFF));
    }
  }
}
