package org.ropeway.codec.rop;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.rop.RopVectors.RopBuffer;
import org.ropeway.codec.wire.WireWriter;

/**
 * No bytes bring the decoders of ROP buffers down. In a plain build recordings and saved inputs
 * run; with JAZZER_FUZZ=1 one of the two is fuzzed.
 */
class RopFuzzTest {
  private static final RopVectors RECORDED = RopVectors.inRepository();
  private static final Map<String, RopCall<?>> EXAMPLES = RECORDED.examples();

  static Stream<byte[]> recordedRequests() {
    return RECORDED.requests().map(v -> v.bytes().array());
  }

  /** Responses before which their requests are named. */
  static Stream<byte[]> recordedResponses() {
    return RECORDED
        .responses()
        .filter(v -> RECORDED.context(v).calls().size() < 16)
        .map(RopFuzzTest::input);
  }

  private static byte[] input(RopBuffer response) {
    List<RopCall<?>> calls = RECORDED.context(response).calls();
    WireWriter w = WireWriter.of(0x10000).u8(calls.size());
    calls.forEach(call -> w.u8(call.rop().id()));
    return w.bytes(response.bytes().array()).toBytes();
  }

  @MethodSource("recordedRequests")
  @FuzzTest(maxDuration = "60s")
  void requests(byte[] input) {
    RopAttack.onRequests(input);
  }

  /** The input is how many requests there were, their RopIds, and the responses. */
  @MethodSource("recordedResponses")
  @FuzzTest(maxDuration = "60s")
  void responses(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int from = Math.min(input.length, 1 + (input[0] & 0x0F));
    List<RopCall<?>> calls = new ArrayList<>();
    for (int i = 1; i < from; i++) {
      Rop<?, ?> rop = RopTable.find(input[i] & 0xFF);
      if (rop != null) {
        calls.add(EXAMPLES.get(rop.name()));
      }
    }
    RopAttack.onResponses(calls, Arrays.copyOfRange(input, from, input.length));
  }
}
