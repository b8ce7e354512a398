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
  private Holding holding;

  /** Whose the array is. */
  private enum Holding {
    /** That of a value, which was there before. */
    VALUE,
    /** Made here, and counted here. */
    OWN,
    /** Made here, given away as a value, and counted by whom it was given to. */
    GIVEN,
    /** Made here, given away as a value, and counted here. */
    SHARED
  }

  private StreamBytes(StreamMemory memory, byte[] bytes, Holding holding) {
    this.memory = memory;
    this.bytes = bytes;
    this.filled = bytes.length;
    this.size = bytes.length;
    this.holding = holding;
  }

  /** The bytes of a value. */
  static StreamBytes of(StreamMemory memory, Bytes value) {
    return new StreamBytes(memory, value.unsafeArray(), Holding.VALUE);
  }

  /** Bytes made for this stream. */
  static StreamBytes made(StreamMemory memory, byte[] bytes) {
    memory.take(bytes.length);
    return new StreamBytes(memory, bytes, Holding.OWN);
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
   * to give back, or to {@link #takeBack()}.
   */
  Bytes value() {
    memory.take((long) size - counted());
    if (bytes.length != size || filled != size) {
      byte[] exact = new byte[size];
      System.arraycopy(bytes, 0, exact, 0, filled);
      bytes = exact;
      filled = size;
    }
    holding = Holding.GIVEN;
    return Bytes.wrap(bytes);
  }

  /** Counts the memory of the last {@link #value()} here after all. */
  void takeBack() {
    memory.count(-size);
    countAgain();
  }

  /** Counts memory that was given away, if nobody else counts it any more. */
  void countAgain() {
    if (holding == Holding.GIVEN) {
      holding = Holding.SHARED;
      memory.count(bytes.length);
    }
  }

  /** Gives back the memory. */
  void release() {
    memory.count(-counted());
    holding = Holding.VALUE;
  }

  private int counted() {
    return holding == Holding.OWN || holding == Holding.SHARED ? bytes.length : 0;
  }

  private void makeOwn(int capacity) {
    boolean own = holding == Holding.OWN;
    if (own && bytes.length >= capacity) {
      return;
    }
    long more = own ? Math.max(capacity, bytes.length + bytes.length / 2L) : capacity;
    int length = (int) Math.min(MAX_ARRAY, more);
    memory.take((long) length - counted());
    bytes = Arrays.copyOf(bytes, length);
    holding = Holding.OWN;
  }
}
