package org.ropeway.codec.rop.folder;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.ResponseContext;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** The response of the ROPs that move or copy from one folder to another. */
public sealed interface DestinationResponse extends RopResponse {
  /** Whether the operation was done only in part. */
  boolean partialCompletion();

  /** The ordinary response. */
  record Done(boolean partialCompletion) implements DestinationResponse {
    private static final WireType<Done> WIRE =
        struct(Done::new, field("PartialCompletion", Wire.BOOL, Done::partialCompletion));
  }

  /** The response to a call whose destination is no object. [MS-OXCROPS] 2.2.4.6.3. */
  record NullDestination(long destHandleIndex, boolean partialCompletion)
      implements DestinationResponse {
    private static final WireType<NullDestination> WIRE =
        struct(
            NullDestination::new,
            field("DestHandleIndex", Wire.U32, NullDestination::destHandleIndex),
            field("PartialCompletion", Wire.BOOL, NullDestination::partialCompletion));
  }

  /** How it stands: the ReturnValue tells the two apart. A failure needs no fields given. */
  static <Q extends RopRequest & RopRequest.HasDestination>
      ResponseForm<Q, DestinationResponse> form() {
    return new ResponseForm<>() {
      @Override
      public DestinationResponse read(
          WireReader r, ErrorCode returnValue, ResponseContext<Q> context) {
        return returnValue.equals(ErrorCode.NULL_DESTINATION_OBJECT)
            ? NullDestination.WIRE.read(r)
            : Done.WIRE.read(r);
      }

      @Override
      public void write(
          WireWriter w,
          ErrorCode returnValue,
          @Nullable DestinationResponse response,
          ResponseContext<Q> context) {
        switch (response == null ? failed(returnValue, context) : response) {
          case Done done -> Done.WIRE.write(w, done);
          case NullDestination none -> NullDestination.WIRE.write(w, none);
        }
      }

      private DestinationResponse failed(ErrorCode returnValue, ResponseContext<Q> context) {
        if (ResponseForm.isSuccess(returnValue)) {
          throw new IllegalArgumentException(context.call().rop() + " without its response");
        }
        return returnValue.equals(ErrorCode.NULL_DESTINATION_OBJECT)
            ? new NullDestination(context.request().destHandleIndex(), false)
            : new Done(false);
      }
    };
  }
}
