package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Opens a property as a stream. [MS-OXCROPS] 2.2.9.1; behaviour [MS-OXCPRPT] 2.2.14. */
public final class RopOpenStream {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x2B,
          "RopOpenStream",
          "2.2.9.1",
          Handles.INPUT_OUTPUT,
          struct(
              Request::new,
              field("OutputHandleIndex", Wire.U8, Request::outputHandleIndex),
              field("PropertyTag", PropertyTag.WIRE, Request::propertyTag),
              field("OpenModeFlags", Wire.U8, Request::openModeFlags)),
          ResponseForm.onSuccess(
              struct(Response::new, field("StreamSize", Wire.U32, Response::streamSize))));

  /** OpenModeFlags: for reading. */
  public static final int READ_ONLY = 0x00;

  /** OpenModeFlags: for reading and writing. */
  public static final int READ_WRITE = 0x01;

  /** OpenModeFlags: for reading and writing, and without what the property held. */
  public static final int CREATE = 0x02;

  private RopOpenStream() {}

  /** The request. */
  public record Request(int outputHandleIndex, PropertyTag propertyTag, int openModeFlags)
      implements StreamRopRequest, RopRequest.Opens {}

  /** The response. */
  public record Response(long streamSize) implements RopResponse {}
}
