package org.ropeway.codec.rop;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * How the fields of a response stand behind ReturnValue, which decides whether there are any.
 *
 * @param <Q> the request
 * @param <R> the fields
 */
public interface ResponseForm<Q extends RopRequest, R extends RopResponse> {
  /** Reads the fields; null if there are none behind this ReturnValue. */
  @Nullable R read(WireReader r, ErrorCode returnValue, ResponseContext<Q> context);

  /**
   * Writes the fields, or none behind a ReturnValue that has none, whatever {@code response} is.
   */
  void write(WireWriter w, ErrorCode returnValue, @Nullable R response, ResponseContext<Q> context);

  /** Whether there is a response at all. */
  default boolean isAnswered() {
    return true;
  }

  /** The form of a ROP that is not answered. */
  static <Q extends RopRequest> ResponseForm<Q, RopResponse.Empty> none() {
    return new Unanswered<>();
  }

  /** No fields, whatever the outcome. */
  static <Q extends RopRequest> ResponseForm<Q, RopResponse.Empty> empty() {
    return onSuccess(WireType.of(0, r -> RopResponse.EMPTY, (w, v) -> {}));
  }

  /** Fields after success or a warning only. */
  static <Q extends RopRequest, R extends RopResponse> ResponseForm<Q, R> onSuccess(
      WireType<R> wire) {
    return new Fields<>(context -> wire, false, null);
  }

  /** Fields after success or a warning only, which depend on what the response does not say. */
  static <Q extends RopRequest, R extends RopResponse> ResponseForm<Q, R> onSuccess(
      Function<ResponseContext<Q>, WireType<R>> wire) {
    return new Fields<>(wire, false, null);
  }

  /**
   * Fields whatever the outcome.
   *
   * @param failed what they are behind a failure that came without fields
   */
  static <Q extends RopRequest, R extends RopResponse> ResponseForm<Q, R> always(
      WireType<R> wire, R failed) {
    return new Fields<>(context -> wire, true, failed);
  }

  /** Whether a ReturnValue is success or a warning, which answers like success. */
  static boolean isSuccess(ErrorCode returnValue) {
    return returnValue.value() == 0 || returnValue.value() >>> 16 == 0x0004;
  }

  /** The same fields whenever there are any. */
  record Fields<Q extends RopRequest, R extends RopResponse>(
      Function<ResponseContext<Q>, WireType<R>> wire, boolean always, @Nullable R failed)
      implements ResponseForm<Q, R> {
    @Override
    public @Nullable R read(WireReader r, ErrorCode returnValue, ResponseContext<Q> context) {
      return always || isSuccess(returnValue) ? wire.apply(context).read(r) : null;
    }

    @Override
    public void write(
        WireWriter w, ErrorCode returnValue, @Nullable R response, ResponseContext<Q> context) {
      if (always || isSuccess(returnValue)) {
        R fields = response == null && !isSuccess(returnValue) ? failed : response;
        if (fields == null) {
          throw new IllegalArgumentException(context.call().rop() + " without its response fields");
        }
        wire.apply(context).write(w, fields);
      }
    }
  }

  /** No response. */
  record Unanswered<Q extends RopRequest>() implements ResponseForm<Q, RopResponse.Empty> {
    @Override
    public boolean isAnswered() {
      return false;
    }

    @Override
    public RopResponse.@Nullable Empty read(
        WireReader r, ErrorCode returnValue, ResponseContext<Q> context) {
      throw r.badValue("response of a ROP that has none");
    }

    @Override
    public void write(
        WireWriter w,
        ErrorCode returnValue,
        RopResponse.@Nullable Empty response,
        ResponseContext<Q> context) {
      throw new IllegalArgumentException(context.call().rop() + " has no response");
    }
  }
}
