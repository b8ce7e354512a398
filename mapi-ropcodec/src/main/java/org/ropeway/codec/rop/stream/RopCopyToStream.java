package org.ropeway.codec.rop.stream;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.ResponseContext;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Copies bytes from one stream to another. [MS-OXCROPS] 2.2.9.9; behaviour [MS-OXCPRPT] 2.2.22. */
public final class RopCopyToStream {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x3A,
          "RopCopyToStream",
          "2.2.9.9",
          Handles.SOURCE_DESTINATION,
          struct(
              Request::new,
              field("DestHandleIndex", Wire.U8, Request::destHandleIndex),
              field("ByteCount", Wire.I64, Request::byteCount)),
          new Form());

  private RopCopyToStream() {}

  /** The request. */
  public record Request(int destHandleIndex, long byteCount)
      implements StreamRopRequest, RopRequest.HasDestination {}

  /** The response. */
  public sealed interface Response extends RopResponse {
    /** How many bytes were read from the source. */
    long readByteCount();

    /** How many bytes were written to the destination. */
    long writtenByteCount();
  }

  /** The ordinary response. */
  public record Copied(long readByteCount, long writtenByteCount) implements Response {
    private static final WireType<Copied> WIRE =
        struct(
            Copied::new,
            field("ReadByteCount", Wire.I64, Copied::readByteCount),
            field("WrittenByteCount", Wire.I64, Copied::writtenByteCount));
  }

  /** The response to a call whose destination is no object. [MS-OXCROPS] 2.2.9.9.3. */
  public record NullDestination(long destHandleIndex, long readByteCount, long writtenByteCount)
      implements Response {
    private static final WireType<NullDestination> WIRE =
        struct(
            NullDestination::new,
            field("DestHandleIndex", Wire.U32, NullDestination::destHandleIndex),
            field("ReadByteCount", Wire.I64, NullDestination::readByteCount),
            field("WrittenByteCount", Wire.I64, NullDestination::writtenByteCount));
  }

  private record Form() implements ResponseForm<Request, Response> {
    @Override
    public Response read(WireReader r, ErrorCode returnValue, ResponseContext<Request> context) {
      return returnValue.equals(ErrorCode.NULL_DESTINATION_OBJECT)
          ? NullDestination.WIRE.read(r)
          : Copied.WIRE.read(r);
    }

    @Override
    public void write(
        WireWriter w,
        ErrorCode returnValue,
        @Nullable Response response,
        ResponseContext<Request> context) {
      boolean none = returnValue.equals(ErrorCode.NULL_DESTINATION_OBJECT);
      switch (response == null ? failed(returnValue, context) : response) {
        case NullDestination v when none -> NullDestination.WIRE.write(w, v);
        case Copied v when !none -> Copied.WIRE.write(w, v);
        case Response v ->
            throw new IllegalArgumentException(ROP + " with " + v + " behind " + returnValue);
      }
    }

    private static Response failed(ErrorCode returnValue, ResponseContext<Request> context) {
      if (ResponseForm.isSuccess(returnValue)) {
        throw new IllegalArgumentException(ROP + " without its response");
      }
      return returnValue.equals(ErrorCode.NULL_DESTINATION_OBJECT)
          ? new NullDestination(context.request().destHandleIndex(), 0, 0)
          : new Copied(0, 0);
    }
  }
}
