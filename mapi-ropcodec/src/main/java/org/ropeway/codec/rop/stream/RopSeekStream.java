package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;

/** Moves the seek pointer of a stream. [MS-OXCROPS] 2.2.9.8; behaviour [MS-OXCPRPT] 2.2.21. */
public final class RopSeekStream {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x2E,
          "RopSeekStream",
          "2.2.9.8",
          Handles.INPUT,
          struct(
              Request::new,
              field("Origin", Wire.U8, Request::origin),
              field("Offset", Wire.I64, Request::offset)),
          ResponseForm.onSuccess(
              struct(Response::new, field("NewPosition", Wire.I64, Response::newPosition))));

  /** Origin: the beginning of the stream. */
  public static final int BEGINNING = 0x00;

  /** Origin: the seek pointer. */
  public static final int CURRENT = 0x01;

  /** Origin: the end of the stream. */
  public static final int END = 0x02;

  private RopSeekStream() {}

  /**
   * The request.
   *
   * @param offset bytes from the origin; may be negative
   */
  public record Request(int origin, long offset) implements StreamRopRequest {}

  /** The response. */
  public record Response(long newPosition) implements RopResponse {}
}
