package org.ropeway.store.mail;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rtf.CompressedRtf;
import org.ropeway.codec.tnef.TnefAttachment;
import org.ropeway.codec.tnef.TnefMessage;
import org.ropeway.codec.tnef.TnefProperty;
import org.ropeway.codec.tnef.TnefReader;
import org.ropeway.codec.wire.WireException;
import org.ropeway.codec.wire.WireLimits;
import org.ropeway.codec.wire.WireReader;
import org.ropeway.store.body.CodePages;
import org.ropeway.store.body.RtfBody;
import org.ropeway.store.property.PropertyBag;

/**
 * What a TNEF stream says, as far as it may come in by mail ([MS-OXCMAIL] 2.2.3.6, [MS-OXTNEF]):
 * nothing that only a store may set, and nothing that makes Outlook reach out, such as a reminder's
 * sound file (CVE-2023-23397) or an attachment by path.
 */
final class TnefContent {
  private static final Set<PropertyName> DANGEROUS =
      Set.of(PidLid.REMINDER_FILE_PARAMETER, PidLid.REMINDER_OVERRIDE, PidLid.REMINDER_PLAY_SOUND);

  private static final Set<Integer> TEXTS =
      Set.of(
          PidTag.SUBJECT.id(),
          PidTag.NORMALIZED_SUBJECT.id(),
          PidTag.CONVERSATION_TOPIC.id(),
          PidTag.BODY.id());

  private final NamedTags tags;
  private final Budget budget;

  TnefContent(NamedTags tags, Budget budget) {
    this.tags = tags;
    this.budget = budget;
  }

  /** The message of a stream, without recipients, or empty if it cannot be read. */
  Optional<MessageContent> read(byte[] stream) {
    WireLimits limits = new WireLimits(budget.limits.tnefProperties(), budget.limits.nesting());
    try {
      WireReader r = WireReader.of(Unpooled.wrappedBuffer(stream), limits, null);
      TnefMessage message = TnefReader.read(r, CodePages::charset);
      return Optional.of(content(message, List.of()));
    } catch (WireException e) {
      return Optional.empty();
    }
  }

  private MessageContent content(TnefMessage message, List<Recipient> recipients) {
    PropertyBag.Builder to = properties(message.properties());
    body(to);
    String html = "";
    Attachments attachments = new Attachments(budget, html, null);
    message.attachments().forEach(a -> attachment(a, attachments));
    return new MessageContent(to.build(), recipients, attachments.list());
  }

  /** An embedded message has nothing but the stream to tell its recipients. */
  private MessageContent embedded(TnefMessage message) {
    Recipients table = new Recipients(budget.limits.recipients());
    for (List<TnefProperty> row : message.recipients()) {
      PropertyBag bag = properties(row).build();
      String email = bag.get(PidTag.SMTP_ADDRESS, bag.get(PidTag.EMAIL_ADDRESS, ""));
      int type = bag.get(PidTag.RECIPIENT_TYPE, Recipients.TO);
      table.add(
          MailAddress.of(bag.get(PidTag.DISPLAY_NAME, ""), email), type & 3, PropertyBag.EMPTY);
    }
    MessageContent content = content(message, table.rows());
    PropertyBag bag = content.properties();
    PropertyBag.Builder to = bag.toBuilder();
    Embedded.complete(to, !content.attachments().isEmpty());
    return new MessageContent(to.build(), content.recipients(), content.attachments());
  }

  private PropertyBag.Builder properties(List<TnefProperty> list) {
    PropertyBag.Builder to = PropertyBag.builder();
    for (TnefProperty p : list) {
      PropertyTag tag = tag(p);
      if (tag != null && !reachesOut(tag, p.value())) {
        to.put(tag, p.value());
      }
    }
    return to;
  }

  private @Nullable PropertyTag tag(TnefProperty p) {
    PropertyName name = p.name();
    if (name == null) {
      return isForTheStore(p.tag().id()) ? null : p.tag();
    }
    if (DANGEROUS.contains(name)) {
      return null;
    }
    int id = tags.known(name);
    return id == 0 ? null : PropertyTag.of(id, p.tag().type());
  }

  /** Ids and counts, computed flags, change tracking, and where a file lay at the sender's. */
  private static boolean isForTheStore(int id) {
    return (id >= 0x0E00 && id <= 0x0EFF)
        || (id >= 0x0FF0 && id <= 0x0FFF && id != 0x0FFF)
        || id == PidTag.ENTRY_ID.id()
        || (id >= 0x65C0 && id <= 0x67FF)
        || (id >= 0x3400 && id <= 0x34FF)
        || (id >= 0x1006 && id <= 0x1008)
        || id == PidTag.RTF_SYNC_PREFIX_COUNT.id()
        || id == PidTag.RTF_SYNC_TRAILING_COUNT.id()
        || id == PidTag.ATTACH_PATHNAME.id()
        || id == PidTag.ATTACH_LONG_PATHNAME.id()
        || id == PidTag.ATTACH_NUMBER.id()
        || id == PidTag.ATTACH_SIZE.id();
  }

