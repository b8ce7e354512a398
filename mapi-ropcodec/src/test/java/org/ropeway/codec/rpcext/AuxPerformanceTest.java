package org.ropeway.codec.rpcext;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.codec.Attack;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.structure.StructureVectors;
import org.ropeway.codec.structure.StructureVectors.StructureVector;
import org.ropeway.codec.wire.WireType;

/** The blocks of [MS-OXCRPC] 2.2.2.2 that report performance, by hand. */
class AuxPerformanceTest {
  private static final Bytes PAD = Bytes.ofHex("000000");

  private static AuxBlock block(int version, int type, String hex) {
    return new AuxBlock(version, type, Bytes.ofHex(hex.replace(" ", "")));
  }

  private static <T> void check(WireType<T> type, AuxBlock block, AuxInfo expected) {
    assertThat(Vectors.roundTrip(type, block.payload().array())).isEqualTo(expected);
    Vectors.survivesPrefixes(type, block.payload().array());
    Attack.on(type, block.payload().array());
    assertThat(AuxInfo.of(block)).isEqualTo(expected);
    assertThat(AuxInfo.of(new AuxBlock(block.version(), block.type(), Bytes.ofHex("01"))))
        .isInstanceOf(AuxInfo.Unknown.class);
  }

  private static void check(AuxBlock block, AuxInfo expected) {
    check(requireNonNull(AuxPerformance.wire(block)), block, expected);
  }

  @Test
  void requestsAndServers() {
    check(block(1, 0x01, "0100 0200"), new AuxPerformance.RequestId(1, 2));
    check(
        block(1, 0x03, "0100 0200 0c00 0e00 4100 0000"),
        new AuxPerformance.ServerInfo(1, 2, 12, 14, Bytes.ofHex("41000000")));
  }

  /** In the foreground, in the background, or without saying. */
  @ParameterizedTest
  @CsvSource({"5, 6, 7, 8, 9", "12, 13, 14, 15, 16", "17, 18, 19, 20, 21"})
  void successAndFailure(int defMdb, int defGc, int mdb, int gc, int failure) {
    check(
        block(1, defMdb, "01000000 02000000 0300 0000"),
        new AuxPerformance.DefMdbSuccess(1, 2, 3, 0));
    check(
        block(1, defGc, "0100 0200 03000000 04000000 05 000000"),
        new AuxPerformance.DefGcSuccess(1, 2, 3, 4, 5, PAD));
    check(
        block(1, mdb, "0100 0200 0300 0400 05000000 06000000"),
        new AuxPerformance.MdbSuccess(1, 2, 3, 4, 5, 6));
    check(
        block(2, mdb, "0900 0100 0200 0300 0400 0000 05000000 06000000"),
        new AuxPerformance.MdbSuccessV2(9, 1, 2, 3, 4, 0, 5, 6));
    check(
        block(1, gc, "0100 0200 0300 0000 05000000 06000000 07 000000"),
        new AuxPerformance.GcSuccess(1, 2, 3, 0, 5, 6, 7, PAD));
    check(
        block(2, gc, "0900 0100 0200 0300 05000000 06000000 07 000000"),
        new AuxPerformance.GcSuccessV2(9, 1, 2, 3, 5, 6, 7, PAD));
    check(
        block(1, failure, "0100 0200 0300 0400 05000000 06000000 05400080 07 000000"),
        new AuxPerformance.Failure(1, 2, 3, 4, 5, 6, 0x80004005L, 7, PAD));
    check(
        block(2, failure, "0900 0100 0200 0300 0400 0000 05000000 06000000 05400080 07 000000"),
        new AuxPerformance.FailureV2(9, 1, 2, 3, 4, 0, 5, 6, 0x80004005L, 7, PAD));
  }

  @Test
  void systemsAndDevices() {
    check(
        block(
            1,
            0x16,
            "9c000000 0a000000 00000000 5d580000" + "00".repeat(132) + "0100 0000 00000000"),
        new AuxPerformance.OsVersionInfo(156, 10, 0, 22621, Bytes.wrap(new byte[132]), 1, 0, 0));
    check(
        block(1, 0x4E, "0e00 0000 0000 0000 0000 4100 0000"),
        new AuxPerformance.DeviceIdentification(14, 0, 0, 0, 0, Bytes.ofHex("41000000")));
  }

  /** Each kind of block that the vectors have, by its meaning. */
  @Test
  void whoClientAndServerAre() {
    MapiGuid guid = MapiGuid.parse("33221100-5544-7766-8899-aabbccddeeff");
    StructureVector v =
        StructureVectors.all().stream()
            .filter(s -> s.source().endsWith("who the client and the server are"))
            .findAny()
            .orElseThrow();
    assertThat(AuxBlock.LIST.readAll(v.data().array()).stream().map(AuxInfo::of))
        .containsExactly(
            new AuxInfo.PerfClientInfo(1, AuxInfo.PerfClientInfo.MODE_CACHED, "M", "U", ""),
            new AuxInfo.PerfSessionInfo(1, guid),
            new AuxInfo.PerfSessionInfo(1, guid),
            new AuxInfo.PerfProcessInfo(1, guid, "P.EXE"),
            new AuxInfo.PerfAccountInfo(1, guid),
            new AuxInfo.ClientConnectionInfo(guid, 1, 0, "C"),
            new AuxInfo.ClientControl(4, 60_000),
            new AuxInfo.ExOrgInfo(1),
            new AuxInfo.EndpointCapabilities(1),
            new AuxInfo.ServerSessionInfo("S"));
  }

  @Test
  void othersAreKept() {
    AuxBlock block = block(1, 0x7F, "010203");
    assertThat(AuxInfo.of(block)).isEqualTo(new AuxInfo.Unknown(block));
    assertThat(AuxPerformance.wire(block)).isNull();
  }
}
