package org.ropeway.codec.ndr;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireType;

/**
 * What a server knows a client's session by. C706 14.2.16.6 and appendix L (ndr_context_handle).
 */
public record ContextHandle(long attributes, MapiGuid uuid) {
  /** No session: what a server answers when it refuses or closes one. */
  public static final ContextHandle NIL = new ContextHandle(0, MapiGuid.ZERO);

  /** The 20 bytes. */
  public static final WireType<ContextHandle> WIRE =
      struct(
          ContextHandle::new,
          field("context_handle_attributes", Ndr.U32, ContextHandle::attributes),
          field("context_handle_uuid", Ndr.UUID, ContextHandle::uuid));

  /** A handle of this id. */
  public static ContextHandle of(MapiGuid uuid) {
    return new ContextHandle(0, uuid);
  }
}
