package org.ropeway.codec.rpcext;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Packs and unpacks payloads behind their RPC_HEADER_EXT. [MS-OXCRPC] 3.1.4.1.1.1. */
public final class ExtendedBuffer {
  private static final byte MAGIC = (byte) 0xA5;
  private static final int MAX_PAYLOAD = 0xFFFF;

  /** How a payload is written. */
  public enum Packing {
    /** As it is. */
    PLAIN,
    /** Obfuscated. */
    XOR_MAGIC,
    /** Compressed; as it is where that would not make it smaller. */
    COMPRESSED
  }

  private ExtendedBuffer() {}

  /** Payloads as {@link #unpack} reads and {@link #pack} writes them. */
  public static WireType<List<Bytes>> wire(int maxBytes, Packing packing) {
    return WireType.of(0, r -> unpack(r, maxBytes), (w, v) -> pack(w, v, packing));
  }

  /**
   * The payloads of all chained headers up to the one that says it is the last; none of an empty
   * buffer.
   *
   * @param maxBytes how many bytes all payloads together may have
   */
  public static List<Bytes> unpack(WireReader r, int maxBytes) {
    List<Bytes> payloads = new ArrayList<>();
    int left = maxBytes;
    boolean last = r.remaining() == 0;
    while (!last) {
      r.count(1, RpcHeaderExt.SIZE);
      RpcHeaderExt header = r.field("RPC_HEADER_EXT", RpcHeaderExt.WIRE);
      Bytes payload = payload(r, header, left);
      left -= payload.length();
      payloads.add(payload);
      last = header.has(RpcHeaderExt.LAST);
    }
    return payloads;
  }

  /** The payload of a buffer that holds exactly one; empty of an empty buffer. */
  public static Bytes unpackOne(WireReader r, int maxBytes) {
    List<Bytes> payloads = unpack(r, maxBytes);
    if (payloads.size() > 1) {
      throw r.badValue("chained extended buffers where one is expected");
    }
    return payloads.isEmpty() ? Bytes.EMPTY : payloads.getFirst();
  }

  /** Appends payloads, each behind its header, the last one marked as such. */
  public static void pack(WireWriter w, List<Bytes> payloads, Packing packing) {
    for (int i = 0; i < payloads.size(); i++) {
      int last = i == payloads.size() - 1 ? RpcHeaderExt.LAST : 0;
      pack(w, payloads.get(i).unsafeArray(), last, packing);
    }
  }

  /** Appends one payload behind a header that says it is the last. */
  public static void packOne(WireWriter w, byte[] payload, Packing packing) {
    pack(w, payload, RpcHeaderExt.LAST, packing);
  }

  private static void pack(WireWriter w, byte[] payload, int last, Packing packing) {
    if (payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException("payload of " + payload.length + " bytes");
    }
    int flags = last;
    byte[] packed = payload;
    switch (packing) {
      case PLAIN -> {}
      case XOR_MAGIC -> {
        flags |= RpcHeaderExt.XOR_MAGIC;
        packed = xor(payload.clone());
      }
      case COMPRESSED -> {
        byte[] smaller = Lzxpress.compress(payload);
        if (smaller.length < payload.length) {
          flags |= RpcHeaderExt.COMPRESSED;
          packed = smaller;
        }
      }
    }
    RpcHeaderExt.WIRE.write(w, new RpcHeaderExt(0, flags, packed.length, payload.length));
    w.bytes(packed);
  }

  private static Bytes payload(WireReader r, RpcHeaderExt header, int maxBytes) {
    if (header.version() != 0) {
      throw r.badValue("version " + header.version() + " of an extended buffer");
    }
    if (header.sizeActual() > maxBytes) {
      throw new WireException(
          WireException.Reason.TOO_LARGE, r.position(), "payload of " + header.sizeActual());
    }
    int at = r.position();
    byte[] bytes = r.field("Payload", Wire.bytes(header.size()));
    if (!header.has(RpcHeaderExt.COMPRESSED) && header.size() != header.sizeActual()) {
      throw r.badValue("sizes of an uncompressed payload differ");
    }
    return unpack(header, bytes, at);
  }

  /**
   * The payload that stands behind a header as these bytes, which are changed.
   *
   * @param at where they stand, for what is said of malformed ones
   */
  public static Bytes unpack(RpcHeaderExt header, byte[] bytes, int at) {
    if (header.has(RpcHeaderExt.XOR_MAGIC)) {
      xor(bytes);
    }
    return header.has(RpcHeaderExt.COMPRESSED)
        ? Bytes.wrap(Lzxpress.decompress(bytes, header.sizeActual(), at))
        : Bytes.wrap(bytes);
  }

  private static byte[] xor(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= MAGIC;
    }
    return bytes;
  }
}
