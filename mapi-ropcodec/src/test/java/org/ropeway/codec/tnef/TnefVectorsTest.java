package org.ropeway.codec.tnef;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.tnef.TnefStream.Attribute;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;
import tools.jackson.databind.JsonNode;

/** TNEF streams of others, as their source and as Apache POI reads them. */
class TnefVectorsTest {
  private static final int ATTACH_REND_DATA = 0x00069002;
  private static final int MESSAGE_PROPERTIES = 0x00069003;

  static Stream<Vector> streams() {
    return Stream.concat(Vectors.ofKind("tnef"), Vectors.collected("tnef"));
  }

  private static TnefMessage message(byte[] stream) {
    return TnefReader.read(
        WireReader.of(Unpooled.wrappedBuffer(stream), new WireLimits(10_000, 8), null),
        page -> StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void attributesAreAsStated(Vector v) {
    TnefStream stream = TnefStream.WIRE.readAll(v.bytes());
    JsonNode expect = v.expect();
    assertThat(stream.legacyKey()).isEqualTo(expect.get("legacyKey").asInt());
    List<String> stated = new ArrayList<>();
    for (JsonNode a : expect.get("attributes")) {
      stated.add(
          a.get("level").asInt()
              + " "
              + Integer.decode(a.get("tag").asString())
              + " "
              + a.get("length").asInt()
              + " "
              + a.get("checksum").asInt());
    }
    assertThat(stream.attributes())
        .extracting(a -> a.level() + " " + a.id() + " " + a.data().length() + " " + a.checksum())
        .isEqualTo(stated);
    assertThat(stream.attributes().stream().allMatch(Attribute::isIntact))
        .isEqualTo(expect.get("allChecksumsValid").asBoolean());
    assertThat(stream.trailing().length() == 0)
        .isEqualTo(expect.get("consumedWholeFile").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("streams")
  void propertiesAreAsStated(Vector v) {
    JsonNode stated = v.expect().get("messageMapiPropTags");
    if (stated != null) {
      List<String> tags = new ArrayList<>();
      for (Attribute a : TnefStream.WIRE.readAll(v.bytes()).attributes()) {
        if (a.level() == Attribute.MESSAGE && a.id() == MESSAGE_PROPERTIES) {
          new TnefPropertyReader()
              .read(WireReader.of(a.data().unsafeArray()))
              .forEach(p -> tags.add(p.tag().toString()));
        }
      }
      assertThat(tags).isEqualTo(stated.valueStream().map(JsonNode::asString).toList());
    }
  }

  /** Apache POI's HMEF finds the same attributes, properties and attachments. */
  @ParameterizedTest
  @MethodSource("streams")
  void anotherReaderFindsTheSame(Vector v) throws IOException {
    TnefStream stream = TnefStream.WIRE.readAll(v.bytes());
    // what gateways append, it takes for attributes
    byte[] bytes =
        WireWriter.encode(
            TnefStream.WIRE, new TnefStream(stream.legacyKey(), stream.attributes(), Bytes.EMPTY));
    compare(bytes, new HMEFMessage(new ByteArrayInputStream(bytes)));
  }

  /** And it reads what we write. */
  @Test
  void anotherReaderReadsOurs() throws IOException {
    byte[] ours =
        WireWriter.encode(
            TnefStream.WIRE,
            new TnefStream(
                7,
                List.of(
                    Attribute.of(Attribute.MESSAGE, 0x00089006, Bytes.ofHex("00000100")),
                    Attribute.of(Attribute.MESSAGE, 0x00018004, text("Hello\0")),
                    Attribute.of(Attribute.ATTACHMENT, ATTACH_REND_DATA, Bytes.wrap(new byte[14])),
                    Attribute.of(Attribute.ATTACHMENT, 0x00018010, text("a.txt\0")),
                    Attribute.of(Attribute.ATTACHMENT, 0x0006800F, text("content"))),
                Bytes.EMPTY));
    HMEFMessage theirs = new HMEFMessage(new ByteArrayInputStream(ours));
    compare(ours, theirs);
    assertThat(theirs.getMessageAttributes()).hasSize(2);
    assertThat(theirs.getAttachments()).hasSize(1);
    assertThat(theirs.getAttachments().getFirst().getContents())
        .isEqualTo("content".getBytes(StandardCharsets.US_ASCII));
  }

  private static Bytes text(String s) {
    return Bytes.wrap(s.getBytes(StandardCharsets.US_ASCII));
  }

  private static void compare(byte[] bytes, HMEFMessage theirs) {
    TnefStream stream = TnefStream.WIRE.readAll(bytes);
    assertThat(ofLevel(stream, Attribute.MESSAGE))
        .isEqualTo(theirs.getMessageAttributes().stream().map(TnefVectorsTest::shown).toList());
    List<String> attached = new ArrayList<>();
    theirs
        .getAttachments()
        .forEach(a -> a.getAttributes().forEach(attribute -> attached.add(shown(attribute))));
    assertThat(ofLevel(stream, Attribute.ATTACHMENT)).isEqualTo(attached);
    TnefMessage mine = message(bytes);
    assertThat(mine.properties().stream().map(p -> p.tag().id()).toList())
        .containsAll(
            theirs.getMessageMAPIAttributes().stream().map(a -> a.getProperty().id).toList());
    for (MAPIAttribute a : theirs.getMessageMAPIAttributes()) {
      compare(mine, a);
    }
    if (stream.attributes().stream().noneMatch(a -> a.id() == ATTACH_REND_DATA)) {
      assertThat(mine.attachments()).isEmpty(); // where POI begins one with any attribute
      return;
    }
    assertThat(mine.attachments()).hasSameSizeAs(theirs.getAttachments());
    for (int i = 0; i < mine.attachments().size(); i++) {
      compare(mine.attachments().get(i), theirs.getAttachments().get(i));
    }
  }

  private static List<String> ofLevel(TnefStream stream, int level) {
    return stream.attributes().stream()
        .filter(a -> a.level() == level)
        .map(a -> Integer.toHexString(a.id() & 0xFFFF) + " " + Arrays.hashCode(a.data().array()))
        .toList();
  }

  private static String shown(TNEFAttribute a) {
    return Integer.toHexString(a.getProperty().id) + " " + Arrays.hashCode(a.getData());
  }

  private static void compare(TnefMessage mine, MAPIAttribute theirs) {
    Object value =
        mine.properties().stream()
            .filter(p -> p.tag().id() == theirs.getProperty().id && p.name() == null)
            .reduce((a, b) -> b)
            .map(TnefProperty::value)
            .orElse("");
    if (theirs instanceof MAPIRtfAttribute) {
      byte[] rtf = CompressedRtf.decompress(((Bytes) value).array(), 1 << 20);
      assertThat(lines(Arrays.copyOf(theirs.getData(), rtf.length))).isEqualTo(lines(rtf));
    } else if (value instanceof Bytes b) {
      assertThat(Arrays.copyOf(theirs.getData(), b.length())).isEqualTo(b.array());
    } else if (value instanceof Integer n) {
      assertThat(WireReader.of(theirs.getData()).i32()).isEqualTo(n);
    }
  }

  /** POI has the line ends of the dictionary the wrong way round. */
  private static String lines(byte[] rtf) {
    return new String(rtf, StandardCharsets.ISO_8859_1).replaceAll("[\r\n]+", "|");
  }

  private static void compare(TnefAttachment mine, Attachment theirs) {
    mine.properties().stream()
        .filter(p -> p.tag().equals(PidTag.ATTACH_DATA_BINARY) && theirs.getContents() != null)
        .reduce((a, b) -> b)
        .ifPresent(p -> assertThat(((Bytes) p.value()).array()).isEqualTo(theirs.getContents()));
  }
}
