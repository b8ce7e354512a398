package org.ropeway.gateway.mapihttp;

import java.util.function.Function;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.mapihttp.ResponseBody;

/**
 * A request that was accepted and then failed as a whole: by a StatusCode, which is what RPC calls
 * an RPC status, or by an ErrorCode. Stackless; the message is for the log only.
 */
final class FaultException extends Exception {
  private static final long serialVersionUID = 1L;
  private final long statusCode;
  private final transient ErrorCode errorCode;

  private FaultException(long statusCode, ErrorCode errorCode, String why) {
    super(why, null, false, false);
    this.statusCode = statusCode;
    this.errorCode = errorCode;
  }

  /** A failure by StatusCode, which is not 0. */
  static FaultException status(long statusCode, String why) {
    return new FaultException(statusCode, ErrorCode.SUCCESS, why);
  }

  /** A failure by ErrorCode. */
  static FaultException error(ErrorCode errorCode, String why) {
    return new FaultException(0, errorCode, why);
  }

  /** The response body, in which {@code refusal} makes the response with an ErrorCode. */
  <R> ResponseBody<R> body(Function<ErrorCode, R> refusal) {
    return statusCode == 0
        ? new ResponseBody.Success<>(refusal.apply(errorCode))
        : new ResponseBody.Failure<>(statusCode, Bytes.EMPTY);
  }
}
