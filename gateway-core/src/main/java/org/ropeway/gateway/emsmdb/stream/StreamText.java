package org.ropeway.gateway.emsmdb.stream;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.wire.Wire;
import org.ropeway.codec.wire.WireWriter;

/**
 * Strings as streams: UTF-16LE, or the code page of the object for PtypString8, in both without the
 * null at the end, which a client may write.
 */
final class StreamText {
  private StreamText() {}

  static boolean isText(PropertyType type) {
    return type == PropertyType.STRING || type == PropertyType.STRING8;
  }

  static byte[] encode(String text, PropertyType type, Charset string8) {
    return type == PropertyType.STRING8
        ? text.getBytes(string8)
        : WireWriter.of(Integer.MAX_VALUE).utf16(text).toBytes();
  }

  static String decode(Bytes bytes, PropertyType type, Charset string8) {
    byte[] array = bytes.unsafeArray();
    String text =
        type == PropertyType.STRING8
            ? new String(array, string8)
            : ByteBuffer.wrap(array, 0, array.length & ~1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asCharBuffer()
                .toString();
    return Wire.untilNull(text);
  }
}
