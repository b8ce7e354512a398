package org.ropeway.gateway.emsmdb.logon;

import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.LongTermId;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.MapiException;

/**
 * What a user has read in a public folder, read and written in parts of which the last makes it
 * durable. [MS-OXCSTOR] 3.2.5.12.1, 3.2.5.13.1.
 */
final class PerUserParts {
  private static final int MAX_SIZE = 16 * 1024;

  /** The most bytes of one part of a BLOB. */
  private static final int MAX_PART = 4096;

  private final PerUserRecords records;
  private Optional<Blob> reading = Optional.empty();
  private Optional<Blob> unfinished = Optional.empty();

  private record Blob(LongTermId folder, MapiGuid replica, Bytes data) {
    Blob with(Bytes more) {
      WireWriter w = WireWriter.of(MAX_SIZE).bytes(data.unsafeArray());
      return new Blob(folder, replica, Bytes.wrap(w.bytes(more.unsafeArray()).toBytes()));
    }
  }

  /** A part of a BLOB, and whether it is the last. */
  record Part(Bytes data, boolean last) {}

  PerUserParts(PerUserRecords records) {
    this.records = records;
  }

  /** Reads a part of a folder's BLOB, all parts of the same one; ecError past its end. */
  Part read(LongTermId folder, long offset, int maxSize) {
    Bytes data =
        reading
            .filter(blob -> offset > 0 && blob.folder().equals(folder))
            .map(Blob::data)
            .orElseGet(() -> records.read(folder));
    if (offset < 0 || offset > data.length()) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "offset past the end");
    }
    reading = Optional.of(new Blob(folder, MapiGuid.ZERO, data));
    int most = maxSize == 0 ? MAX_PART : Math.min(maxSize, MAX_PART);
    int end = (int) Math.min(data.length(), offset + most);
    return new Part(data.slice((int) offset, end), end == data.length());
  }

  /**
   * Writes a part of a folder's BLOB; ecError if it does not continue the one before, which is then
   * forgotten; ecFmtError if all parts together are no set of ids.
   */
  void write(LongTermId folder, MapiGuid replica, long offset, Bytes data, boolean last) {
    Optional<Blob> before = unfinished;
    unfinished = Optional.empty();
    Blob begun =
        offset == 0
            ? new Blob(folder, replica, Bytes.EMPTY)
            : before
                .filter(e -> e.folder().equals(folder) && e.data().length() == offset)
                .orElseThrow(
                    () -> new MapiException(ErrorCode.GENERAL_FAILURE, "offset of no part"));
    if (begun.data().length() + data.length() > MAX_SIZE) {
      throw new MapiException(ErrorCode.NOT_ENOUGH_MEMORY, "too much read in one folder");
    }
    Blob blob = begun.with(data);
    if (last) {
      records.write(folder, blob.replica(), blob.data());
    } else {
      unfinished = Optional.of(blob);
    }
  }
}
