package org.ropeway.codec.rop.fasttransfer;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.ResponseContext;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Downloads the next part of a stream. [MS-OXCROPS] 2.2.12.4; behaviour [MS-OXCFXICS] 2.2.3.1.1.5.
 */
public final class RopFastTransferSourceGetBuffer {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x4E,
          "RopFastTransferSourceGetBuffer",
          "2.2.12.4",
          Handles.INPUT,
          WireType.of(2, Request::read, Request::write),
          new Form());

  /** BufferSize: the server chooses, within MaximumBufferSize. */
  public static final int USE_MAXIMUM = 0xBABE;

  /** TransferStatus: the download has failed. */
  public static final int ERROR = 0x0000;

  /** TransferStatus: there is more. */
  public static final int PARTIAL = 0x0001;

  /** TransferStatus: there is more, but there was no room for it. */
  public static final int NO_ROOM = 0x0002;

  /** TransferStatus: this was the last part. */
  public static final int DONE = 0x0003;

  private RopFastTransferSourceGetBuffer() {}

  /**
   * The request.
   *
   * @param bufferSize the most bytes that are wanted, or {@link #USE_MAXIMUM}
   * @param maximumBufferSize the most bytes that are wanted with {@link #USE_MAXIMUM}, else 0
   */
  public record Request(int bufferSize, int maximumBufferSize) implements FastTransferRopRequest {
    /** A request of at most so many bytes, as the server chooses. */
    public static Request upTo(int bytes) {
      return new Request(USE_MAXIMUM, bytes);
    }

    /** The most bytes that are wanted. */
    public int wanted() {
      return bufferSize == USE_MAXIMUM ? maximumBufferSize : bufferSize;
    }

    private static Request read(WireReader r) {
      int size = r.field("BufferSize", Wire.U16);
      return new Request(size, size == USE_MAXIMUM ? r.field("MaximumBufferSize", Wire.U16) : 0);
    }

    private static void write(WireWriter w, Request v) {
      w.u16(v.bufferSize);
      if (v.bufferSize == USE_MAXIMUM) {
        w.u16(v.maximumBufferSize);
      }
    }
  }

  /**
   * The response.
   *
   * @param inProgressCount the steps done
   * @param totalStepCount about how many steps there are
   * @param reserved 0
   * @param backoffTime ms the client has to wait, behind {@link ErrorCode#SERVER_BUSY}; else 0
   */
  public record Response(
      int transferStatus,
      int inProgressCount,
      int totalStepCount,
      int reserved,
      Bytes transferBuffer,
      long backoffTime)
      implements RopResponse {
    private static final Response FAILED = new Response(ERROR, 0, 0, Bytes.EMPTY);

    private static final WireType<Response> WIRE =
        struct(
            (status, done, total, reserved, buffer) ->
                new Response(status, done, total, reserved, buffer, 0),
            field("TransferStatus", Wire.U16, Response::transferStatus),
            field("InProgressCount", Wire.U16, Response::inProgressCount),
            field("TotalStepCount", Wire.U16, Response::totalStepCount),
            field("Reserved", Wire.U8, Response::reserved),
            field("TransferBufferSize", "TransferBuffer", Bytes.WIRE16, Response::transferBuffer));

    /** A part of the stream. */
    public Response(
        int transferStatus, int inProgressCount, int totalStepCount, Bytes transferBuffer) {
      this(transferStatus, inProgressCount, totalStepCount, 0, transferBuffer, 0);
    }

    /** No part of the stream, but the wish to wait so many ms, behind SERVER_BUSY. */
    public static Response backoff(long backoffTime) {
      return FAILED.withBackoffTime(backoffTime);
    }

    private Response withBackoffTime(long time) {
      return new Response(
          transferStatus, inProgressCount, totalStepCount, reserved, transferBuffer, time);
    }
  }

  private record Form() implements ResponseForm<Request, Response> {
    @Override
    public Response read(WireReader r, ErrorCode returnValue, ResponseContext<Request> context) {
      Response response = Response.WIRE.read(r);
      return returnValue.equals(ErrorCode.SERVER_BUSY)
          ? response.withBackoffTime(r.field("BackoffTime", Wire.U32))
          : response;
    }

    @Override
    public void write(
        WireWriter w,
        ErrorCode returnValue,
        @Nullable Response response,
        ResponseContext<Request> context) {
      if (response == null && ResponseForm.isSuccess(returnValue)) {
        throw new IllegalArgumentException(ROP + " without its response");
      }
      Response fields = response == null ? Response.FAILED : response;
      Response.WIRE.write(w, fields);
      if (returnValue.equals(ErrorCode.SERVER_BUSY)) {
        w.u32(fields.backoffTime);
      }
    }
  }
}
