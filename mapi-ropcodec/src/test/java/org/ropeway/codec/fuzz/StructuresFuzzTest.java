package org.ropeway.codec.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.rop.FieldVectors;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rpcext.AuxBlock;
import org.ropeway.codec.rpcext.AuxInfo;
import org.ropeway.codec.rpcext.ExtendedBuffer;
import org.ropeway.codec.rpcext.Lzxpress;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;

/**
 * No bytes bring a decoder down. In a plain build the saved inputs and a fixed set of mutations
 * run; with JAZZER_FUZZ=1 one family at a time is fuzzed.
 */
class StructuresFuzzTest {
  private static final int ROUNDS = 20_000;

  @FuzzTest(maxDuration = "60s")
  void data(byte[] input) {
    Family.DATA.attack(input);
  }

  @FuzzTest(maxDuration = "60s")
  void entryIds(byte[] input) {
    Family.ENTRY_IDS.attack(input);
    EntryIdAttack.attack(input);
  }

  @FuzzTest(maxDuration = "60s")
  void rpcExt(byte[] input) {
    Family.RPC_EXT.attack(input);
    unpack(input);
  }

  @FuzzTest(maxDuration = "60s")
  void mapiHttp(byte[] input) {
    Family.MAPI_HTTP.attack(input);
  }

  @FuzzTest(maxDuration = "60s")
  void rpc(byte[] input) {
    Family.RPC.attack(input);
  }

  private static void unpack(byte[] input) {
    try {
      for (Bytes payload : ExtendedBuffer.unpack(WireReader.of(input), 1 << 18)) {
        AuxBlock.LIST.readAll(payload.unsafeArray()).forEach(AuxInfo::of);
      }
    } catch (WireException e) {
      assertThat(e.reason()).isNotNull();
    }
    byte[] packed = Lzxpress.compress(input);
    assertThat(Lzxpress.decompress(packed, input.length, 0)).isEqualTo(input);
    try {
      assertThat(Lzxpress.decompress(input, 1000, 0)).hasSize(1000);
    } catch (WireException e) {
      assertThat(e.offset()).isLessThanOrEqualTo(input.length);
    }
  }

  private static List<byte[]> seeds(Stream<Vector> vectors) {
    return vectors.map(Vector::bytes).toList();
  }

  private static List<byte[]> bodies() {
    Stream<byte[]> responses =
        Vectors.ofKind("mapihttp-response-body")
            .map(v ->
                Arrays.copyOfRange(
                    v.bytes(), v.expect().get("bodyOffset").asInt(), v.bytes().length));
    Stream<byte[]> requests =
        Stream.concat(Vectors.ofKind("mapihttp-request-body"), Vectors.ofKind("nspi"))
            .map(Vector::bytes);
    return Stream.concat(requests, responses).toList();
  }

  @Test
  void mutatedData() {
    Stream<Vector> vectors =
        Stream.of("restriction", "rule-condition", "property-values", "xid")
            .flatMap(Vectors::ofKind);
    Family.DATA.attackWithMutations(seeds(vectors), ROUNDS);
    Family.DATA.attackWithMutations(Seeds.encodedValues(), ROUNDS);
  }

  @Test
  void mutatedEntryIds() {
    Stream<Vector> vectors =
        Stream.of("entryid", "conversation-index", "additional-ren-entryids-ex")
            .flatMap(Vectors::ofKind);
    Family.ENTRY_IDS.attackWithMutations(seeds(vectors), ROUNDS);
  }

  @Test
  void mutatedBodies() {
    Family.MAPI_HTTP.attackWithMutations(bodies(), ROUNDS);
  }

  @Test
  void mutatedStubs() {
    List<byte[]> stubs =
        Stream.of("rpc/emsmdb.txt", "rpc/nspi.txt", "rpc/rfr.txt")
            .flatMap(file -> FieldVectors.of(file).stream())
            .map(FieldVector::bytes)
            .toList();
    Family.RPC.attackWithMutations(stubs, ROUNDS);
  }

  @Test
  void mutatedCompression() {
    seeds(Vectors.ofKind("lzxpress")).forEach(StructuresFuzzTest::unpack);
    bodies().forEach(StructuresFuzzTest::unpack);
    Family.RPC_EXT.attackWithMutations(seeds(Vectors.ofKind("lzxpress")), 1000);
  }
}
