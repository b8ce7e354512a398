package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Sends a message at once. [MS-OXCROPS] 2.2.7.6; behaviour [MS-OXOMSG] 2.2.5.4. */
public final class RopTransportSend {
  private static final WireType<List<PropertyValue>> VALUES = Wire.list16(PropertyValue.WIRE);

  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x4A,
          "RopTransportSend",
          "2.2.7.6",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(WireType.of(1, Response::read, Response::write)));

  private RopTransportSend() {}

  /** The request. */
  public record Request() implements TransportRopRequest {}

  /**
   * The response.
   *
   * @param propertyValues properties of the message that was sent; empty if none are returned
   *     (NoPropertiesReturned)
   */
  public record Response(Optional<List<PropertyValue>> propertyValues) implements RopResponse {
    private static Response read(WireReader r) {
      boolean none = r.field("NoPropertiesReturned", Wire.BOOL);
      return new Response(
          none
              ? Optional.empty()
              : Optional.of(r.field("PropertyValueCount", "PropertyValues", VALUES)));
    }

    private static void write(WireWriter w, Response v) {
      w.bool(v.propertyValues.isEmpty());
      v.propertyValues.ifPresent(values -> VALUES.write(w, values));
    }
  }
}
