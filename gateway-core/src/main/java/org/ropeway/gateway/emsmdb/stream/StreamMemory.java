package org.ropeway.gateway.emsmdb.stream;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;

/** How much memory the streams of a session take. */
final class StreamMemory {
  private final long limit;
  private long taken;

  StreamMemory(long limit) {
    this.limit = limit;
  }

  /** Takes memory, or gives it back if negative; NotEnoughMemory, and none taken, if too much. */
  void take(long bytes) {
    if (bytes > 0 && bytes > limit - taken) {
      throw new MapiException(ErrorCode.NOT_ENOUGH_MEMORY, "streams take " + taken + " bytes");
    }
    count(bytes);
  }

  /** Counts memory that is taken, or given back if negative. */
  void count(long bytes) {
    taken += bytes;
  }

  /** Bytes taken. */
  long taken() {
    return taken;
  }
}
