package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Each field stands where the specification says, under its name, and means what it says there; the
 * bytes come back; no strict prefix is understood.
 */
class FieldVectorsTest {
  static Stream<FieldVector> vectors() {
    return FieldVectors.all().stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void fieldByField(FieldVector v) {
    check(v, OneRop.of(v));
  }

  private static <T> void check(FieldVector v, WireType<T> type) {
    byte[] bytes = v.bytes();
    FieldTrace trace = new FieldTrace();
    WireReader r = WireReader.of(Unpooled.wrappedBuffer(bytes), WireLimits.DEFAULT, trace);
    T value = type.read(r);
    r.end();
    assertThat(read(v, trace, bytes)).isEqualTo(expected(v));
    assertThat(WireWriter.encode(type, value)).isEqualTo(bytes);
    for (int n = 0; n < bytes.length && !goesToTheEnd(v); n++) {
      byte[] prefix = Arrays.copyOf(bytes, n);
      assertThatThrownBy(() -> type.readAll(prefix)).isInstanceOf(WireException.class);
    }
  }

  private static boolean goesToTheEnd(FieldVector v) {
    return v.rop().equals("RopBufferTooSmall");
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
