package org.ropeway.codec.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.rop.FieldCheck;
import org.ropeway.codec.rop.FieldVectors.FieldVector;
import org.ropeway.codec.rts.CommandType;
import org.ropeway.codec.rts.Rts;
import org.ropeway.codec.rts.RtsCommand;
import org.ropeway.codec.rts.RtsPdu;

/** Each field of each PDU stands where the specification says, and no strict prefix is a PDU. */
class PduFieldsTest {
  static Stream<FieldVector> vectors() {
    return RpcVectors.written();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void fieldByField(FieldVector v) {
    FieldCheck.of(v, Pdu.WIRE);
    Vectors.refusesPrefixes(Pdu.WIRE, v.bytes());
    Attack.on(Pdu.WIRE, v.bytes());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void nameIsTheOneInTheSpecification(FieldVector v) {
    PduBody body = Pdu.WIRE.readAll(v.bytes()).body();
    if (body instanceof Rts rts) {
      assertThat(RtsPdu.candidates(rts)).extracting(RtsPdu::toString).contains(RpcVectors.name(v));
    } else {
      assertThat(body.type()).hasToString(v.rop());
    }
  }

  @Test
  void everyKindHasAVector() {
    assertThat(types()).isEqualTo(EnumSet.allOf(PduType.class));
    assertThat(RpcVectors.rts().flatMap(r -> r.commands().stream()).map(RtsCommand::type))
        .contains(CommandType.values());
    assertThat(vectors().map(RpcVectors::name))
        .containsAll(Stream.of(RtsPdu.values()).map(RtsPdu::toString).toList());
  }

  private static Set<PduType> types() {
    return vectors()
        .map(v -> Pdu.WIRE.readAll(v.bytes()).body().type())
        .collect(Collectors.toSet());
  }
}
