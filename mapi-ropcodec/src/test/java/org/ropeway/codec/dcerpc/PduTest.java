package org.ropeway.codec.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;

/** PDUs of every kind, both byte orders, and what is malformed. */
class PduTest {
  static Stream<Pdu> everyKind() {
    return Stream.concat(Pdus.all().stream(), Pdus.all().stream().map(Pdus::bigEndian));
  }

  @ParameterizedTest
  @MethodSource
  void everyKind(Pdu pdu) {
    byte[] bytes = pdu.toBytes();
    assertThat(Vectors.roundTrip(Pdu.WIRE, bytes)).isEqualTo(pdu);
    Vectors.refusesPrefixes(Pdu.WIRE, bytes);
    Attack.on(Pdu.WIRE, bytes);
  }

  @Test
  void noKindIsLeftOut() {
    Set<PduType> types = Pdus.all().stream().map(p -> p.body().type()).collect(Collectors.toSet());
    assertThat(EnumSet.complementOf(EnumSet.copyOf(types))).containsExactly(PduType.RTS);
  }

  @Test
  void bigEndianIntegersStandTheOtherWayRound() {
    Pdu fault = Pdus.bigEndian(Pdu.of(1, PduBody.Fault.of(2, FaultStatus.OP_RANGE_ERROR)));
    assertThat(Bytes.wrap(fault.toBytes()).toHex())
        .isEqualTo(
            "05000303"
                + "00000000"
                + "00200000"
                + "00000001" // header
                + "00000020"
                + "00020000"
                + "1c010002"
                + "00000000");
  }

  @Test
  void versionOfAnInterfaceIsOneInteger() {
    Pdu bind =
        Pdu.of(
            1,
            new PduBody.Bind(0, 0, 0, List.of(new PresentationContext(0, Pdus.NSPI, List.of()))));
    assertThat(Bytes.wrap(bind.toBytes()).toHex())
        .endsWith("185accf564421a108c5908002b2f8426" + "38000000");
    assertThat(Bytes.wrap(Pdus.bigEndian(bind).toBytes()).toHex())
        .endsWith("f5cc5a184264101a8c5908002b2f8426" + "00000038");
  }

  @Test
  void theFlagForAnObjectFollowsTheBody() {
    Pdu with = Pdu.of(1, new PduBody.Request(0, 0, 0, Optional.of(Pdus.OBJECT), Bytes.EMPTY));
    assertThat(with.has(PfcFlags.OBJECT_UUID)).isTrue();
    Pdu without =
        Pdu.of(1, new PduBody.Request(0, 0, 0, Optional.empty(), Bytes.EMPTY)).withFlags(0xFF);
    assertThat(without.has(PfcFlags.OBJECT_UUID)).isFalse();
  }

  @Test
  void aStreamIsCutByItsHeaders() {
    byte[] pdu = Pdus.all().getFirst().toBytes();
    PduHeader header = PduHeader.WIRE.read(WireReader.of(pdu));
    assertThat(header.fragLength()).isEqualTo(pdu.length);
    assertThat(header.type()).isEqualTo(PduType.BIND);
    assertThat(header.byteOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void malformed() {
    refuses("04000b0310000000100000000100000000", "another version of RPC");
    refuses("0500080310000000100000000100000000", "a connectionless type");
    refuses("05000b0311000000100000000100000000", "EBCDIC");
    refuses("0500110310000000" + "0f00" + "000001000000", "shorter than its header");
    refuses("0500110310000000" + "1100" + "000001000000" + "00", "a shutdown with a body");
    refuses("0500110310000000" + "1000" + "0100" + "01000000", "a token that is not there");
    refuses(
        "0500110310000000" + "1900" + "0100" + "01000000" + "0a02010000000000" + "ff",
        "more padding than body");
  }

  private static void refuses(String hex, String why) {
    assertThatThrownBy(() -> Pdu.WIRE.readAll(Bytes.ofHex(hex).array()))
        .as(why)
        .isInstanceOf(WireException.class);
  }

  @Test
  void whatDoesNotFitIsNotWritten() {
    Pdu large = Pdu.of(1, new PduBody.Response(0, 0, 0, Bytes.wrap(new byte[0xFFFF])));
    assertThatThrownBy(large::toBytes).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AuthVerifier.of(10, 2, 0, Bytes.EMPTY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
