package org.ropeway.codec.dcerpc;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.dcerpc.PduBody.AlterContext;
import org.ropeway.codec.dcerpc.PduBody.AlterContextResp;
import org.ropeway.codec.dcerpc.PduBody.Auth3;
import org.ropeway.codec.dcerpc.PduBody.Bind;
import org.ropeway.codec.dcerpc.PduBody.BindAck;
import org.ropeway.codec.dcerpc.PduBody.BindNak;
import org.ropeway.codec.dcerpc.PduBody.CoCancel;
import org.ropeway.codec.dcerpc.PduBody.Fault;
import org.ropeway.codec.dcerpc.PduBody.Orphaned;
import org.ropeway.codec.dcerpc.PduBody.Request;
import org.ropeway.codec.dcerpc.PduBody.Response;
import org.ropeway.codec.dcerpc.PduBody.Shutdown;

/** A PDU of each kind. */
public final class Pdus {
  /** The address book's interface. */
  public static final SyntaxId NSPI = SyntaxId.of("f5cc5a18-4264-101a-8c59-08002b2f8426", 56, 0);

  /** An object. */
  public static final MapiGuid OBJECT = MapiGuid.parse("00112233-4455-6677-8899-aabbccddeeff");

  /** A token that no security provider made. */
  public static final AuthVerifier NTLM =
      AuthVerifier.of(
          AuthVerifier.NTLM,
          AuthVerifier.LEVEL_CONNECT,
          7,
          Bytes.ofHex("01000000000000000000000000000000"));

  private static final List<PresentationContext> CONTEXTS =
      List.of(
          new PresentationContext(0, NSPI, List.of(SyntaxId.NDR)),
          new PresentationContext(1, NSPI, List.of(SyntaxId.NDR64)),
          new PresentationContext(2, NSPI, List.of(BindTimeFeatures.syntax(0x03))));

  private static final List<ContextResult> RESULTS =
      List.of(
          ContextResult.accepted(SyntaxId.NDR),
          ContextResult.refused(ContextResult.PROPOSED_TRANSFER_SYNTAXES_NOT_SUPPORTED),
          new ContextResult(ContextResult.NEGOTIATE_ACK, 0x03, SyntaxId.NONE));

  private static final Bytes STUB = Bytes.ofHex("0102030405060708090a0b0c");

  private Pdus() {}

  /** One of each kind but RTS, the protected ones with padding and a token. */
  public static List<Pdu> all() {
    return List.of(
        Pdu.of(1, new Bind(4088, 4088, 0, CONTEXTS)).with(NTLM),
        Pdu.of(1, new BindAck(4088, 4088, 0x1234, "6004", RESULTS)).with(NTLM),
        Pdu.of(1, BindNak.of(BindNak.AUTHENTICATION_TYPE_NOT_RECOGNIZED)),
        Pdu.of(1, new Auth3(Bytes.ofHex("00000000"))).with(NTLM),
        Pdu.of(2, new AlterContext(4088, 4088, 0x1234, CONTEXTS)).with(NTLM),
        Pdu.of(2, new AlterContextResp(4088, 4088, 0x1234, "", RESULTS)),
        Pdu.of(3, new Request(12, 0, 99, Optional.empty(), STUB)).with(NTLM.behind(12)),
        Pdu.of(4, new Request(0, 0, 99, Optional.of(OBJECT), STUB)),
        Pdu.of(3, new Response(12, 0, 0, STUB)).with(NTLM.behind(12)),
        Pdu.of(4, Fault.of(0, FaultStatus.OP_RANGE_ERROR))
            .withFlags(PfcFlags.WHOLE | PfcFlags.DID_NOT_EXECUTE),
        Pdu.of(5, new CoCancel()).with(NTLM),
        Pdu.of(6, new Orphaned()),
        Pdu.of(7, new Shutdown()));
  }

  /** The same PDU in the byte order of a big-endian machine; its stub data stays as it is. */
  public static Pdu bigEndian(Pdu p) {
    return new Pdu(
        p.versionMinor(), p.pfcFlags(), ByteOrder.BIG_ENDIAN, p.callId(), p.body(), p.auth());
  }
}
