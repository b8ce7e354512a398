package org.ropeway.codec.rpcext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireType;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Recordings whose licence keeps them out of this repository, read where the collection is at hand:
 * ROPEWAY_TRAFFIC names its folder.
 */
@EnabledIfEnvironmentVariable(named = "ROPEWAY_TRAFFIC", matches = ".+")
class CollectedTrafficTest {
  private static List<JsonNode> ofKind(String kind) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> found = new ArrayList<>();
    for (String line : Files.readAllLines(folder().resolve("vectors.jsonl"))) {
      JsonNode v = mapper.readTree(line);
      if (v.get("kind").asString().equals(kind)) {
        found.add(v);
      }
    }
    return found;
  }

  private static Path folder() {
    return Path.of(System.getenv("ROPEWAY_TRAFFIC"), "open");
  }

  private static byte[] bytes(JsonNode v) throws IOException {
    String file = v.get("file").asString();
    byte[] raw = Files.readAllBytes(folder().resolve(file));
    String hex = new String(raw, StandardCharsets.US_ASCII).replaceAll("\\s", "");
    return file.endsWith(".hex") ? HexFormat.of().parseHex(hex) : raw;
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void compressedStreams() throws IOException, NoSuchAlgorithmException {
    List<JsonNode> vectors = ofKind("lzxpress");
    assertThat(vectors).hasSizeGreaterThan(20);
    for (JsonNode v : vectors) {
      int size = v.get("expect").get("decompressedSize").asInt();
      byte[] plain = Lzxpress.decompress(bytes(v), size, 0);
      assertThat(sha256(plain))
          .as(v.get("id").asString())
          .isEqualTo(v.get("expect").get("decompressedSha256").asString());
      assertThat(Lzxpress.decompress(Lzxpress.compress(plain), size, 0)).isEqualTo(plain);
    }
  }

  @Test
  void extendedBuffers() throws IOException, NoSuchAlgorithmException {
    for (JsonNode v : ofKind("extended-buffer")) {
      Bytes payload = ExtendedBuffer.unpackOne(WireReader.of(bytes(v)), 0x10000);
      assertThat(sha256(payload.array()))
          .isEqualTo(v.get("expect").get("decompressedSha256").asString());
    }
  }

  @Test
  void auxiliaryBlocks() throws IOException {
    for (JsonNode v : ofKind("aux-buffer")) {
      Bytes payload = ExtendedBuffer.unpackOne(WireReader.of(bytes(v)), 0x10000);
      assertThat(payload).hasToString(v.get("expect").get("deobfuscatedHex").asString());
      List<AuxBlock> blocks = AuxBlock.LIST.readAll(payload.unsafeArray());
      JsonNode expected = v.get("expect").get("blocks");
      assertThat(blocks).hasSize(expected.size());
      for (int i = 0; i < blocks.size(); i++) {
        assertThat(blocks.get(i).type())
            .isEqualTo(Integer.decode(expected.get(i).get("type").asString()));
      }
    }
  }

  @Test
  void rows() throws IOException {
    for (JsonNode v : ofKind("property-row-set")) {
      List<PropertyTag> columns = new ArrayList<>();
      for (JsonNode c : v.get("expect").get("columns")) {
        columns.add(new PropertyTag(Integer.parseUnsignedInt(c.asString().substring(2), 16)));
      }
      WireType<PropertyRow> type = PropertyRow.wire(columns);
      byte[] in = bytes(v);
      WireReader r = WireReader.of(in);
      WireWriter w = WireWriter.of(in.length);
      for (JsonNode row : v.get("expect").get("rows")) {
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
}
