package org.ropeway.codec.rpcext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.rpcext.ExtendedBuffer.Packing;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

class ExtendedBufferTest {
  private static final int CAP = 0x20000;

  private static byte[] pack(Packing packing, byte[]... payloads) {
    WireWriter w = WireWriter.of(1 << 20);
    ExtendedBuffer.pack(w, Arrays.stream(payloads).map(Bytes::of).toList(), packing);
    return w.toBytes();
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void chainedPayloadsComeBackInOrder(Packing packing) {
    byte[] zeros = new byte[1000];
    byte[] few = {1, 2, 3};
    byte[] packed = pack(packing, zeros, few, new byte[0]);
    WireReader r = WireReader.of(packed);
    assertThat(ExtendedBuffer.unpack(r, CAP))
        .containsExactly(Bytes.of(zeros), Bytes.of(few), Bytes.EMPTY);
    r.end();
    for (int n = 1; n < packed.length; n++) {
      WireReader prefix = WireReader.of(Arrays.copyOf(packed, n));
      assertThatThrownBy(() -> ExtendedBuffer.unpack(prefix, CAP))
          .isInstanceOf(WireException.class);
    }
  }

  @Test
  void headerSaysWhatWasDone() {
    assertThat(pack(Packing.XOR_MAGIC, new byte[] {0, 1}))
        .containsExactly(0, 0, 6, 0, 2, 0, 2, 0, 0xA5, 0xA4);
    assertThat(pack(Packing.PLAIN, new byte[] {7})).containsExactly(0, 0, 4, 0, 1, 0, 1, 0, 7);
    assertThat(pack(Packing.COMPRESSED, new byte[] {7}))
        .as("compression that does not help is left out")
        .containsExactly(0, 0, 4, 0, 1, 0, 1, 0, 7);
    assertThat(pack(Packing.COMPRESSED, new byte[1000])[2]).isEqualTo((byte) 5);
  }

  @Test
  void nothingIsNoPayload() {
    WireReader empty = WireReader.of(new byte[0]);
    assertThat(ExtendedBuffer.unpack(empty, CAP)).isEmpty();
    assertThat(ExtendedBuffer.unpackOne(empty, CAP)).isEqualTo(Bytes.EMPTY);
  }

  @Test
  void theCapHoldsForAllPayloadsTogether() {
    byte[] packed = pack(Packing.COMPRESSED, new byte[60_000], new byte[60_000]);
    assertThat(ExtendedBuffer.unpack(WireReader.of(packed), 120_000)).hasSize(2);
    assertThatThrownBy(() -> ExtendedBuffer.unpack(WireReader.of(packed), 119_999))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> ExtendedBuffer.unpackOne(WireReader.of(packed), CAP))
        .isInstanceOf(WireException.class);
  }

  @Test
  void auxiliaryBlocksAreKeptAndUnderstood() {
    MapiGuid guid = MapiGuid.parse("00020329-0000-0000-c000-000000000046");
    WireWriter session = WireWriter.of(100);
    MapiGuid.WIRE.write(session.u16(9).u16(0), guid);
    List<AuxBlock> blocks =
        List.of(
            new AuxBlock(1, AuxInfo.PERF_SESSION_INFO, Bytes.wrap(session.toBytes())),
            new AuxInfo.ClientControl(4, 60_000).toBlock(),
            new AuxInfo.ExOrgInfo(1).toBlock(),
            new AuxInfo.EndpointCapabilities(1).toBlock(),
            new AuxInfo.ServerSessionInfo("node Ä").toBlock(),
            new AuxBlock(1, 0x77, Bytes.of((byte) 1)),
            new AuxBlock(1, AuxInfo.PERF_ACCOUNT_INFO, Bytes.of((byte) 1)));
    byte[] bytes = WireWriter.encode(AuxBlock.LIST, blocks);
    assertThat(AuxBlock.LIST.readAll(bytes)).isEqualTo(blocks);
    assertThat(blocks.stream().map(AuxInfo::of))
        .containsExactly(
            new AuxInfo.PerfSessionInfo(9, guid),
            new AuxInfo.ClientControl(4, 60_000),
            new AuxInfo.ExOrgInfo(1),
            new AuxInfo.EndpointCapabilities(1),
            new AuxInfo.ServerSessionInfo("node Ä"),
            new AuxInfo.Unknown(blocks.get(5)),
            new AuxInfo.Unknown(blocks.get(6)));
    assertThatThrownBy(() -> AuxBlock.LIST.readAll(new byte[] {3, 0, 1, 1}))
        .isInstanceOf(WireException.class);
  }
}
