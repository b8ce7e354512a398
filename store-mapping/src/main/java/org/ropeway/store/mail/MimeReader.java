package org.ropeway.store.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/** Reads one mail. */
final class MimeReader {
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .build();

  private final MailLimits limits;
  private final MailOwner owner;

  MimeReader(MailLimits limits, MailOwner owner, NamedTags tags) {
    this.limits = limits;
    this.owner = owner;
  }

  MessageContent read(byte[] mail) {
    HeaderBlock header = new HeaderBlock(limits);
    PropertyBag.Builder to = PropertyBag.builder();
    try {
      MimeTokenStream stream = new MimeTokenStream(CONFIG);
      stream.setRecursionMode(RecursionMode.M_FLAT);
      stream.parse(new ByteArrayInputStream(mail));
      for (EntityState s = stream.getState(); s != EntityState.T_END_OF_STREAM; s = stream.next()) {
        if (s == EntityState.T_FIELD) {
          add(header, stream.getField());
        } else if (s == EntityState.T_BODY) {
          byte[] body = stream.getDecodedInputStream().readNBytes(limits.bodyBytes());
          to.put(PidTag.BODY, Charsets.decode(body, Charsets.WINDOWS_1252));
        }
      }
    } catch (IOException | MimeException e) {
      to.put(PidTag.BODY, "");
    }
    envelope(header).put(to, owner);
    return new MessageContent(to.build(), List.of(), List.of());
  }

  private static void add(HeaderBlock header, Field field) {
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw.toByteArray();
    int colon = 0;
    while (colon < bytes.length && bytes[colon] != ':') {
      colon++;
    }
    header.add(field.getName(), bytes, Math.min(colon + 1, bytes.length), bytes.length);
  }

  private Envelope envelope(HeaderBlock header) {
    String subject = header.first("subject");
    return new Envelope(
        subject == null ? "" : HeaderText.decode(subject),
        AddressList.parse(header.first("from"), limits.recipients()),
        AddressList.parse(header.first("to"), limits.recipients()),
        AddressList.parse(header.first("cc"), limits.recipients()),
        AddressList.parse(header.first("bcc"), limits.recipients()),
        MailDate.parse(header.first("date")),
        null,
        3,
        header);
  }
}
