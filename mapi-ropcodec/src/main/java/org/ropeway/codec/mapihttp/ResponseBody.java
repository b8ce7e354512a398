package org.ropeway.codec.mapihttp;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** A response body: what StatusCode decides. [MS-OXCMAPIHTTP] 2.2.4.1.2, 2.2.4.1.3 and the like. */
public sealed interface ResponseBody<R> {
  /** The request was carried out; the operation's own outcome is its ErrorCode. */
  record Success<R>(R response) implements ResponseBody<R> {}

  /**
   * The request was not carried out.
   *
   * @param statusCode not 0
   */
  record Failure<R>(long statusCode, Bytes auxiliaryBuffer) implements ResponseBody<R> {}

  /** A body whose success form is {@code success} behind StatusCode. */
  static <R> WireType<ResponseBody<R>> wire(WireType<R> success) {
    return WireType.of(8, r -> read(r, success), (w, v) -> write(w, v, success));
  }

  private static <R> ResponseBody<R> read(WireReader r, WireType<R> success) {
    long status = r.field("StatusCode", Wire.U32);
    return status == 0
        ? new Success<>(success.read(r))
        : new Failure<>(status, r.field("AuxiliaryBufferSize", "AuxiliaryBuffer", Bytes.WIRE32));
  }

  private static <R> void write(WireWriter w, ResponseBody<R> body, WireType<R> success) {
    switch (body) {
      case Success<R>(R response) -> success.write(w.u32(0), response);
      case Failure<R>(long status, Bytes auxiliary) -> Bytes.WIRE32.write(w.u32(status), auxiliary);
    }
  }
}
