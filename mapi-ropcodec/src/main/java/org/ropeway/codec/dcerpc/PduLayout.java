package org.ropeway.codec.dcerpc;

import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;

/**
 * Where in the bytes of a request or response the parts stand that are sealed and signed. [MS-RPCE]
 * 2.2.2.1, 3.3.1.5.2.2: sealed is what stands before the trailer; signed is the same, or all before
 * the token where both sides sign headers.
 *
 * @param stub where the stub data begins
 * @param trailer where sec_trailer begins, behind the padding
 * @param token where the authentication token begins
 * @param end how many bytes the PDU has
 */
public record PduLayout(int stub, int trailer, int token, int end) {
  private static final int BODY = 8;
  private static final int OBJECT = 16;

  /** The layout of a PDU with an authentication verifier. */
  public static PduLayout of(byte[] pdu) {
    WireReader r = WireReader.of(pdu);
    PduHeader header = PduHeader.WIRE.read(r);
    boolean object = header.type() == PduType.REQUEST && header.has(PfcFlags.OBJECT_UUID);
    int stub = PduHeader.SIZE + BODY + (object ? OBJECT : 0);
    int end = header.fragLength();
    int token = end - header.authLength();
    int trailer = token - AuthVerifier.TRAILER;
    boolean call = header.type() == PduType.REQUEST || header.type() == PduType.RESPONSE;
    if (!call || header.authLength() == 0 || stub > trailer || end != pdu.length) {
      throw new WireException(
          WireException.Reason.BAD_VALUE, r.position(), "PDU without a token over stub data");
    }
    return new PduLayout(stub, trailer, token, end);
  }
}
