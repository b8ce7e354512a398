package org.ropeway.codec.rop.property;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.rop.ResponseContext;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** The response of the ROPs that copy properties from one object to another. */
public sealed interface CopyResponse extends RopResponse {
  /** The response of success. [MS-OXCROPS] 2.2.8.12.2. */
  record Done(List<PropertyProblem> propertyProblems) implements CopyResponse {
    private static final WireType<Done> WIRE =
        struct(
            Done::new,
            field(
                "PropertyProblemCount",
                "PropertyProblems",
                Wire.list16(PropertyProblem.WIRE),
                Done::propertyProblems));
  }

  /** The response to a call whose destination is no object. [MS-OXCROPS] 2.2.8.12.3. */
  record NullDestination(long destHandleIndex) implements CopyResponse {
    private static final WireType<NullDestination> WIRE =
        struct(
            NullDestination::new,
            field("DestHandleIndex", Wire.U32, NullDestination::destHandleIndex));
  }

  /**
   * How it stands: the ReturnValue tells the two apart, and other failures have no fields. No
   * failure needs fields given.
   */
  static <Q extends RopRequest & RopRequest.HasDestination> ResponseForm<Q, CopyResponse> form() {
    return new ResponseForm<>() {
      @Override
      public @Nullable CopyResponse read(
          WireReader r, ErrorCode returnValue, ResponseContext<Q> context) {
        if (returnValue.equals(ErrorCode.NULL_DESTINATION_OBJECT)) {
          return NullDestination.WIRE.read(r);
        }
        return ResponseForm.isSuccess(returnValue) ? Done.WIRE.read(r) : null;
      }

      @Override
      public void write(
          WireWriter w,
          ErrorCode returnValue,
          @Nullable CopyResponse response,
          ResponseContext<Q> context) {
        if (returnValue.equals(ErrorCode.NULL_DESTINATION_OBJECT)) {
          NullDestination.WIRE.write(
              w,
              response instanceof NullDestination none
                  ? none
                  : new NullDestination(context.request().destHandleIndex()));
        } else if (ResponseForm.isSuccess(returnValue)) {
          if (!(response instanceof Done done)) {
            throw new IllegalArgumentException(context.call().rop() + " without its response");
          }
          Done.WIRE.write(w, done);
        }
      }
    };
  }
}
