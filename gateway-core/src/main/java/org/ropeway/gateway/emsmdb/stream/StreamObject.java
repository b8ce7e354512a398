package org.ropeway.gateway.emsmdb.stream;

import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.stream.RopSeekStream;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.ServerObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.MapiException;

/** An open stream: a property's bytes and a seek pointer. [MS-OXCPRPT] 3.1.1.2. */
final class StreamObject implements ServerObject {
  /** StreamSeekError, [MS-OXCPRPT] 3.2.5.18. */
  static final ErrorCode SEEK_ERROR = new ErrorCode(0x80030019);

  private final PropertyStream stream;
  private final Access access;
  private final int maxSize;
  private int position;

  /** What a stream was opened for. */
  enum Access {
    /** Reading. */
    READ,
    /** Reading and writing. */
    WRITE
  }

  /** A stream whose seek pointer stands at the beginning. */
  StreamObject(PropertyStream stream, Access access, int maxSize) {
    this.stream = stream;
    this.access = access;
    this.maxSize = maxSize;
    stream.use();
  }

  /** Another one on the same bytes, its seek pointer where this one's is. */
  StreamObject copy() {
    StreamObject copy = new StreamObject(stream, access, maxSize);
    copy.position = position;
    return copy;
  }

  int size() {
    return stream.bytes().size();
  }

  int position() {
    return position;
  }

  /** Puts the seek pointer back where it was. */
  void position(int before) {
    position = before;
  }

  /** Reads at most so many bytes. */
  Bytes read(int most) {
    stream.requireReadable(position, Math.min((long) position + most, size()));
    Bytes read = stream.bytes().read(position, most);
    position += read.length();
    return read;
  }

  /** Writes all bytes; TooBig, and nothing is written, if the stream becomes too long. */
  void write(Bytes data) {
    requireWritable();
    long end = (long) position + data.length();
    checkSize(end);
    stream.requireWritable(position, end);
    stream.bytes().write(position, data.unsafeArray());
    position = (int) end;
    stream.change();
  }

  /** Cuts, or adds zeros; the seek pointer stays. */
  void resize(long size) {
    requireWritable();
    checkSize(size);
    stream.requireWritable(Math.min(size, size()), Math.max(size, size()));
    stream.bytes().resize((int) size);
    stream.change();
  }

  /**
   * Moves the seek pointer. Beyond the end a stream for writing grows by zeros; of one for reading
   * there is nothing to be read. A pointer that the stream was cut behind can be asked for where it
   * is without that.
   */
  void seek(int origin, long offset) {
    long from =
        switch (origin) {
          case RopSeekStream.BEGINNING -> 0;
          case RopSeekStream.CURRENT -> position;
          case RopSeekStream.END -> size();
          default ->
              throw new MapiException(ErrorCode.STORAGE_INVALID_PARAMETER, "origin " + origin);
        };
    long to = from + offset;
    if (to < 0 || to > Math.max(maxSize, size())) {
      throw new MapiException(SEEK_ERROR, "seek to " + to);
    }
    boolean moves = to != position;
    if (moves && to > size() && access == Access.WRITE) {
      resize(to);
    }
    position = (int) to;
  }

  void commit() {
    stream.commit();
  }

  /** Locks a region for this session. */
  void lock(StreamLocks.Region region, StreamLocks.Sharing sharing) {
    stream.lock(region, sharing);
  }

  /** Takes away the locks of this session in a region. */
  void unlock(StreamLocks.Region region) {
    stream.unlock(region);
  }

  /** Whether a commit makes durable what was written. */
  boolean isOfFolder() {
    return stream.isOfFolder();
  }

  /** Fails with StreamAccessDenied if it was opened for reading. */
  void requireWritable() {
    if (access != Access.WRITE) {
      throw new MapiException(ErrorCode.STORAGE_ACCESS_DENIED, "stream for reading");
    }
  }

  private void checkSize(long size) {
    if (size < 0 || size > Math.max(maxSize, size())) {
      throw new MapiException(ErrorCode.TOO_BIG, "stream of " + size + " bytes");
    }
  }

  @Override
  public LogonObject logon() {
    return stream.object().logon();
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.STREAM;
  }

  @Override
  public void done() {
    if (!stream.isExpired()) {
      stream.commit();
    }
  }

  @Override
  public void release() {
    stream.leave();
  }
}
