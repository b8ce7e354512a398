package org.ropeway.gateway.emsmdb.message;

import org.ropeway.codec.data.ErrorCode;
import org.ropeway.store.MapiException;

/** How much memory, in bytes, the messages and attachments take that a session writes. */
public final class DraftMemory {
  private final long limit;
  private long taken;

  /** Memory for so many bytes. */
  public DraftMemory(long limit) {
    this.limit = limit;
  }

  /** What one object takes. */
  final class Share {
    private long bytes;

    /** Takes that much more; NotEnoughMemory, and none taken, if the session has too much. */
    void grow(long more) {
      if (more > limit - taken) {
        throw new MapiException(ErrorCode.NOT_ENOUGH_MEMORY, "drafts take " + taken + " bytes");
      }
      bytes += more;
      taken += more;
    }

    /** Says how much it is. */
    void settle(long now) {
      taken += now - bytes;
      bytes = now;
    }
  }

  /** Bytes taken. */
  long taken() {
    return taken;
  }
}
