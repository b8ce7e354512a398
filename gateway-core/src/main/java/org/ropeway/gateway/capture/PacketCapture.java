package org.ropeway.gateway.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.gateway.capture.HttpMessages.Timed;
import org.ropeway.gateway.capture.Segment.Endpoint;
import org.ropeway.gateway.recording.Exchange;
import org.ropeway.gateway.recording.HttpMessage;
import org.ropeway.gateway.recording.RecordingException;
import org.ropeway.gateway.recording.RecordingLimits;

/**
 * The HTTP exchanges in a capture of plain HTTP, pcap or pcapng. Connections that are not HTTP are
 * passed over.
 */
public final class PacketCapture {
  private static final Pattern REQUEST = Pattern.compile("[A-Z_]{3,20} [!-~].*", Pattern.DOTALL);
  private static final Pattern ANSWER = Pattern.compile("HTTP/1[.][01] .*", Pattern.DOTALL);

  /** Segments with bytes, and connections; each takes about a hundred bytes of memory. */
  private static final int MOST_SEGMENTS = 4_000_000;

  /** So many bytes show whether a message begins. */
  private static final int START = 64;

  private final String where;
  private final RecordingLimits limits;
  private final Map<Pair, Connection> open = new HashMap<>();
  private final List<Connection> connections = new ArrayList<>();
  private int segments;
  private long payload;
  private long decoded;

  private PacketCapture(String where, RecordingLimits limits) {
    this.where = where;
    this.limits = limits;
  }

  /** Who talks to whom. */
  private record Pair(Endpoint from, Endpoint to) {
    Pair back() {
      return new Pair(to, from);
    }
  }

  /** Both directions; which is the client's, their bytes say. */
  private record Connection(TcpStream one, TcpStream other) {
    Connection back() {
      return new Connection(/* one= */ other, /* other= */ one);
    }
  }

  /** Whether a file that begins so is a capture. */
  public static boolean is(byte[] head) {
    try {
      return head.length >= 24 && FrameReader.of("", head, InputStream.nullInputStream()) != null;
    } catch (RecordingException e) {
      return true; // one without a header behind its first bytes
    }
  }

  /**
   * Reads a capture.
   *
   * @param where names the file in errors
   * @param in the file from its first byte on
   * @param limits {@link RecordingLimits#entryBytes()} bounds what all connections carry together,
   *     and what their bodies are when their content codings are undone
   * @return the exchanges in the order of their requests' ends, numbered from 1
   */
  public static List<Exchange> exchanges(String where, InputStream in, RecordingLimits limits)
      throws RecordingException {
    return new PacketCapture(where, limits).read(in);
  }

  private List<Exchange> read(InputStream in) throws RecordingException {
    FrameReader frames = reader(in);
    for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
      Segment segment = Segment.of(frame);
      if (segment != null) {
        add(segment);
      }
    }
    List<Exchange> found = new ArrayList<>();
    for (Connection c : connections) {
      found.addAll(exchanges(c));
    }
    if (found.isEmpty()) {
      throw new RecordingException(
          where
              + " has no plain HTTP in its "
              + connections.size()
              + " TCP connections; what is encrypted cannot be read");
    }
    found.sort(Comparator.comparing(Exchange::began));
    List<Exchange> numbered = new ArrayList<>();
    found.forEach(e ->
        numbered.add(
            new Exchange(numbered.size() + 1, e.began(), e.took(), e.request(), e.response())));
    return numbered;
  }

  private FrameReader reader(InputStream in) throws RecordingException {
    try {
      FrameReader frames = FrameReader.of(where, in.readNBytes(FrameReader.HEAD), in);
      if (frames != null) {
        return frames;
      }
    } catch (RecordingException e) {
      throw e;
    } catch (IOException e) {
      throw new RecordingException(where + " cannot be read: " + e, e);
    }
    throw new RecordingException(where + " is no capture: neither pcap nor pcapng");
  }

  private void add(Segment s) throws RecordingException {
    payload += s.payload().length();
    if (payload > limits.entryBytes()) {
      throw new RecordingException(
          where
              + " carries more than "
              + limits.entryBytes()
              + " bytes; cut it (editcap -c) or capture less");
    }
    if (s.synchronises() || !s.payload().isEmpty()) {
      segments++;
    }
    if (segments > MOST_SEGMENTS) {
      throw new RecordingException(
          where + " has more than " + MOST_SEGMENTS + " segments of TCP; cut it (editcap -c)");
    }
    Pair pair = new Pair(s.from(), s.to());
    if (s.opens()) {
      Connection known = open.get(pair);
      if (known != null && known.one.isOver(s)) {
        open.remove(pair); // the port is used again
        open.remove(pair.back());
      }
    }
    Connection c = open.get(pair);
    if (c == null) {
      c = new Connection(new TcpStream(), new TcpStream());
      connections.add(c);
      open.put(pair, c);
      open.put(pair.back(), c.back());
    }
    c.one.add(s);
  }

  private List<Exchange> exchanges(Connection c) {
    boolean answers = !from(ANSWER, c.one, Instant.MIN).isEmpty();
    boolean asks = !answers && !from(REQUEST, c.one, Instant.MIN).isEmpty();
    TcpStream client = asks ? c.one : c.other;
    TcpStream server = asks ? c.other : c.one;
    List<TcpStream.Piece> asked = from(REQUEST, client, Instant.MIN);
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Timed> requests = HttpMessages.requests(asked);
    List<Timed> answered =
        HttpMessages.answers(
            from(ANSWER, server, asked.getFirst().time()),
            requests.stream().map(r -> r.message().startLine().split(" ", 2)[0]).iterator());
    List<Exchange> found = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      found.add(exchange(requests.get(i), i < answered.size() ? answered.get(i) : null));
    }
    return found;
  }

  private Exchange exchange(Timed request, @Nullable Timed answer) {
    Duration took =
        answer == null ? Duration.ZERO : Duration.between(request.last(), answer.last());
    return new Exchange(
        1,
        request.last(),
        took.isNegative() ? Duration.ZERO : took,
        plain(request.message()),
        answer == null ? null : plain(answer.message()));
  }

  /** With the content coding undone; as it is if that cannot be. */
  private HttpMessage plain(HttpMessage message) {
    if (message.body().isEmpty() || !message.headers().has("Content-Encoding")) {
      return message; // an answer to HEAD has the headers of one with a body
    }
    try {
      HttpMessage plain = message.plain(where, (int) (limits.entryBytes() - decoded));
      decoded += plain.body().length();
      return plain;
    } catch (RecordingException e) {
      return message;
    }
  }

  /**
   * What a stream carries from the first message on: a capture may begin in the midst of a
   * connection, where answers to earlier requests come first.
   */
  private static List<TcpStream.Piece> from(Pattern start, TcpStream stream, Instant time) {
    List<TcpStream.Piece> pieces = stream.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      List<TcpStream.Piece> rest = pieces.subList(i, pieces.size());
      if (!rest.getFirst().time().isBefore(time) && start.matcher(head(rest)).matches()) {
        return rest;
      }
    }
    return List.of();
  }

  private static String head(List<TcpStream.Piece> pieces) {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < pieces.size() && head.length() < START; i++) {
      byte[] bytes = pieces.get(i).bytes().unsafeArray();
      head.append(new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1));
    }
    return head.toString();
  }
}
