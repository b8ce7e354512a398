package org.ropeway.gateway.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.dump.DumpRpcSession;
import org.ropeway.codec.dump.DumpSession;
import org.ropeway.codec.rts.Rts;
import org.ropeway.codec.rts.RtsCommand;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.gateway.http.Headers;
import org.ropeway.gateway.recording.Exchange;

/**
 * The trees of exchanges: of MAPI/HTTP, each in its session, which the cookie names; of RPC/HTTP
 * the PDUs of both channels, in their virtual connection, which the first PDU of each names. Not
 * thread-safe.
 */
public final class ExchangeTrees {
  private static final int MAX_SESSIONS = 1_000;
  private static final String COOKIE = "MapiContext";
  private static final Set<String> RPC_METHODS = Set.of("RPC_IN_DATA", "RPC_OUT_DATA");

  private final Map<String, DumpSession> sessions = new LinkedHashMap<>();
  private final Map<String, DumpRpcSession> connections = new LinkedHashMap<>();

  /** The trees of the request and the answer; none where the exchange is neither. */
  public List<DumpNode> of(Exchange exchange) {
    String type = exchange.requestType();
    if (RPC_METHODS.contains(exchange.method())) {
      return pdus(exchange);
    }
    if (type.isEmpty() || !exchange.method().equals("POST")) {
      return List.of();
    }
    String sent = sentCookie(exchange.requestHeaders());
    String got = receivedCookie(exchange.responseHeaders());
    DumpSession session = sent == null ? new DumpSession() : session(sent);
    if (got != null) {
      keep(got, session);
    }
    DumpSession.Request request = session.request(type, exchange.requestBody());
    List<DumpNode> trees = new ArrayList<>();
    trees.add(request.tree());
    if (answersInMapi(exchange)) {
      trees.add(request.response(exchange.responseBody()));
    }
    return trees;
  }

  /**
   * What the client sends stands in the request on the IN channel, what the server sends in the
   * answer on the OUT channel; the other bodies are echoes and texts of errors.
   */
  private List<DumpNode> pdus(Exchange exchange) {
    Bytes sent = exchange.requestBody();
    if (sent.isEmpty()) {
      return List.of();
    }
    String key = virtualConnection(sent).orElse(exchange.pathAndQuery());
    DumpRpcSession session = connections.computeIfAbsent(key, k -> new DumpRpcSession());
    if (connections.size() > MAX_SESSIONS) {
      connections.remove(connections.keySet().iterator().next());
    }
    List<DumpNode> trees = new ArrayList<>();
    trees.add(session.pdus(exchange.method() + " request", sent));
    if (exchange.status() == 200 && !exchange.responseBody().isEmpty()) {
      trees.add(session.pdus(exchange.method() + " response", exchange.responseBody()));
    }
    return trees;
  }

  /** The first cookie of the first PDU. [MS-RPCH] 2.2.4.2, 2.2.4.5. */
  private static Optional<String> virtualConnection(Bytes pdus) {
    try {
      return Pdu.WIRE.read(WireReader.of(pdus.unsafeArray())).body() instanceof Rts rts
          ? rts.commands().stream()
              .filter(RtsCommand.Cookie.class::isInstance)
              .map(RtsCommand::toString)
              .findFirst()
          : Optional.empty();
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  /** X-ResponseCode other than 0 comes with text for people, not with a body of the request. */
  private static boolean answersInMapi(Exchange exchange) {
    String code = exchange.responseHeaders().first("X-ResponseCode");
    Bytes body = exchange.responseBody();
    return !body.isEmpty() && exchange.status() == 200 && (code == null || code.equals("0"));
  }

  private DumpSession session(String cookie) {
    DumpSession known = sessions.get(cookie);
    if (known != null) {
      return known;
    }
    DumpSession session = new DumpSession();
    keep(cookie, session);
    return session;
  }

  private void keep(String cookie, DumpSession session) {
    sessions.put(cookie, session);
    if (sessions.size() > MAX_SESSIONS) {
      sessions.remove(sessions.keySet().iterator().next());
    }
  }

  private static @Nullable String sentCookie(Headers headers) {
    for (String line : headers.all("Cookie")) {
      for (String cookie : line.split(";")) {
        String value = valueOf(cookie);
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  private static @Nullable String receivedCookie(Headers headers) {
    for (String line : headers.all("Set-Cookie")) {
      int end = line.indexOf(';');
      String value = valueOf(end < 0 ? line : line.substring(0, end));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String valueOf(String cookie) {
    int equals = cookie.indexOf('=');
    return equals > 0 && cookie.substring(0, equals).strip().equalsIgnoreCase(COOKIE)
        ? cookie.substring(equals + 1).strip()
        : null;
  }
}
