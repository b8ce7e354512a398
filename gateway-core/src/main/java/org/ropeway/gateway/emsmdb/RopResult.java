package org.ropeway.gateway.emsmdb;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.RopResponse;

/**
 * What a ROP came to.
 *
 * @param returnValue ReturnValue
 * @param response the fields behind it; null if there are none behind this ReturnValue
 * @param opened the object that gets the handle at OutputHandleIndex, or null
 * @param undo takes the effect back if the response does not fit into the client's buffer, which is
 *     then told that the ROP was not processed
 * @param more answers the ROP once more for a further chained buffer of so many bytes ([MS-OXCRPC]
 *     3.1.4.2.1.2); null if it has nothing more to say
 */
public record RopResult(
    ErrorCode returnValue,
    @Nullable RopResponse response,
    @Nullable ServerObject opened,
    Runnable undo,
    @Nullable Function<Integer, RopResult> more) {
  /** Success without fields. */
  public static final RopResult SUCCESS = of(RopResponse.EMPTY);

  /** Success. */
  public static RopResult of(RopResponse response) {
    return new RopResult(ErrorCode.SUCCESS, response, null, RopResult::nothing, null);
  }

  /** Success; the object that was opened gets a handle. */
  public static RopResult opened(ServerObject object, RopResponse response) {
    return new RopResult(ErrorCode.SUCCESS, response, object, RopResult::nothing, null);
  }

  /** A failure without fields. */
  public static RopResult failed(ErrorCode code) {
    return new RopResult(code, null, null, RopResult::nothing, null);
  }

  /** An outcome with the fields that follow it whatever it is. */
  public static RopResult of(ErrorCode code, RopResponse response) {
    return new RopResult(code, response, null, RopResult::nothing, null);
  }

  /** The same, with a way back. */
  public RopResult withUndo(Runnable way) {
    return new RopResult(returnValue, response, opened, way, more);
  }

  /** The same, with more to say. */
  public RopResult withMore(Function<Integer, RopResult> next) {
    return new RopResult(returnValue, response, opened, undo, next);
  }

  private static void nothing() {}
}
