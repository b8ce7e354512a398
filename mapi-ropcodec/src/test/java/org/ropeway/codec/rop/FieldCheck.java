package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.FieldTrace.Node;
import org.ropeway.codec.rop.FieldVectors.Field;
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
    trace.roots().forEach(node -> read(v, node, bytes, lines));
    return lines;
  }

  /** A node is a field of the vector, or else its children are. */
  private static void read(FieldVector v, Node node, byte[] bytes, List<String> lines) {
    Bytes span = Bytes.wrap(Arrays.copyOfRange(bytes, node.from(), node.to()));
    Field next = lines.size() < v.fields().size() ? v.fields().get(lines.size()) : null;
    boolean same = next != null && next.name().equals(node.name()) && next.bytes().equals(span);
    if (same || node.children().isEmpty()) {
      boolean told = next != null && next.value() != null;
      lines.add(node.name() + " " + span + (told ? " = " + node.value() : ""));
    } else {
      node.children().forEach(child -> read(v, child, bytes, lines));
    }
  }
}
