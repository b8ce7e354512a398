package org.ropeway.gateway.emsmdb.stream;

import java.util.Arrays;
import org.ropeway.codec.data.Bytes;

/**
 * The bytes of a stream. They are the value's own until something else is written; zeros at the end
 * that nobody wrote take no memory.
 */
final class StreamBytes {
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final StreamMemory memory;
  private byte[] bytes;
  private int filled;
  private int size;
  private boolean own;

  private StreamBytes(StreamMemory memory, byte[] bytes, boolean own) {
    this.memory = memory;
    this.bytes = bytes;
    this.filled = bytes.length;
    this.size = bytes.length;
    this.own = own;
  }

  /** The bytes of a value. */
  static StreamBytes of(StreamMemory memory, Bytes value) {
    return new StreamBytes(memory, value.unsafeArray(), false);
  }

  /** Bytes made for this stream. */
  static StreamBytes made(StreamMemory memory, byte[] bytes) {
    memory.take(bytes.length);
    return new StreamBytes(memory, bytes, true);
  }

  int size() {
    return size;
  }

  /** A copy of the bytes from a place on, at most {@code n}. */
  Bytes read(int from, int n) {
    int length = Math.max(0, Math.min(n, size - from));
    byte[] copy = new byte[length];
    if (from < filled) {
      System.arraycopy(bytes, from, copy, 0, Math.min(length, filled - from));
    }
    return Bytes.wrap(copy);
  }

  /** Writes bytes over others or behind them, zeros before them if they lie beyond the end. */
  void write(int at, byte[] data) {
    if (data.length == 0) {
      return;
    }
    int end = at + data.length;
    makeOwn(Math.max(end, filled));
    if (at > filled) {
      Arrays.fill(bytes, filled, at, (byte) 0);
    }
    System.arraycopy(data, 0, bytes, at, data.length);
    filled = Math.max(filled, end);
    size = Math.max(size, end);
  }

  /** Cuts, or adds zeros. */
  void resize(int length) {
    filled = Math.min(filled, length);
    size = length;
  }

  /**
   * All bytes as a value, shared with the stream. The memory it takes is from now on the caller's
   * to give back.
   */
  Bytes value() {
    memory.take((long) size - mine());
    own = false;
    if (bytes.length != size || filled != size) {
      byte[] exact = new byte[size];
      System.arraycopy(bytes, 0, exact, 0, filled);
      bytes = exact;
      filled = size;
    }
    return Bytes.wrap(bytes);
  }

  /** Gives back the memory. */
  void release() {
    memory.take(-mine());
    own = false;
  }

  private int mine() {
    return own ? bytes.length : 0;
  }

  private void makeOwn(int capacity) {
    if (own && bytes.length >= capacity) {
      return;
    }
    long more = own ? Math.max(capacity, bytes.length + bytes.length / 2L) : capacity;
    int length = (int) Math.min(MAX_ARRAY, more);
    memory.take((long) length - mine());
    bytes = Arrays.copyOf(bytes, length);
    own = true;
  }
}
