package org.ropeway.codec.tnef;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ropeway.codec.Vectors.Vector;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.tnef.TnefStream.Attribute;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;

/** What is written is read by Apache POI, and by our own reader. */
class TnefWriterTest {
  /** A property but for its type: text of 8 bits becomes Unicode. */
  private record Said(int id, @Nullable PropertyName name, Object value) {
    static List<Said> all(List<TnefProperty> list) {
      return list.stream()
          .filter(p -> p.tag().type() != PropertyType.ERROR)
          .map(p -> new Said(p.tag().id(), p.name(), p.value()))
          .toList();
    }
  }

  static Stream<Vector> streams() {
    return TnefVectorsTest.streams();
  }

  private static TnefMessage read(byte[] stream) {
    return TnefReader.read(
        WireReader.of(Unpooled.wrappedBuffer(stream), new WireLimits(10_000, 8), null),
        page -> StandardCharsets.ISO_8859_1);
  }

  private static TnefProperty property(PropertyTag tag, Object value) {
    return new TnefProperty(tag, null, value);
  }

  private static void same(TnefMessage again, TnefMessage before) {
    assertThat(Said.all(again.properties())).containsAll(Said.all(before.properties()));
    assertThat(again.recipients().stream().map(Said::all).toList())
        .isEqualTo(before.recipients().stream().map(Said::all).toList());
    assertThat(again.attachments()).hasSameSizeAs(before.attachments());
    for (int i = 0; i < before.attachments().size(); i++) {
      TnefAttachment one = before.attachments().get(i);
      TnefAttachment two = again.attachments().get(i);
      assertThat(Said.all(two.properties())).containsAll(Said.all(one.properties()));
      TnefMessage embedded = one.embedded();
      TnefMessage read = two.embedded();
      assertThat(read == null).isEqualTo(embedded == null);
      if (embedded != null && read != null) {
        same(read, embedded);
      }
    }
  }

  /** What others wrote, written again. */
  @ParameterizedTest
  @MethodSource("streams")
  void nothingIsLost(Vector v) throws IOException {
    TnefMessage before = read(v.bytes());
    byte[] ours = TnefWriter.write(before, 7);
    same(read(ours), before);
    TnefStream stream = TnefStream.WIRE.readAll(ours);
    assertThat(stream.attributes()).allMatch(Attribute::isIntact);
    assertThat(stream.legacyKey()).isEqualTo(7);
    HMEFMessage theirs = new HMEFMessage(new ByteArrayInputStream(ours));
    assertThat(theirs.getAttachments()).hasSameSizeAs(before.attachments());
  }

  @Test
  void anotherReaderReadsAllKindsOfValues() throws IOException {
    PropertyName due = PidLid.TASK_DUE_DATE;
    PropertyName words = PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, "Keywords");
    FileTime time = new FileTime(133_000_000_000_000_000L);
    List<TnefProperty> properties =
        List.of(
            property(PidTag.MESSAGE_CLASS, "IPM.TaskRequest"),
            property(PidTag.CONVERSATION_TOPIC, "Größe"),
            property(PidTag.BODY, "Bitte prüfen"),
            property(PidTag.IMPORTANCE, 2),
            property(PidTag.READ_RECEIPT_REQUESTED, true),
            property(PidTag.CONVERSATION_INDEX, Bytes.ofHex("0102030405")),
            new TnefProperty(PropertyTag.of(0x8001, PropertyType.TIME), due, time),
            new TnefProperty(
                PropertyTag.of(0x8002, PropertyType.MULTIPLE_STRING), words, List.of("a", "bcd")));
    TnefAttachment file =
        new TnefAttachment(
            List.of(
                property(PidTag.ATTACH_METHOD, 1),
                property(PidTag.ATTACH_LONG_FILENAME, "längerer Name.txt"),
                property(PidTag.ATTACH_DATA_BINARY, Bytes.wrap("inhalt".getBytes(UTF_8)))),
            null);
    TnefAttachment task =
        new TnefAttachment(
            List.of(property(PidTag.ATTACH_METHOD, 5), property(PidTag.DISPLAY_NAME, "Task")),
            new TnefMessage(
                List.of(property(PidTag.MESSAGE_CLASS, "IPM.Task")),
                List.of(List.of(property(PidTag.DISPLAY_NAME, "Bob"))),
                List.of()));
    TnefMessage message = new TnefMessage(properties, List.of(), List.of(file, task));
    byte[] ours = TnefWriter.write(message, 1);
    same(read(ours), message);

    HMEFMessage theirs = new HMEFMessage(new ByteArrayInputStream(ours));
    assertThat(theirs.getSubject()).isEqualTo("Größe");
    assertThat(theirs.getMessageAttribute(TNEFProperty.ID_MESSAGECLASS).getData())
        .isEqualTo("IPM.TaskRequest\0".getBytes(UTF_8));
    MAPIAttribute index = theirs.getMessageMAPIAttribute(MAPIProperty.CONVERSATION_INDEX);
    assertThat(index.getData()).isEqualTo(new byte[] {1, 2, 3, 4, 5});
    assertThat(theirs.getMessageMAPIAttributes())
        .extracting(MAPIAttribute::toString)
        .hasSize(properties.size()) // each of several values for itself, the class elsewhere
        .anyMatch(shown -> shown.startsWith("Keywords") && shown.endsWith("bcd"));
    assertThat(theirs.getAttachments()).hasSize(2);
    assertThat(theirs.getAttachments().getFirst().getLongFilename()).isEqualTo("längerer Name.txt");
    assertThat(theirs.getAttachments().getFirst().getContents())
        .isEqualTo("inhalt".getBytes(UTF_8));
  }
}
