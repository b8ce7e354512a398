package org.ropeway.store.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.KnownProperties;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * What becomes of every mail of the corpus, property by property, as reviewed. With the environment
 * variable {@code GOLDEN_OUT} the text is written to that file instead.
 */
class GoldenTest {
  private static final int LONGEST = 120;

  /** Properties that others follow from are left out. */
  private static final List<Integer> DERIVED =
      List.of(
          PidTag.SENDER_ENTRY_ID.id(),
          PidTag.SENDER_SEARCH_KEY.id(),
          PidTag.SENDER_ADDRESS_TYPE.id(),
          PidTag.SENDER_SMTP_ADDRESS.id(),
          PidTag.SENT_REPRESENTING_ENTRY_ID.id(),
          PidTag.SENT_REPRESENTING_SEARCH_KEY.id(),
          PidTag.SENT_REPRESENTING_ADDRESS_TYPE.id(),
          PidTag.SENT_REPRESENTING_SMTP_ADDRESS.id(),
          PidTag.SENT_REPRESENTING_FLAGS.id(),
          PidTag.OBJECT_TYPE.id(),
          PidTag.ATTACH_NUMBER.id(),
          PidTag.ATTACH_ENCODING.id(),
          PidTag.ATTACHMENT_LINK_ID.id(),
          PidTag.ATTACHMENT_FLAGS.id());

  @Test
  void mailsBecomeWhatWasReviewed() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    Corpus.all().forEach(mail -> actual.put(mail.name(), dump(mail.bytes())));
    String out = System.getenv("GOLDEN_OUT");
    if (out != null) {
      Files.writeString(Path.of(out), join(actual));
      return;
    }
    Map<String, String> expected = split(Files.readString(Corpus.folder().resolve("golden.txt")));
    for (Map.Entry<String, String> e : actual.entrySet()) {
      assertThat(e.getValue()).as(e.getKey()).isEqualTo(expected.get(e.getKey()));
    }
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
  }

  private static String join(Map<String, String> mails) {
    return mails.entrySet().stream()
        .map(e -> "=== " + e.getKey() + "\n" + e.getValue())
        .collect(Collectors.joining());
  }

  private static Map<String, String> split(String text) {
    Map<String, String> out = new TreeMap<>();
    for (String block : text.split("(?m)^=== ")) {
      int line = block.indexOf('\n');
      if (line > 0) {
        out.put(block.substring(0, line), block.substring(line + 1));
      }
    }
    return out;
  }

  private static String dump(byte[] mail) {
    StringBuilder out = new StringBuilder();
    message(Corpus.read(mail), "", out);
    return out.toString();
  }

  private static void message(MessageContent content, String indent, StringBuilder out) {
    bag(content.properties(), indent, out);
    for (Recipient r : content.recipients()) {
      PropertyBag p = r.properties();
      out.append(indent).append("recipient ").append(r.type()).append(' ');
      out.append(quoted(p.get(PidTag.DISPLAY_NAME, "") + " <" + p.get(PidTag.EMAIL_ADDRESS) + ">"));
      String info = p.get(PidTag.SUPPLEMENTARY_INFO, "");
      out.append(info.isEmpty() ? "" : " " + info).append('\n');
    }
    for (Attachment a : content.attachments()) {
      out.append(indent).append("attachment ").append(a.number()).append('\n');
      bag(a.properties(), indent + "  ", out);
      MessageContent embedded = a.embedded();
      if (embedded != null) {
        message(embedded, indent + "    ", out);
      }
    }
  }

  private static void bag(PropertyBag bag, String indent, StringBuilder out) {
    bag.forEach((tag, value) -> {
      if (!DERIVED.contains(tag.id()) && !isOwner(tag)) {
        out.append(indent).append(name(tag)).append(' ').append(text(value)).append('\n');
      }
    });
  }

  private static boolean isOwner(PropertyTag tag) {
    return KnownProperties.byTag(tag)
        .filter(p -> p.canonicalName().startsWith("PidTagReceived"))
        .isPresent();
  }

  private static String name(PropertyTag tag) {
    return tag.isNamed()
        ? tag.toString()
        : KnownProperties.byTag(tag).map(p -> p.canonicalName()).orElse(tag.toString());
  }

  private static String text(Object value) {
    if (value instanceof Bytes b) {
      return b.length() <= 40 ? b.toHex() : b.length() + " bytes " + crc(b.unsafeArray());
    }
    return value instanceof String s ? quoted(s) : value.toString();
  }

  private static String quoted(String s) {
    StringBuilder out = new StringBuilder("\"");
    String sum = crc(s.getBytes(StandardCharsets.UTF_8));
    String cut =
        s.length() <= LONGEST ? s : s.substring(0, LONGEST) + "… " + s.length() + " " + sum;
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      switch (c) {
        case '\r' -> out.append("\\r");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? "\\x" + HexFormat.of().toHexDigits((byte) c) : "" + c);
      }
    }
    return out.append('"').toString();
  }

  private static String crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return HexFormat.of().toHexDigits(crc.getValue(), 8);
  }
}
