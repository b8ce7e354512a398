package org.ropeway.gateway.emsmdb.transport;

import java.util.List;
import java.util.Locale;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.transport.RopAbortSubmit;
import org.ropeway.codec.rop.transport.RopGetAddressTypes;
import org.ropeway.codec.rop.transport.RopGetTransportFolder;
import org.ropeway.codec.rop.transport.RopOptionsData;
import org.ropeway.codec.rop.transport.RopSetSpooler;
import org.ropeway.codec.rop.transport.RopSpoolerLockMessage;
import org.ropeway.codec.rop.transport.RopSubmitMessage;
import org.ropeway.codec.rop.transport.RopTransportNewMail;
import org.ropeway.codec.rop.transport.RopTransportSend;
import org.ropeway.codec.rop.transport.TransportRopRequest;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.MapiException;
import org.ropeway.store.SpecialFolder;

/** The behaviour of [MS-OXCROPS] 2.2.7. Sending is refused. */
public final class TransportRops {
  /** What a recipient's address may be; Outlook addresses users of the house by EX. */
  private static final List<String> ADDRESS_TYPES = List.of("SMTP", "EX");

  /** Processes a ROP of this chapter. */
  public RopResult process(RopContext c, TransportRopRequest request) {
    return switch (request) {
      case RopGetAddressTypes.Request r -> {
        c.input(LogonObject.class);
        yield RopResult.of(new RopGetAddressTypes.Response(ADDRESS_TYPES));
      }
      case RopSetSpooler.Request r -> {
        c.input(LogonObject.class);
        yield RopResult.SUCCESS;
      }
      case RopGetTransportFolder.Request r ->
          RopResult.of(
              new RopGetTransportFolder.Response(
                  c.input(LogonObject.class).mailbox().special(SpecialFolder.OUTBOX)));
      case RopOptionsData.Request r -> optionsData(c.input(LogonObject.class), r);
      case RopSubmitMessage.Request r -> refuse(c);
      case RopAbortSubmit.Request r -> refuse(c);
      case RopSpoolerLockMessage.Request r -> refuse(c);
      case RopTransportSend.Request r -> refuse(c);
      case RopTransportNewMail.Request r -> refuse(c);
    };
  }

  /** [MS-OXOMSG] 3.3.5.7: addresses of these types have no options. */
  private static RopResult optionsData(LogonObject logon, RopOptionsData.Request r) {
    if (!ADDRESS_TYPES.contains(r.addressType().toUpperCase(Locale.ROOT))) {
      throw new MapiException(
          ErrorCode.NOT_FOUND, "address type of no options in " + logon.logonId());
    }
    return RopResult.of(new RopOptionsData.Response(1, Bytes.EMPTY, Bytes.EMPTY, ""));
  }

  private static RopResult refuse(RopContext c) {
    throw new MapiException(
        ErrorCode.NOT_SUPPORTED, "sending by " + c.input().getClass().getSimpleName());
  }
}
