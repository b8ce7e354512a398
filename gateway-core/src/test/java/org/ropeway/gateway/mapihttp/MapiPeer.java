package org.ropeway.gateway.mapihttp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.mapihttp.Connect;
import org.ropeway.codec.mapihttp.Disconnect;
import org.ropeway.codec.mapihttp.Execute;
import org.ropeway.codec.mapihttp.NotificationWait;
import org.ropeway.codec.mapihttp.RequestType;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.http.RawConnection;

/** One connection of a client that speaks MAPI/HTTP, rightly unless told otherwise. */
final class MapiPeer implements AutoCloseable {
  private final RawConnection connection;
  private final String guid = "{" + UUID.randomUUID() + "}";
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Map<String, String> cookies = new LinkedHashMap<>();
  private String path = "/mapi/emsmdb/?MailboxId=0e2d9a3c-0000-0000-0000-000000000001@ox.test";
  private int counter;

  MapiPeer(int port, String login, String password) throws IOException {
    this(RawConnection.to(port), login, password);
  }

  MapiPeer(RawConnection connection, String login, String password) {
    this.connection = connection;
    headers.put("Host", "localhost");
    headers.put("Authorization", basic(login, password));
    headers.put("Content-Type", "application/mapi-http");
    headers.put("X-ClientInfo", guid + ":1");
    headers.put("X-ClientApplication", "Outlook/16.0.17126.20132");
  }

  private static String basic(String login, String password) {
    byte[] both = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** Sets a header of all further requests. */
  MapiPeer with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Leaves a header out of all further requests. */
  MapiPeer without(String name) {
    return with(name, "");
  }

  MapiPeer at(String target) {
    path = target;
    return this;
  }

  MapiPeer nspi() {
    return at("/mapi/nspi/?MailboxId=0e2d9a3c-0000-0000-0000-000000000001@ox.test");
  }

  /** The cookies that the next request sends. */
  Map<String, String> cookies() {
    return cookies;
  }

  /** Sends the cookies of another peer from now on, as one client does on its connections. */
  MapiPeer sharing(MapiPeer other) {
    cookies = other.cookies;
    return this;
  }

  /** The id of the latest request. */
  String requestId() {
    return guid + ":" + counter;
  }

  <Q> MapiPeer send(RequestType<Q, ?> type, Q request) throws IOException {
    return send(type.name(), WireWriter.encode(type.request(), request));
  }

  MapiPeer send(String type, byte[] body) throws IOException {
    counter++;
    return sendAgain(type, body);
  }

  /** Sends under the id of the latest request. */
  MapiPeer sendAgain(String type, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\n");
    Map<String, String> all = new LinkedHashMap<>();
    all.put("X-RequestType", type);
    all.put("X-RequestId", requestId());
    all.putAll(headers);
    if (!cookies.isEmpty()) {
      StringBuilder value = new StringBuilder();
      cookies.forEach((n, v) -> value.append(value.isEmpty() ? "" : "; ").append(n + "=" + v));
      all.putIfAbsent("Cookie", value.toString());
    }
    all.putIfAbsent("Content-Length", String.valueOf(body.length));
    all.forEach((n, v) -> {
      if (!v.isEmpty()) {
        head.append(n).append(": ").append(v).append("\r\n");
      }
    });
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    connection.send(whole);
    return this;
  }

  MapiAnswer read() throws IOException {
    MapiAnswer answer = MapiAnswer.of(connection.read());
    for (String cookie : answer.http().all("Set-Cookie")) {
      String pair = cookie.substring(0, cookie.indexOf(';'));
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return answer;
  }

  <Q> MapiAnswer call(RequestType<Q, ?> type, Q request) throws IOException {
    return send(type, request).read();
  }

  MapiAnswer call(String type, byte[] body) throws IOException {
    return send(type, body).read();
  }

  MapiAnswer ping() throws IOException {
    return call("PING", new byte[0]);
  }

  MapiAnswer connect() throws IOException {
    return call(Connect.TYPE, connectRequest(Bytes.EMPTY));
  }

  static Connect.Request connectRequest(Bytes auxiliary) {
    return new Connect.Request("/o=Ropeway/cn=alice", 0, 1252, 1033, 1033, auxiliary);
  }

  MapiAnswer execute(String rops) throws IOException {
    return call(Execute.TYPE, executeRequest(rops));
  }

  static Execute.Request executeRequest(String rops) {
    return executeRequest(bytes(rops), 3, 0x10008);
  }

  static Execute.Request executeRequest(Bytes rops, int flags, long maxRopOut) {
    return new Execute.Request(flags, packed(Packing.PLAIN, rops), maxRopOut, Bytes.EMPTY);
  }

  static Bytes packed(Packing packing, Bytes... payloads) {
    WireWriter w = WireWriter.of(1 << 20);
    ExtendedBuffer.pack(w, List.of(payloads), packing);
    return Bytes.wrap(w.toBytes());
  }

  static List<Bytes> unpacked(Bytes buffer) {
    return ExtendedBuffer.unpack(WireReader.of(buffer.unsafeArray()), 1 << 20);
  }

  static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  MapiAnswer disconnect() throws IOException {
    return call(Disconnect.TYPE, new Disconnect.Request(Bytes.EMPTY));
  }

  MapiPeer sendWait() throws IOException {
    return send(NotificationWait.TYPE, new NotificationWait.Request(0, Bytes.EMPTY));
  }

  RawConnection raw() {
    return connection;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
