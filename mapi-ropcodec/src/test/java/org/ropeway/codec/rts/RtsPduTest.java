package org.ropeway.codec.rts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.dcerpc.Pdu;
import org.ropeway.codec.wire.WireException;

/** RTS PDUs: all commands, all names. */
class RtsPduTest {
  static Stream<RtsCommand> commands() {
    return RtsSamples.commands();
  }

  @ParameterizedTest
  @MethodSource
  void commands(RtsCommand command) {
    Pdu pdu = Rts.of(Rts.OTHER_CMD, command).toPdu();
    byte[] bytes = pdu.toBytes();
    assertThat(Vectors.roundTrip(Pdu.WIRE, bytes)).isEqualTo(pdu);
    Vectors.refusesPrefixes(Pdu.WIRE, bytes);
    Attack.on(Pdu.WIRE, bytes);
  }

  @Test
  void noCommandIsLeftOut() {
    Set<CommandType> types =
        RtsSamples.commands().map(RtsCommand::type).collect(Collectors.toSet());
    assertThat(EnumSet.complementOf(EnumSet.copyOf(types))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyPdu(RtsPdu kind) {
    Pdu pdu = RtsSamples.of(kind).toPdu();
    byte[] bytes = pdu.toBytes();
    assertThat(Vectors.roundTrip(Pdu.WIRE, bytes)).isEqualTo(pdu);
    assertThat(RtsPdu.candidates((Rts) pdu.body())).contains(kind);
    Attack.on(Pdu.WIRE, bytes);
  }

  static Stream<List<Object>> recorded() {
    return Stream.of(
        List.of("impacket-rts-2", RtsPdu.CONN_A1),
        List.of("impacket-rts-3", RtsPdu.CONN_A3),
        List.of("impacket-rts-5", RtsPdu.CONN_C2),
        List.of("impacket-rts-7", RtsPdu.CONN_B2),
        List.of("impacket-rts-8", RtsPdu.CONN_A2),
        List.of("rpch-conn-b1-1", RtsPdu.CONN_B1),
        List.of("rpch-chunk-7", RtsPdu.KEEP_ALIVE));
  }

  @ParameterizedTest
  @MethodSource
  void recorded(List<Object> pair) {
    Pdu pdu = Pdu.WIRE.readAll(Vectors.get((String) pair.getFirst()).bytes());
    assertThat(RtsPdu.candidates((Rts) pdu.body())).contains((RtsPdu) pair.getLast());
  }

  @Test
  void namesAreTheSpecifications() {
    assertThat(RtsPdu.values()).hasSize(50);
    assertThat(RtsPdu.candidates(Rts.of(Rts.NONE, new RtsCommand.Ance())))
        .containsExactlyInAnyOrder(
            RtsPdu.OUT_R1_A9, RtsPdu.OUT_R1_A10, RtsPdu.OUT_R1_A11, RtsPdu.OUT_R2_B1);
    assertThat(RtsPdu.candidates(Rts.of(Rts.PING, new RtsCommand.Padding(Bytes.ofHex("00")))))
        .containsExactly(RtsPdu.OUT_R2_C1);
    assertThat(RtsPdu.candidates(Rts.of(Rts.ECHO, new RtsCommand.Ance()))).isEmpty();
    assertThatThrownBy(() -> RtsPdu.PING.of(new RtsCommand.Ance()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void outR2C1IsAsLongAsOutR1A11() {
    assertThat(RtsSamples.of(RtsPdu.OUT_R2_C1).toPdu().toBytes())
        .hasSameSizeAs(RtsSamples.of(RtsPdu.OUT_R1_A11).toPdu().toBytes());
  }

  @Test
  void malformed() {
    refuses("0000" + "0100" + "0f000000", "a command nobody knows");
    refuses("0000" + "0100" + "0d000000" + "04000000", "a destination nobody knows");
    refuses("0000" + "0100" + "0b000000" + "02000000", "an address of another family");
    refuses("0000" + "0100" + "08000000" + "ffffffff", "padding that is not there");
    refuses("0000" + "0000" + "0a000000", "a command that is not counted");
    refuses("0000" + "0200" + "0a000000", "a command that is not there");
    byte[] bigEndian = Bytes.ofHex("0500140300000000" + "001400000000000000400000").array();
    assertThatThrownBy(() -> Pdu.WIRE.readAll(bigEndian)).isInstanceOf(WireException.class);
  }

  private static void refuses(String body, String why) {
    int length = 16 + body.length() / 2;
    String header = "0500140310000000" + String.format("%02x00", length) + "000000000000";
    assertThatThrownBy(() -> Pdu.WIRE.readAll(Bytes.ofHex(header + body).array()))
        .as(why)
        .isInstanceOf(WireException.class);
  }

  @Test
  void aKeepaliveOfZeroIsFiveMinutes() {
    assertThat(new RtsCommand.ClientKeepalive(0).interval()).isEqualTo(300_000);
    assertThat(new RtsCommand.ClientKeepalive(60_000).interval()).isEqualTo(60_000);
  }
}
