package org.ropeway.codec.rop.message;

import static org.ropeway.codec.wire.Struct.field;
import static org.ropeway.codec.wire.Struct.struct;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.codec.rop.RequestForm;
import org.ropeway.codec.rop.ResponseForm;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.Rop.Handles;
import org.ropeway.codec.rop.RopRequest;
import org.ropeway.codec.rop.RopResponse;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Marks a message as read or unread. [MS-OXCROPS] 2.2.6.11; behaviour [MS-OXCMSG] 2.2.3.11. */
public final class RopSetMessageReadFlag {
  private static final int CLIENT_DATA = 24;

  /** The operation. */
  public static final Rop<Request, Response> ROP =
      new Rop<>(
          0x11,
          "RopSetMessageReadFlag",
          "2.2.6.11",
          Handles.RESPONSE_INPUT,
          RequestForm.byLogon(Request::wire),
          0x11,
          ResponseForm.onSuccess(WireType.of(1, Response::read, Response::write)));

  private RopSetMessageReadFlag() {}

  /**
   * The request.
   *
   * @param readFlags see {@link RopSetReadFlags}
   * @param clientData 24 bytes that the response gives back, on a logon to public folders; else
   *     none
   */
  public record Request(int inputHandleIndex, int readFlags, Optional<Bytes> clientData)
      implements MessageRopRequest, RopRequest.WorksOn {
    private static WireType<Request> wire(LogonKind logon) {
      return struct(
          Request::new,
          field("InputHandleIndex", Wire.U8, Request::inputHandleIndex),
          field("ReadFlags", Wire.U8, Request::readFlags),
          field("ClientData", clientData(logon), Request::clientData));
    }

    private static WireType<Optional<Bytes>> clientData(LogonKind logon) {
      return switch (logon) {
        case PRIVATE -> WireType.of(0, r -> Optional.empty(), (w, v) -> {});
        case PUBLIC -> Bytes.fixed(CLIENT_DATA).map(Optional::of, Optional::orElseThrow);
      };
    }
  }

  /**
   * The response.
   *
   * @param readStatusChanged what of a public folder's message has changed; empty if nothing has,
   *     as always in a private mailbox
   */
  public record Response(Optional<ReadStatusChanged> readStatusChanged) implements RopResponse {
    private static Response read(WireReader r) {
      return new Response(
          r.field("ReadStatusChanged", Wire.BOOL)
              ? Optional.of(ReadStatusChanged.WIRE.read(r))
              : Optional.empty());
    }

    private static void write(WireWriter w, Response v) {
      w.bool(v.readStatusChanged.isPresent());
      v.readStatusChanged.ifPresent(changed -> ReadStatusChanged.WIRE.write(w, changed));
    }
  }

  /**
   * That the read status of a message in a public folder has changed.
   *
   * @param logonId as in the request
   * @param clientData as in the request
   */
  public record ReadStatusChanged(int logonId, Bytes clientData) {
    private static final WireType<ReadStatusChanged> WIRE =
        struct(
            ReadStatusChanged::new,
            field("LogonId", Wire.U8, ReadStatusChanged::logonId),
            field("ClientData", Bytes.fixed(CLIENT_DATA), ReadStatusChanged::clientData));
  }
}
