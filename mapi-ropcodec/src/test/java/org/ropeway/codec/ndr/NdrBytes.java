package org.ropeway.codec.ndr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** A value and its bytes in both byte orders. */
public final class NdrBytes {
  private NdrBytes() {}

  /** The value is written as these bytes and read from them; what is near them is survived. */
  public static <T> void both(WireType<T> type, T value, String little, String big) {
    of(type, value, ByteOrder.LITTLE_ENDIAN, little);
    of(type, value, ByteOrder.BIG_ENDIAN, big);
  }

  private static <T> void of(WireType<T> type, T value, ByteOrder order, String hex) {
    WireType<T> ordered =
        WireType.of(
            type.minSize(),
            r -> type.read(r.withByteOrder(order)),
            (w, v) -> type.write(w.withByteOrder(order), v));
    byte[] bytes = Bytes.ofHex(hex.replace(" ", "")).array();
    assertThat(Bytes.wrap(WireWriter.encode(ordered, value)).toHex())
        .isEqualTo(hex.replace(" ", ""));
    WireReader r = WireReader.of(bytes);
    assertThat(ordered.read(r)).isEqualTo(value);
    r.end();
    Vectors.refusesPrefixes(ordered, bytes);
    Attack.on(ordered, bytes);
  }
}
