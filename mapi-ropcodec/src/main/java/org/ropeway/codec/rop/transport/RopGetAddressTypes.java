package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.struct;

import java.util.List;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Asks for the types of addresses the server delivers to. [MS-OXCROPS] 2.2.7.3; behaviour
 * [MS-OXOMSG] 2.2.4.3.
 */
public final class RopGetAddressTypes {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x49,
          "RopGetAddressTypes",
          "2.2.7.3",
          Handles.INPUT,
          struct(Request::new),
          ResponseForm.onSuccess(WireType.of(4, Response::read, Response::write)));

  private RopGetAddressTypes() {}

  /** The request. */
  public record Request() implements TransportRopRequest {}

  /**
   * The response.
   *
   * @param addressTypes such as {@code SMTP}, in ASCII
   */
  public record Response(List<String> addressTypes) implements RopResponse {
    private static Response read(WireReader r) {
      int count = r.field("AddressTypeCount", Wire.U16);
      int size = r.field("AddressTypeSize", Wire.U16);
      WireReader strings = r.slice(size);
      List<String> types = strings.field("AddressTypes", Wire.list(count, Wire.STRING8Z));
      strings.end();
      return new Response(types);
    }

    private static void write(WireWriter w, Response v) {
      w.u16(v.addressTypes.size());
      Wire.sized16(Wire.list(v.addressTypes.size(), Wire.STRING8Z)).write(w, v.addressTypes);
    }
  }
}
