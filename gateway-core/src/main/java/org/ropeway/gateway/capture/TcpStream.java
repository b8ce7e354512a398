package org.ropeway.gateway.capture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ropeway.codec.data.Bytes;

/**
 * One direction of a TCP connection: segments, in whatever order they were captured and however
 * often, become the bytes that were sent. It ends where a segment was not captured.
 */
final class TcpStream {
  private final List<Piece> pieces = new ArrayList<>();
  private final NavigableMap<Long, Piece> early = new TreeMap<>();
  private boolean begun;
  private int first;
  private long next;

  /** Bytes that came in order, and when. */
  record Piece(Instant time, Bytes bytes) {}

  /** What came in order. */
  List<Piece> pieces() {
    return pieces;
  }

  /** Whether a segment that opens a connection opens another than this stream's. */
  boolean isOver(Segment opening) {
    return begun && opening.sequence() != first;
  }

  void add(Segment s) {
    if (!begun) {
      begun = true;
      first = s.sequence();
      next = Integer.toUnsignedLong(s.sequence()) + (s.synchronises() ? 1 : 0);
    }
    if (s.payload().length() == 0) {
      return;
    }
    // sequence numbers wrap around at 32 bits: the position next to the one expected is meant
    long position = next + (s.sequence() + (s.synchronises() ? 1 : 0) - (int) next);
    if (position + s.payload().length() > next) {
      early.merge(
          position,
          new Piece(s.time(), s.payload()),
          (a, b) -> b.bytes.length() > a.bytes.length() ? b : a);
    }
    deliver();
  }

  private void deliver() {
    while (!early.isEmpty() && early.firstKey() <= next) {
      Map.Entry<Long, Piece> first = early.pollFirstEntry();
      byte[] bytes = first.getValue().bytes.unsafeArray();
      int known = (int) Math.min(next - first.getKey(), bytes.length);
      if (known < bytes.length) {
        pieces.add(
            new Piece(
                first.getValue().time, Bytes.wrap(Arrays.copyOfRange(bytes, known, bytes.length))));
        next += bytes.length - known;
      }
    }
  }
}
