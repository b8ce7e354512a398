package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/** Whether the bytes of a vector are its fields. */
public final class FieldCheck {
  private FieldCheck() {}

  /** Checks that each field stands where the vector says and means what it says, and comes back. */
  public static <T> void of(FieldVector v, WireType<T> type) {
    byte[] bytes = v.bytes();
    FieldTrace trace = new FieldTrace();
    WireReader r = WireReader.of(Unpooled.wrappedBuffer(bytes), WireLimits.DEFAULT, trace);
    T value = type.read(r);
    r.end();
    assertThat(read(v, trace, bytes)).isEqualTo(expected(v));
    assertThat(WireWriter.encode(type, value)).isEqualTo(bytes);
  }

  private static List<String> expected(FieldVector v) {
    return v.fields().stream()
        .map(f -> f.name() + " " + f.bytes() + (f.value() == null ? "" : " = " + f.value()))
        .toList();
  }

  private static List<String> read(FieldVector v, FieldTrace trace, byte[] bytes) {
    List<String> lines = new ArrayList<>();
    trace
        .leaves()
        .forEach(leaf -> {
          Bytes span = Bytes.wrap(Arrays.copyOfRange(bytes, leaf.from(), leaf.to()));
          boolean told =
              lines.size() < v.fields().size() && v.fields().get(lines.size()).value() != null;
          lines.add(leaf.name() + " " + span + (told ? " = " + leaf.value() : ""));
        });
    return lines;
  }
}
