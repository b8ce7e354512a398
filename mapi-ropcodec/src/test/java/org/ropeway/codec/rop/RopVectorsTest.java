package org.ropeway.codec.rop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.rop.RopVectors.RopBuffer;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

/**
 * Recorded and published ROP buffers mean what their sources state, value by value, and come back
 * byte for byte; a strict prefix of one is decoded or refused.
 */
class RopVectorsTest {
  private static final RopVectors IN_REPOSITORY = RopVectors.inRepository();
  private static final RopVectors COLLECTED = RopVectors.collected();
  private static final WireType<RopRequestBuffer> REQUESTS =
      RopRequestBuffer.wire(LogonKinds.PRIVATE);

  static Stream<RopBuffer> requests() {
    return IN_REPOSITORY.requests();
  }

  static Stream<RopBuffer> responses() {
    return IN_REPOSITORY.responses();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsMeanWhatIsStated(RopBuffer buffer) {
    checkRequest(buffer);
  }

  @ParameterizedTest
  @MethodSource("responses")
  void responsesMeanWhatIsStated(RopBuffer buffer) {
    checkResponse(IN_REPOSITORY, buffer);
  }

  static Stream<RopBuffer> collectedRequests() {
    return COLLECTED.requests();
  }

  static Stream<RopBuffer> collectedResponses() {
    return COLLECTED.responses();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource
  void collectedRequests(RopBuffer buffer) {
    checkRequest(buffer);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource
  void collectedResponses(RopBuffer buffer) {
    checkResponse(COLLECTED, buffer);
  }

  private static void checkRequest(RopBuffer buffer) {
    byte[] bytes = buffer.bytes().array();
    FieldTrace trace = trace(bytes, REQUESTS::read);
    List<FieldTrace.Node> rops = rops(buffer, trace);
    for (int i = 0; i < rops.size(); i++) {
      new Expected(List.of()).check(buffer.rops().get(i), rops.get(i));
    }
    RopRequestBuffer read = REQUESTS.readAll(bytes);
    assertThat(WireWriter.encode(REQUESTS, read)).isEqualTo(bytes);
    assertThat(RopRequestBuffer.of(read.calls(), read.handles(), LogonKinds.PRIVATE))
        .isEqualTo(read);
    survivesPrefixes(bytes, REQUESTS::read);
  }

  private static void checkResponse(RopVectors vectors, RopBuffer buffer) {
    byte[] bytes = buffer.bytes().array();
    RopResponseBuffer.Context context = vectors.context(buffer);
    FieldTrace trace = trace(bytes, r -> RopResponseBuffer.read(r, context));
    RopResponseBuffer read = RopResponseBuffer.read(WireReader.of(bytes), context);
    List<FieldTrace.Node> rops = rops(buffer, trace);
    Iterator<RopCall<?>> calls = RopVectors.answered(context);
    for (int i = 0; i < rops.size(); i++) {
      boolean reply = read.answers().get(i) instanceof RopReply;
      List<PropertyTag> columns = reply ? context.columns(calls.next(), read.answers()) : List.of();
      new Expected(columns).check(buffer.rops().get(i), rops.get(i));
    }
    assertThat(RopVectors.encode(read, context)).isEqualTo(bytes);
    survivesPrefixes(bytes, r -> RopResponseBuffer.read(r, context));
  }

  /** The fields, with 8-bit strings in the code page of those who were recorded. */
  private static FieldTrace trace(byte[] bytes, Consumer<WireReader> type) {
    FieldTrace trace = new FieldTrace();
    WireReader r =
        WireReader.of(Unpooled.wrappedBuffer(bytes), WireLimits.DEFAULT, trace)
            .withString8Charset(Rendering.CODE_PAGE);
    type.accept(r);
    r.end();
    return trace;
  }

  /** The ROPs in a buffer, when all around them is as stated. */
  private static List<FieldTrace.Node> rops(RopBuffer buffer, FieldTrace trace) {
    JsonNode expect = buffer.vector().expect();
    List<FieldTrace.Node> roots = trace.roots();
    assertThat(roots.getFirst().name()).isEqualTo("RopSize");
    assertThat(roots.getLast().name()).isEqualTo("ServerObjectHandleTable");
    if (expect.has("ropSize")) {
      Expected.check("ropSize", expect.get("ropSize"), rendered(roots.getFirst()));
    }
    if (expect.has("serverObjectHandleTable")) {
      Expected.check("handles", expect.get("serverObjectHandleTable"), rendered(roots.getLast()));
    }
    List<FieldTrace.Node> rops = roots.subList(1, roots.size() - 1);
    assertThat(rops).hasSize(buffer.rops().size());
    return rops;
  }

  private static JsonNode rendered(FieldTrace.Node node) {
    return Rendering.of(node.value(), List.of());
  }

  private static void survivesPrefixes(byte[] bytes, Consumer<WireReader> type) {
    for (int n = 0; n < bytes.length; n++) {
      try {
        type.accept(WireReader.of(Arrays.copyOf(bytes, n)));
      } catch (WireException e) {
        assertThat(e.offset()).isBetween(0, n);
      }
    }
  }
}
