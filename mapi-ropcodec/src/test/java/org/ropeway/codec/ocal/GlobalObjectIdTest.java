package org.ropeway.codec.ocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.wire.WireException;
import tools.jackson.databind.JsonNode;

class GlobalObjectIdTest {
  static Stream<Vector> globalIds() {
    return Vectors.ofKind("global-object-id");
  }

  @ParameterizedTest
  @MethodSource("globalIds")
  void globalObjectIdsOfOthers(Vector v) {
    GlobalObjectId id = Vectors.roundTrip(GlobalObjectId.WIRE, v.bytes());
    Vectors.refusesPrefixes(GlobalObjectId.WIRE, v.bytes());
    Attack.on(GlobalObjectId.WIRE, v.bytes());
    JsonNode expect = v.expect();
    if (expect.has("fields")) {
      assertThat(id.instance(LocalDate.of(2011, 1, 18))).isEqualTo(id);
      assertThat(id.creationTime()).isEqualTo(new FileTime(0x01CADFE7E82CA5C0L));
      assertThat(id.data().toHex()).isEqualTo("ffafecebdb4a2e4fa02ebc759661827b");
      assertThat(id.clean()).isEqualTo(GlobalObjectId.of(id.creationTime(), id.data()));
    } else {
      assertThat(id.year()).isZero();
      assertThat(id.data().toHex()).isEqualTo(expect.get("data").asString());
      assertThat(id.clean()).isEqualTo(id);
    }
    assertThat(id.uid()).isEmpty();
  }

  /** [MS-OXCICAL] 2.1.3.1.1.20.26: a UID of iCalendar in the data. */
  @Test
  void globalObjectIdsOfOtherCalendars() {
    GlobalObjectId id = GlobalObjectId.ofUid("abc@é");
    assertThat(id.toBytes().toHex())
        .isEqualTo(
            "040000008200e00074c5b7101a82e008"
                + "00000000"
                + "00".repeat(16)
                + "13000000"
                + "7643616c2d55696401000000"
                + "61626340c3a900");
    assertThat(GlobalObjectId.WIRE.readAll(id.toBytes().array()).uid()).contains("abc@é");
    byte[] other = id.toBytes().array();
    other[0] = 5;
    assertThatThrownBy(() -> GlobalObjectId.WIRE.readAll(other)).isInstanceOf(WireException.class);
  }
}
