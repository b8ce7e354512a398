package org.ropeway.codec.rpcext;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

/**
 * Recordings whose licence keeps them out of this repository: one test for each where
 * ROPEWAY_TRAFFIC names the folder of the collection, and none elsewhere.
 */
class CollectedTrafficTest {
  static Stream<Vector> compressedStreams() {
    return Vectors.collected("lzxpress");
  }

  static Stream<Vector> extendedBuffers() {
    return Vectors.collected("extended-buffer");
  }

  static Stream<Vector> auxiliaryBlocks() {
    return Vectors.collected("aux-buffer");
  }

  static Stream<Vector> rows() {
    return Vectors.collected("property-row-set");
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource
  void compressedStreams(Vector v) throws NoSuchAlgorithmException {
    int size = v.expect().get("decompressedSize").asInt();
    byte[] plain = Lzxpress.decompress(v.bytes(), size, 0);
    assertThat(sha256(plain)).isEqualTo(v.expect().get("decompressedSha256").asString());
    assertThat(Lzxpress.decompress(Lzxpress.compress(plain), size, 0)).isEqualTo(plain);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource
  void extendedBuffers(Vector v) throws NoSuchAlgorithmException {
    Bytes payload = ExtendedBuffer.unpackOne(WireReader.of(v.bytes()), 0x10000);
    assertThat(sha256(payload.array())).isEqualTo(v.expect().get("decompressedSha256").asString());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource
  void auxiliaryBlocks(Vector v) {
    Bytes payload = ExtendedBuffer.unpackOne(WireReader.of(v.bytes()), 0x10000);
    assertThat(payload).hasToString(v.expect().get("deobfuscatedHex").asString());
    List<AuxBlock> blocks = AuxBlock.LIST.readAll(payload.unsafeArray());
    JsonNode expected = v.expect().get("blocks");
    assertThat(blocks).hasSize(expected.size());
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(blocks.get(i).type())
          .isEqualTo(Integer.decode(expected.get(i).get("type").asString()));
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource
  void rows(Vector v) {
    List<PropertyTag> columns = new ArrayList<>();
    for (JsonNode c : v.expect().get("columns")) {
      columns.add(new PropertyTag(Integer.parseUnsignedInt(c.asString().substring(2), 16)));
    }
    WireType<PropertyRow> type = PropertyRow.wire(columns);
    byte[] in = v.bytes();
    WireReader r = WireReader.of(in);
    WireWriter w = WireWriter.of(in.length);
    for (JsonNode row : v.expect().get("rows")) {
      PropertyRow read = type.read(r);
      for (int i = 0; i < columns.size(); i++) {
        assertThat(read.values().get(i))
            .isEqualTo(row.get("values").get(i).get("value").asString());
      }
      type.write(w, read);
    }
    r.end();
    assertThat(w.toBytes()).isEqualTo(in);
  }
}
