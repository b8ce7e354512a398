package org.ropeway.gateway.inspect;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;
import org.ropeway.codec.data.Bytes;

/** One direction of a connection: its segments in order, repetitions left out. */
final class TcpStream {
  private final TreeMap<Long, byte[]> segments = new TreeMap<>();
  private boolean begun;
  private int first;

  /**
   * A segment came.
   *
   * @param start whether it is the first of a connection
   */
  void add(int sequence, byte[] data, boolean start) {
    if (!begun || (start && segments.isEmpty())) {
      begun = true;
      first = sequence;
    }
    if (data.length > 0) {
      segments.merge(
          (long) (sequence - first), data, (a, b) -> a.length >= b.length ? a : b);
    }
  }

  /** The bytes up to the first that were not captured. */
  Bytes bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long at = segments.isEmpty() ? 0 : Math.min(0, segments.firstKey());
    for (var segment : segments.entrySet()) {
      long skip = at - segment.getKey();
      byte[] data = segment.getValue();
      if (skip < 0) {
        break;
      }
      if (skip < data.length) {
        out.write(data, (int) skip, data.length - (int) skip);
        at = segment.getKey() + data.length;
      }
    }
    return Bytes.wrap(out.toByteArray());
  }
}
