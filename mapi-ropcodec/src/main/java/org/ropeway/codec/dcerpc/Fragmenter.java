package org.ropeway.codec.dcerpc;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;

/**
 * Cuts calls and answers into PDUs. [MS-RPCE] 2.2.2.6, 2.2.2.11.
 *
 * @param maxFragment the largest PDU that was agreed
 * @param auth what each PDU carries: a token of the right size, to be made when the PDU's bytes are
 *     there, see {@link PduLayout}
 */
public record Fragmenter(int maxFragment, Optional<AuthVerifier> auth) {
  private static final int HEADER = 24;
  private static final int OBJECT = 16;

  /** Makes the body of one fragment. */
  @FunctionalInterface
  private interface Body {
    PduBody of(int allocHint, Bytes stubData);
  }

  /** The fragments of a call; {@code call} has all of its stub data. */
  public List<Pdu> request(long callId, PduBody.Request call) {
    return cut(
        callId,
        HEADER + (call.object().isPresent() ? OBJECT : 0),
        call.stubData(),
        (hint, part) ->
            new PduBody.Request(hint, call.contextId(), call.opnum(), call.object(), part));
  }

  /** The fragments of an answer; {@code answer} has all of its stub data. */
  public List<Pdu> response(long callId, PduBody.Response answer) {
    return cut(
        callId,
        HEADER,
        answer.stubData(),
        (hint, part) -> new PduBody.Response(hint, answer.contextId(), answer.cancelCount(), part));
  }

  private List<Pdu> cut(long callId, int header, Bytes stub, Body body) {
    int overhead = header + auth.map(a -> AuthVerifier.TRAILER + a.token().length()).orElse(0);
    int most = (maxFragment - overhead) / AuthVerifier.ALIGNMENT * AuthVerifier.ALIGNMENT;
    if (most <= 0) {
      throw new IllegalArgumentException("no stub data fits " + maxFragment + " bytes");
    }
    List<Pdu> pdus = new ArrayList<>();
    int at = 0;
    do {
      int end = Math.min(stub.length(), at + most);
      int flags =
          (at == 0 ? PfcFlags.FIRST_FRAG : 0) | (end == stub.length() ? PfcFlags.LAST_FRAG : 0);
      int length = end - at;
      PduBody part = body.of(stub.length() - at, stub.slice(at, end));
      Optional<AuthVerifier> verifier = auth.map(a -> a.behind(length));
      pdus.add(new Pdu(0, flags, ByteOrder.LITTLE_ENDIAN, callId, part, verifier));
      at = end;
    } while (at < stub.length());
    return pdus;
  }
}
