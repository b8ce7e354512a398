package org.ropeway.codec.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.structure.StructureVectors.StructureVector;
import org.ropeway.codec.wire.WireType;

/** Structures written down by hand mean what is written beside them, and come back. */
class StructureVectorsTest {
  static Stream<StructureVector> vectors() {
    return StructureVectors.all().stream();
  }

  private static WireType<?> type(StructureVector v) {
    return StructureTable.find(v.structure()).orElseThrow().type();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void meanWhatIsWritten(StructureVector v) {
    byte[] bytes = v.data().array();
    assertThat(String.valueOf(Vectors.<Object>roundTrip(object(type(v)), bytes)))
        .isEqualTo(v.value());
  }

  @SuppressWarnings("unchecked")
  private static WireType<Object> object(WireType<?> type) {
    return (WireType<Object>) type;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void nothingNearThemBringsADecoderDown(StructureVector v) {
    if (v.data().toHex().startsWith("3c3f786d6c")) {
      Attack.survives(b -> type(v).readAll(b), v.data().array());
    } else {
      Attack.on(type(v), v.data().array(), v.structure().contains("LZXPRESS") ? 0x10000 : 0);
    }
  }

  @Test
  void noNameIsUsedTwice() {
    assertThat(StructureTable.ALL).extracting(KnownStructure::name).doesNotHaveDuplicates();
  }
}