  private static boolean reachesOut(PropertyTag tag, Object value) {
    if (!(value instanceof String s) || TEXTS.contains(tag.id())) {
      return false;
    }
    String start = s.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("\\\\") || start.startsWith("//") || start.startsWith("file:");
  }

  /** Rich text is what Outlook sends; HTML that it encapsulates is brought to light. */
  private void body(PropertyBag.Builder to) {
    PropertyBag given = to.build();
    Bodies bodies = new Bodies(budget);
    Bytes html = given.get(PidTag.HTML, Bytes.EMPTY);
    if (!html.isEmpty()) {
      int codePage = given.get(PidTag.INTERNET_CODEPAGE, CodePages.UTF_8);
      String text = new String(html.unsafeArray(), CodePages.charset(codePage));
      String plain = given.get(PidTag.BODY, "");
      bodies.putHtml(
          to,
          text,
          html.unsafeArray(),
          CodePages.charset(codePage),
          plain.isBlank() ? null : plain);
      return;
    }
    Bytes rtf = given.get(PidTag.RTF_COMPRESSED, Bytes.EMPTY);
    if (!rtf.isEmpty()) {
      richText(to, bodies, rtf);
    } else if (given.get(PidTag.BODY) != null) {
      to.put(PidTag.NATIVE_BODY, Bodies.PLAIN_TEXT);
    }
  }

  private void richText(PropertyBag.Builder to, Bodies bodies, Bytes value) {
    try {
      byte[] rtf = CompressedRtf.decompress(value.unsafeArray(), budget.limits.rtfBytes());
      RtfBody body = RtfBody.of(rtf).orElse(new RtfBody(RtfBody.Origin.RTF, ""));
      String text = body.content();
      if (body.origin() == RtfBody.Origin.HTML) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bodies.putHtml(to, text, bytes, StandardCharsets.UTF_8, null);
      } else {
        to.put(PidTag.NATIVE_BODY, Bodies.RTF)
            .put(PidTag.RTF_IN_SYNC, true)
            .put(PidTag.INTERNET_CODEPAGE, CodePages.UTF_8);
        if (to.build().get(PidTag.BODY) == null) {
          to.put(PidTag.BODY, text);
        }
      }
    } catch (WireException e) {
      to.remove(PidTag.RTF_COMPRESSED);
      budget.leftOut("The formatted text of the message is damaged.");
    }
  }

  private void attachment(TnefAttachment attachment, Attachments to) {
    PropertyBag.Builder known = properties(attachment.properties());
    PropertyBag bag = known.build();
    TnefMessage message = attachment.embedded();
    if (message != null) {
      known.remove(PidTag.ATTACH_DATA_BINARY).remove(PidTag.ATTACH_METHOD);
      to.add(embedded(message), known.build());
      return;
    }
    String name =
        bag.get(
            PidTag.ATTACH_LONG_FILENAME,
            bag.get(PidTag.ATTACH_FILENAME, bag.get(PidTag.DISPLAY_NAME, "")));
    String type = bag.get(PidTag.ATTACH_MIME_TAG, "application/octet-stream");
    int method = bag.get(PidTag.ATTACH_METHOD, Attachments.BY_VALUE);
    PropertyTag stored = bag.tagOf(PidTag.ATTACH_DATA_BINARY.id());
    boolean object = stored != null && stored.type() == PropertyType.OBJECT;
    Bytes data = stored == null ? Bytes.EMPTY : bag.get(stored, Bytes.EMPTY);
    if (!object) {
      known.remove(PidTag.ATTACH_DATA_BINARY);
      known.put(PidTag.ATTACH_METHOD, Attachments.BY_VALUE);
      if (method > Attachments.BY_VALUE && method < Attachments.EMBEDDED_MESSAGE) {
        budget.leftOut("A link to a file at the sender's was left out: " + FileNames.clean(name));
        return;
      }
    }
    known
        .remove(PidTag.ATTACH_LONG_FILENAME)
        .remove(PidTag.ATTACH_FILENAME)
        .remove(PidTag.ATTACH_EXTENSION)
        .remove(PidTag.DISPLAY_NAME);
    to.add(name, type, data.unsafeArray(), known.build());
  }
}
