package org.ropeway.codec.entryid;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireType;

/** An entry id of another provider, as it stands. */
public record UnknownEntryId(Bytes bytes) implements EntryId {
  /** All bytes up to the end. */
  public static final WireType<UnknownEntryId> WIRE =
      Bytes.REST.map(UnknownEntryId::new, UnknownEntryId::bytes);

  /** The ProviderUID; zero where the bytes are too few to have one. */
  @Override
  public MapiGuid providerUid() {
    return bytes.length() < 20 ? MapiGuid.ZERO : MapiGuid.of(bytes.unsafeArray(), 4);
  }
}
