package org.ropeway.codec.dcerpc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireWriter;

/**
 * Puts the fragments of one direction of a connection together. Not thread-safe. Memory is bounded
 * by what was received and by the limits. C706 12.6.3.1, [MS-RPCE] 2.2.2.6, 2.2.2.11.
 */
public final class Reassembler {
  private final int maxBytes;
  private final int maxCalls;
  private final Map<Long, Partial> partials = new HashMap<>();

  private record Partial(Pdu first, WireWriter stub) {}

  /**
   * A reassembler.
   *
   * @param maxBytes the most stub data of one message
   * @param maxCalls the most messages that are incomplete at a time
   */
  public Reassembler(int maxBytes, int maxCalls) {
    this.maxBytes = maxBytes;
    this.maxCalls = maxCalls;
  }

  /**
   * Takes a request or response; the message if it is complete now. A {@link WireException} means
   * that the peer breaks the protocol.
   */
  public Optional<RpcMessage> add(Pdu pdu) {
    Bytes part = stubData(pdu);
    Partial partial = pdu.has(PfcFlags.FIRST_FRAG) ? begin(pdu) : partials.get(pdu.callId());
    if (partial == null || !continues(partial.first, pdu)) {
      throw bad("fragment of call " + pdu.callId() + " that does not follow another");
    }
    if (part.length() > partial.stub.remaining()) {
      throw new WireException(WireException.Reason.TOO_LARGE, 0, "more than " + maxBytes);
    }
    partial.stub.bytes(part.unsafeArray());
    if (!pdu.has(PfcFlags.LAST_FRAG)) {
      return Optional.empty();
    }
    partials.remove(pdu.callId());
    return Optional.of(new RpcMessage(partial.first, Bytes.wrap(partial.stub.toBytes())));
  }

  /** Forgets an incomplete message: its sender gave it up. */
  public void cancel(long callId) {
    partials.remove(callId);
  }

  private Partial begin(Pdu pdu) {
    Partial partial = new Partial(pdu, WireWriter.of(maxBytes));
    if (partials.putIfAbsent(pdu.callId(), partial) != null) {
      throw bad("second beginning of call " + pdu.callId());
    }
    if (partials.size() > maxCalls) {
      throw new WireException(
          WireException.Reason.TOO_LARGE, 0, "more than " + maxCalls + " incomplete calls");
    }
    return partial;
  }

  private static boolean continues(Pdu first, Pdu next) {
    boolean sameBody =
        switch (next.body()) {
          case PduBody.Request n ->
              first.body() instanceof PduBody.Request f
                  && f.contextId() == n.contextId()
                  && f.opnum() == n.opnum();
          case PduBody.Response n ->
              first.body() instanceof PduBody.Response f && f.contextId() == n.contextId();
          default -> false;
        };
    return sameBody
        && first.byteOrder() == next.byteOrder()
        && security(first).equals(security(next));
  }

  private record Security(int type, int level, long contextId) {}

  private static Optional<Security> security(Pdu pdu) {
    return pdu.auth().map(a -> new Security(a.authType(), a.authLevel(), a.authContextId()));
  }

  private static Bytes stubData(Pdu pdu) {
    return switch (pdu.body()) {
      case PduBody.Request v -> v.stubData();
      case PduBody.Response v -> v.stubData();
      default -> throw bad(pdu.body().type() + " is not a part of a message");
    };
  }

  private static WireException bad(String message) {
    return new WireException(WireException.Reason.BAD_VALUE, 0, message);
  }
}
