package org.ropeway.codec.rop.transport;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Asks for the options of a type of addresses. [MS-OXCROPS] 2.2.7.9; behaviour [MS-OXOMSG] 2.2.4.4.
 */
public final class RopOptionsData {
  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x6F,
          "RopOptionsData",
          "2.2.7.9",
          Handles.INPUT,
          struct(
              Request::new,
              field("AddressType", Wire.STRING8Z, Request::addressType),
              field("WantWin32", Wire.BOOL, Request::wantWin32)),
          ResponseForm.onSuccess(WireType.of(5, Response::read, Response::write)));

  private RopOptionsData() {}

  /**
   * The request.
   *
   * @param wantWin32 whether the help file is to be one for 32-bit Windows
   */
  public record Request(String addressType, boolean wantWin32) implements TransportRopRequest {}

  /**
   * The response.
   *
   * @param reserved 1
   * @param optionalInfo opaque
   * @param helpFileName in ASCII; there only with a help file
   */
  public record Response(int reserved, Bytes optionalInfo, Bytes helpFile, String helpFileName)
      implements RopResponse {
    private static Response read(WireReader r) {
      int reserved = r.field("Reserved", Wire.U8);
      Bytes optionalInfo = r.field("OptionalInfoSize", "OptionalInfo", Bytes.WIRE16);
      Bytes helpFile = r.field("HelpFileSize", "HelpFile", Bytes.WIRE16);
      String name = helpFile.isEmpty() ? "" : r.field("HelpFileName", Wire.STRING8Z);
      return new Response(reserved, optionalInfo, helpFile, name);
    }

    private static void write(WireWriter w, Response v) {
      w.u8(v.reserved);
      Bytes.WIRE16.write(w, v.optionalInfo);
      Bytes.WIRE16.write(w, v.helpFile);
      if (!v.helpFile.isEmpty()) {
        w.string8z(v.helpFileName);
      }
    }
  }
}
