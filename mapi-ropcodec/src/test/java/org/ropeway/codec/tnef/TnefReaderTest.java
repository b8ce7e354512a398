package org.ropeway.codec.tnef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hmef.HMEFMessage;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.Vectors;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.codec.wire.WireWriter;

class TnefReaderTest {
  private static TnefMessage read(byte[] stream) {
    return TnefReader.read(
        WireReader.of(Unpooled.wrappedBuffer(stream), new WireLimits(10_000, 8), null),
        page -> page == 1251 ? Charset.forName("windows-1251") : StandardCharsets.ISO_8859_1);
  }

  private static Object value(List<TnefProperty> list, PropertyTag tag) {
    return list.stream()
        .filter(p -> p.tag().id() == tag.id())
        .reduce((a, b) -> b)
        .orElseThrow()
        .value();
  }

  /** Against Apache POI's reading of its own sample. */
  @Test
  void readsWhatOutlookWrote() throws IOException {
    byte[] stream = Vectors.get("poi-quick-winmail").bytes();
    TnefMessage message = read(stream);
    HMEFMessage theirs = new HMEFMessage(new ByteArrayInputStream(stream));
    assertThat(value(message.properties(), PidTag.MESSAGE_CLASS)).isEqualTo("IPM.Note");
    assertThat(value(message.properties(), PidTag.CONVERSATION_TOPIC))
        .isEqualTo(theirs.getSubject());
    Bytes rtf = (Bytes) value(message.properties(), PidTag.RTF_COMPRESSED);
    assertThat(
            new String(CompressedRtf.decompress(rtf.array(), 1 << 20), StandardCharsets.US_ASCII))
        .isEqualTo(theirs.getBody().strip());
    assertThat(message.attachments()).hasSameSizeAs(theirs.getAttachments());
    for (int i = 0; i < message.attachments().size(); i++) {
      List<TnefProperty> mine = message.attachments().get(i).properties();
      assertThat(value(mine, PidTag.ATTACH_LONG_FILENAME))
          .isEqualTo(theirs.getAttachments().get(i).getLongFilename());
      assertThat(((Bytes) value(mine, PidTag.ATTACH_DATA_BINARY)).array())
          .isEqualTo(theirs.getAttachments().get(i).getContents());
    }
  }

  @Test
  void refusesTruncatedAttributes() {
    byte[] stream = Vectors.get("poi-quick-winmail").bytes();
    for (int n : new int[] {0, 3, 5, 10, 17, 100, 5000, 60_000}) {
      byte[] prefix = Arrays.copyOf(stream, n);
      assertThatThrownBy(() -> read(prefix)).isInstanceOf(WireException.class);
    }
  }

  @Test
  void passesOverWhatFollowsTheLastAttribute() {
    byte[] stream = new Stream().attribute(1, 0x00018004, text("Hello")).bytes();
    byte[] longer = Arrays.copyOf(stream, stream.length + 50);
    assertThat(value(read(longer).properties(), PidTag.SUBJECT)).isEqualTo("Hello");
  }

  @Test
  void readsAttributesInTheirCodePage() {
    byte[] page = WireWriter.of(8).u32(1251).u32(0).toBytes();
    byte[] subject = {(byte) 0xCF, (byte) 0xF0, (byte) 0xE8, 0};
    TnefMessage m =
        read(
            new Stream()
                .attribute(1, 0x00069007, page)
                .attribute(1, 0x00018004, subject)
                .attribute(1, 0x00078008, text("IPM.Microsoft Schedule.MtgReq"))
                .bytes());
    assertThat(value(m.properties(), PidTag.SUBJECT)).isEqualTo("При");
    assertThat(value(m.properties(), PidTag.MESSAGE_CLASS))
        .isEqualTo("IPM.Schedule.Meeting.Request");
  }

  @Test
  void readsNamedAndMultivaluedProperties() {
    MapiGuid set = MapiGuid.parse("00062008-0000-0000-c000-000000000046");
    WireWriter w = WireWriter.of(1000).u32(4);
    w.u16(0x0003).u16(0x8001);
    MapiGuid.WIRE.write(w, set);
    w.u32(0).u32(0x8530).u32(7);
    w.u16(0x000B).u16(0x8002);
    MapiGuid.WIRE.write(w, set);
    w.u32(1).u32(8).utf16z("abc").u16(1).u16(0);
    w.u16(0x101F).u16(0x3001).u32(2).u32(4).utf16z("x").u32(6).utf16z("yz").u16(0);
    w.u16(0x1002).u16(0x3002).u32(2).u16(5).u16(0).u16(6).u16(0);
    List<TnefProperty> list =
        read(new Stream().attribute(1, 0x00069003, w.toBytes()).bytes()).properties();
    assertThat(list.get(0).name()).isEqualTo(PropertyName.of(set, 0x8530L));
    assertThat(list.get(0).value()).isEqualTo(7);
    assertThat(list.get(1).name()).isEqualTo(PropertyName.of(set, "abc"));
    assertThat(list.get(1).value()).isEqualTo(true);
    assertThat(list.get(2).value()).isEqualTo(List.of("x", "yz"));
    assertThat(list.get(3).value()).isEqualTo(List.of((short) 5, (short) 6));
  }

  @Test
  void readsEmbeddedMessagesUpToADepth() {
    TnefMessage three = read(nested(3));
    TnefMessage second = three.attachments().getFirst().embedded();
    assertThat(second).isNotNull();
    TnefMessage first = second.attachments().getFirst().embedded();
    assertThat(first).isNotNull();
    assertThat(value(first.properties(), PidTag.SUBJECT)).isEqualTo("inner");
    assertThatThrownBy(() -> read(nested(30))).isInstanceOf(WireException.class);
  }

  private static byte[] nested(int depth) {
    if (depth == 1) {
      return new Stream().attribute(1, 0x00018004, text("inner")).bytes();
    }
    byte[] inner = nested(depth - 1);
    WireWriter w = WireWriter.of(1 << 20).u32(1).u16(0x000D).u16(0x3701).u32(1);
    w.u32(16L + inner.length);
    MapiGuid.WIRE.write(w, MapiGuid.parse("00020307-0000-0000-c000-000000000046"));
    w.bytes(inner).zero(-inner.length & 3);
    return new Stream()
        .attribute(2, 0x00069002, new byte[14])
        .attribute(2, 0x00069005, w.toBytes())
        .bytes();
  }

  private static byte[] text(String s) {
    return (s + "\0").getBytes(StandardCharsets.US_ASCII);
  }

  private static final class Stream {
    private final WireWriter w = WireWriter.of(1 << 22).u32(0x223E9F78L).u16(1);

    Stream attribute(int level, int id, byte[] data) {
      int sum = 0;
      for (byte b : data) {
        sum += b & 0xFF;
      }
      w.u8(level).u32(id).u32(data.length).bytes(data).u16(sum & 0xFFFF);
      return this;
    }

    byte[] bytes() {
      return w.toBytes();
    }
  }
}
