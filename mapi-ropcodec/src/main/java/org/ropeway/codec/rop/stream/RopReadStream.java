package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Reads from a stream. [MS-OXCROPS] 2.2.9.2; behaviour [MS-OXCPRPT] 2.2.15. */
public final class RopReadStream {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x2C,
          "RopReadStream",
          "2.2.9.2",
          Handles.INPUT,
          WireType.of(2, Request::read, Request::write),
          ResponseForm.always(
              struct(Response::new, field("DataSize", "Data", Bytes.WIRE16, Response::data)),
              new Response(Bytes.EMPTY)));

  /** ByteCount: MaximumByteCount says how many bytes are wanted. */
  public static final int USE_MAXIMUM = 0xBABE;

  private RopReadStream() {}

  /**
   * The request.
   *
   * @param byteCount the most bytes that are wanted, or {@link #USE_MAXIMUM}
   * @param maximumByteCount the most bytes that are wanted with {@link #USE_MAXIMUM}, else 0
   */
  public record Request(int byteCount, long maximumByteCount) implements StreamRopRequest {
    /** A request of at most so many bytes, however many they are. */
    public static Request upTo(long bytes) {
      return new Request(USE_MAXIMUM, bytes);
    }

    /** The most bytes that are wanted. */
    public long wanted() {
      return byteCount == USE_MAXIMUM ? maximumByteCount : byteCount;
    }

    private static Request read(WireReader r) {
      int count = r.field("ByteCount", Wire.U16);
      return new Request(count, count == USE_MAXIMUM ? r.field("MaximumByteCount", Wire.U32) : 0);
    }

    private static void write(WireWriter w, Request v) {
      w.u16(v.byteCount);
      if (v.byteCount == USE_MAXIMUM) {
        w.u32(v.maximumByteCount);
      }
    }
  }

  /**
   * The response.
   *
   * @param data none after a failure and at the end of the stream
   */
  public record Response(Bytes data) implements RopResponse {}
}
