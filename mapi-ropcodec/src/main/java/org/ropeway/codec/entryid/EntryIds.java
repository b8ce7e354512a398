package org.ropeway.codec.entryid;

import java.nio.charset.StandardCharsets;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Tells the kinds of entry ids apart, and the pieces they share. */
final class EntryIds {
  /** Flags of an entry id that lasts: four zero bytes. */
  static final WireType<Integer> LONG_TERM = constant(0);

  /** Null-terminated ASCII. */
  static final WireType<String> ASCIIZ = WireType.of(1, WireReader::latin1z, WireWriter::latin1z);

  private static final int EPHEMERAL = 0x87;
  private static final int HEAD = 25;

  /** Flags and ProviderUID; {@link WireException} if the flags are not zero. */
  static MapiGuid header(WireReader r) {
    r.field("Flags", LONG_TERM);
    return r.field("ProviderUID", MapiGuid.WIRE);
  }

  private EntryIds() {}

  /** A 32-bit field that must have one value. */
  static WireType<Integer> constant(int expected) {
    return WireType.of(
        4,
        r -> {
          int v = r.i32();
          if (v != expected) {
            throw r.badValue("field is " + v + ", not " + expected);
          }
          return v;
        },
        (w, v) -> w.u32(expected));
  }

  static EntryId read(WireReader r) {
    if (r.peekU8() == EPHEMERAL) {
      return EphemeralEntryId.WIRE.read(r);
    }
    int size = r.remaining();
    byte[] head = r.peek(Math.min(size, HEAD));
    MapiGuid provider = size < 20 ? MapiGuid.ZERO : MapiGuid.of(head, 4);
    WireType<? extends EntryId> type = type(provider, head, size);
    WireReader in = r.slice(size).withString8Charset(StandardCharsets.ISO_8859_1);
    EntryId id = type.read(in);
    in.end();
    return id;
  }

  private static WireType<? extends EntryId> type(MapiGuid provider, byte[] head, int size) {
    if (provider.equals(StoreEntryId.PROVIDER)) {
      return StoreEntryId.WIRE;
    }
    if (provider.equals(OneOffEntryId.PROVIDER)) {
      return OneOffEntryId.WIRE;
    }
    if (provider.equals(AddressBookEntryId.PROVIDER)) {
      return AddressBookEntryId.WIRE;
    }
    if (provider.equals(ContactAddressEntryId.PROVIDER)) {
      return size >= HEAD && head[HEAD - 1] == PersonalDistributionListEntryId.TYPE
          ? PersonalDistributionListEntryId.WIRE
          : ContactAddressEntryId.WIRE;
    }
    if (provider.equals(WrappedEntryId.PROVIDER)) {
      return WrappedEntryId.WIRE;
    }
    return switch (size) {
      case FolderEntryId.SIZE -> FolderEntryId.WIRE;
      case MessageEntryId.SIZE -> MessageEntryId.WIRE;
      default -> UnknownEntryId.WIRE;
    };
  }

  static void write(WireWriter w, EntryId id) {
    switch (id) {
      case FolderEntryId v -> FolderEntryId.WIRE.write(w, v);
      case MessageEntryId v -> MessageEntryId.WIRE.write(w, v);
      case StoreEntryId v -> StoreEntryId.WIRE.write(w, v);
      case OneOffEntryId v -> OneOffEntryId.WIRE.write(w, v);
      case AddressBookEntryId v -> AddressBookEntryId.WIRE.write(w, v);
      case EphemeralEntryId v -> EphemeralEntryId.WIRE.write(w, v);
      case ContactAddressEntryId v -> ContactAddressEntryId.WIRE.write(w, v);
      case PersonalDistributionListEntryId v -> PersonalDistributionListEntryId.WIRE.write(w, v);
      case WrappedEntryId v -> WrappedEntryId.WIRE.write(w, v);
      case UnknownEntryId v -> UnknownEntryId.WIRE.write(w, v);
    }
  }
}
