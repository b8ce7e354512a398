package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;

/**
 * Bytes a decoder is not meant to like: it understands them, and what it understood encodes to
 * bytes that mean the same, or it refuses them with a WireException.
 */
final class RopAttack {
  private static final List<PropertyTag> COLUMNS = List.of(PidTag.SUBJECT, PidTag.MESSAGE_SIZE);

  private RopAttack() {}

  /** As a ROP of its own. */
  static <T> void on(WireType<T> type, byte[] bytes) {
    T value;
    try {
      value = type.read(WireReader.of(bytes));
    } catch (WireException e) {
      assertThat(e.offset()).isBetween(0, bytes.length);
      return;
    }
    assertThat(type.readAll(WireWriter.encode(type, value))).isEqualTo(value);
  }

  /** As a list of requests. */
  static void onRequests(byte[] bytes) {
    WireType<RopRequestBuffer> type = RopRequestBuffer.wire(LogonKinds.PRIVATE);
    RopRequestBuffer buffer;
    try {
      buffer = type.read(WireReader.of(bytes));
    } catch (WireException e) {
      assertThat(e.offset()).isBetween(0, bytes.length);
      return;
    }
    byte[] again =
        WireWriter.encode(
            type, RopRequestBuffer.of(buffer.calls(), buffer.handles(), LogonKinds.PRIVATE));
    RopRequestBuffer read = type.readAll(again);
    assertThat(read.calls()).isEqualTo(buffer.calls());
    assertThat(read.handles()).isEqualTo(buffer.handles());
  }

  /** As a list of responses to calls. */
  static void onResponses(List<RopCall<?>> calls, byte[] bytes) {
    RopResponseBuffer.Context context = new Context(calls);
    RopResponseBuffer buffer;
    try {
      buffer = RopResponseBuffer.read(WireReader.of(bytes), context);
    } catch (WireException e) {
      assertThat(e.offset()).isBetween(0, bytes.length);
      return;
    }
    byte[] again = RopVectors.encode(buffer, context);
    assertThat(RopResponseBuffer.read(WireReader.of(again), context)).isEqualTo(buffer);
  }

  private record Context(List<RopCall<?>> calls) implements RopResponseBuffer.Context {
    @Override
    public LogonKinds logons() {
      return LogonKinds.PRIVATE;
    }

    @Override
    public List<PropertyTag> columns(RopCall<?> call, List<RopAnswer> answered) {
      return RopVectors.columnsOf(call, COLUMNS);
    }
  }
}
