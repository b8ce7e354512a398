package org.ropeway.codec.rop.logon;

import java.nio.charset.StandardCharsets;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;

/** Null-terminated names behind their size, which counts the null; the size of no name is 0. */
final class SizedString {
  private SizedString() {}

  /** A name in bytes that stand behind their size. */
  static WireType<String> in(WireType<Bytes> sized) {
    return WireType.of(
        sized.minSize(), r -> toString(r, sized.read(r)), (w, v) -> sized.write(w, toBytes(v)));
  }

  private static String toString(WireReader r, Bytes bytes) {
    String s = new String(bytes.unsafeArray(), StandardCharsets.ISO_8859_1);
    if (!s.isEmpty() && s.indexOf(0) != s.length() - 1) {
      throw r.badValue("string that does not end where its size says");
    }
    return s.isEmpty() ? "" : s.substring(0, s.length() - 1);
  }

  private static Bytes toBytes(String s) {
    return s.isEmpty() ? Bytes.EMPTY : Bytes.wrap((s + '\0').getBytes(StandardCharsets.ISO_8859_1));
  }
}
