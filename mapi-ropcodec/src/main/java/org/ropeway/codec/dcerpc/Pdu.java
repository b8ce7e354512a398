package org.ropeway.codec.dcerpc;

import java.nio.ByteOrder;
import java.util.Optional;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * A PDU, which is a fragment of a call or all of it. C706 12.6, [MS-RPCE] 2.2.2.1.
 *
 * @param versionMinor rpc_vers_minor
 * @param pfcFlags bits of {@link PfcFlags}; the one for an object UUID follows the body
 * @param byteOrder how integers stand in it, the stub data's as well
 */
public record Pdu(
    int versionMinor,
    int pfcFlags,
    ByteOrder byteOrder,
    long callId,
    PduBody body,
    Optional<AuthVerifier> auth) {
  /** One whole PDU with nothing behind it. */
  public static final WireType<Pdu> WIRE = WireType.of(PduHeader.SIZE, Pdu::read, Pdu::write);

  private static final int FRAG_LENGTH = 8;
  private static final int MAX_LENGTH = 0xFFFF;

  public Pdu {
    if (body instanceof PduBody.Request request) {
      pfcFlags &= ~PfcFlags.OBJECT_UUID;
      pfcFlags |= request.object().isPresent() ? PfcFlags.OBJECT_UUID : 0;
    }
  }

  /** A PDU that is one fragment, without authentication. */
  public static Pdu of(long callId, PduBody body) {
    return new Pdu(0, PfcFlags.WHOLE, ByteOrder.LITTLE_ENDIAN, callId, body, Optional.empty());
  }

  /** The same with an authentication verifier. */
  public Pdu with(AuthVerifier verifier) {
    return new Pdu(versionMinor, pfcFlags, byteOrder, callId, body, Optional.of(verifier));
  }

  /** The same with other flags. */
  public Pdu withFlags(int flags) {
    return new Pdu(versionMinor, flags, byteOrder, callId, body, auth);
  }

  /** Whether a flag of {@link PfcFlags} is set. */
  public boolean has(int flag) {
    return (pfcFlags & flag) != 0;
  }

  /** The bytes. */
  public byte[] toBytes() {
    return WireWriter.encode(WIRE, this);
  }

  private static Pdu read(WireReader r) {
    PduHeader header = PduHeader.WIRE.read(r.alignFromHere());
    int rest = header.fragLength() - PduHeader.SIZE;
    if (rest < 0) {
      throw r.badValue("frag_length " + header.fragLength());
    }
    WireReader whole = r.slice(rest);
    PduBody body;
    Optional<AuthVerifier> auth = Optional.empty();
    if (header.authLength() == 0) {
      body = PduBodies.read(whole, header);
    } else {
      int trailer = rest - AuthVerifier.TRAILER - header.authLength();
      int padding = trailer < 0 ? 0 : whole.peekU8(trailer + 2);
      if (padding > trailer) {
        throw new WireException(
            WireException.Reason.TOO_LARGE, whole.position(), "auth_length, auth_pad_length");
      }
      body = PduBodies.read(whole.slice(trailer - padding), header);
      auth = Optional.of(AuthVerifier.wire(padding, header.authLength()).read(whole));
    }
    return new Pdu(
        header.versionMinor(), header.pfcFlags(), header.byteOrder(), header.callId(), body, auth);
  }

  private static void write(WireWriter w, Pdu v) {
    int start = w.position();
    int authLength = v.auth.map(a -> a.token().length()).orElse(0);
    PduHeader header =
        new PduHeader(
            PduHeader.VERSION,
            v.versionMinor,
            v.body.type(),
            v.pfcFlags,
            v.byteOrder,
            0,
            authLength,
            v.callId);
    PduHeader.WIRE.write(w.alignFromHere(), header);
    PduBodies.write(w, v.body);
    v.auth.ifPresent(a -> AuthVerifier.wire(a.padding().length(), authLength).write(w, a));
    int length = w.position() - start;
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException("PDU of " + length + " bytes");
    }
    w.patchU16(start + FRAG_LENGTH, length);
  }
}
