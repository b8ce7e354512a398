package org.ropeway.codec.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;

/** What bytes are that nobody named. */
class DumpGuessTest {
  /** Kinds of vectors that are hardly anything else. */
  private static final Map<String, String> GUESSED =
      Map.of(
          "rtf-compressed", "CompressedRtf",
          "tnef", "Tnef",
          "global-object-id", "GlobalObjectId",
          "rpc-pdu", "Pdus",
          "rop-request-buffer", "RopInputBuffer",
          "search-folder-definition", "SearchFolderDefinition");

  static Stream<Vector> vectors() {
    return GUESSED.keySet().stream().sorted().flatMap(Vectors::ofKind).filter(v -> !v.robustness());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void kindsThatAreHardlyAnythingElse(Vector v) {
    assertThat(DumpGuess.of(v.data()).map(DumpType::name)).contains(GUESSED.get(v.kind()));
  }

  @Test
  void bodiesOfRequests() {
    assertThat(Vectors.ofKind("mapihttp-request-body"))
        .allSatisfy(v ->
            assertThat(DumpGuess.of(v.data()).map(DumpType::name))
                .contains(v.expect().has("rops") ? "ExecuteRequest" : "ConnectRequest"));
  }

  @Test
  void whatIsNothingIsUnknown() {
    Optional<DumpType> guess = DumpGuess.of(Bytes.ofHex("deadbeef"));
    assertThat(guess).isEmpty();
    DumpNode tree = Dump.of(Bytes.ofHex("deadbeef"), DumpGuess.UNKNOWN);
    assertThat(tree.problem()).contains("--type");
    assertThat(tree.bytes().toHex()).isEqualTo("deadbeef");
  }
}
