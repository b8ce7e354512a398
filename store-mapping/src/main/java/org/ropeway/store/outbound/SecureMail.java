package org.ropeway.store.outbound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;

/**
 * Signed and encrypted messages, whose attachments are what was signed or encrypted: that goes out
 * byte for byte. [MS-OXOSMIME] 2.1.1, 2.1.2, [RFC3156] 4.
 */
final class SecureMail {
  private static final String SMIME = "IPM.Note.SMIME";
  private static final String CLEAR_SIGNED = "IPM.Note.SMIME.MultipartSigned";
  private static final String PGP = "application/pgp-encrypted";

  /** The object identifiers 1.2.840.113549.1.7.n but for their last byte, in DER. */
  private static final byte[] PKCS7 = {
    6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7
  };

  private SecureMail() {}

  /** The entity of such a message; empty if it is none. */
  static Optional<Entity> of(MessageContent content) {
    return isPgp(content) ? Optional.of(pgp(content.attachments())) : smime(content);
  }

  /** Nothing but a version and what was encrypted. */
  private static boolean isPgp(MessageContent content) {
    List<Attachment> all = content.attachments();
    return all.size() == 2
        && type(all.getFirst()).equals(PGP)
        && type(all.getLast()).equals("application/octet-stream")
        && BestBody.of(content.properties()).text().isBlank();
  }

  private static String type(Attachment attachment) {
    return attachment.properties().get(PidTag.ATTACH_MIME_TAG, "").toLowerCase(Locale.ROOT);
  }

  private static Entity pgp(List<Attachment> attachments) {
    Entity version = Entity.text(PGP, data(attachments.getFirst()));
    Parameters file = new Parameters("application/octet-stream").put("name", "encrypted.asc");
    Entity encrypted = Entity.text(file.toString(), data(attachments.getLast()));
    encrypted.header().put("Content-Disposition", "inline; filename=\"encrypted.asc\"");
    return Entity.multipart(
        new Parameters("multipart/encrypted").put("protocol", PGP), List.of(version, encrypted));
  }

  private static byte[] data(Attachment attachment) {
    return attachment.properties().get(PidTag.ATTACH_DATA_BINARY, Bytes.EMPTY).unsafeArray();
  }

  private static Optional<Entity> smime(MessageContent content) {
    String messageClass = content.properties().get(PidTag.MESSAGE_CLASS, "");
    if (!messageClass.regionMatches(true, 0, SMIME, 0, SMIME.length())
        || content.attachments().size() != 1) {
      return Optional.empty();
    }
    Object data = content.attachments().getFirst().properties().get(PidTag.ATTACH_DATA_BINARY);
    if (!(data instanceof Bytes bytes)) {
      return Optional.empty();
    }
    return messageClass.equalsIgnoreCase(CLEAR_SIGNED)
        ? signed(bytes.unsafeArray())
        : Optional.of(opaque(bytes.unsafeArray()));
  }

  private static Entity opaque(byte[] cms) {
    String type =
        new Parameters("application/pkcs7-mime")
            .put("smime-type", kind(cms))
            .put("name", "smime.p7m")
            .toString();
    Entity entity = Entity.file(type, cms);
    entity.header().put("Content-Disposition", "attachment; filename=\"smime.p7m\"");
    return entity;
  }

  /** By the content type with which every CMS structure begins ([RFC5652] 3). */
  private static String kind(byte[] cms) {
    for (int at = 0; at < 16 && at + PKCS7.length < cms.length; at++) {
      if (Arrays.equals(cms, at, at + PKCS7.length, PKCS7, 0, PKCS7.length)) {
        return cms[at + PKCS7.length] == 3 ? "enveloped-data" : "signed-data";
      }
    }
    return "enveloped-data";
  }

  /** The attachment is the whole entity, its Content-Type first. */
  private static Optional<Entity> signed(byte[] entity) {
    int end = headerEnd(entity);
    String head = new String(entity, 0, Math.max(end, 0), StandardCharsets.ISO_8859_1);
    List<String> fields = new ArrayList<>();
    for (String field : head.split("\r?\n(?![ \t])")) {
      boolean content = field.regionMatches(true, 0, "content-", 0, 8) && field.indexOf(':') > 0;
      boolean ascii =
          field.chars().allMatch(c -> (c >= ' ' && c <= '~') || "\r\n\t".indexOf(c) >= 0);
      if (content && ascii) {
        fields.add(field);
      }
    }
    boolean complete =
        fields.stream()
            .anyMatch(f -> f.matches("(?is)content-type\\s*:\\s*multipart/signed\\s*;.*"));
    if (end < 0 || !complete) {
      return Optional.empty();
    }
    HeaderWriter header = new HeaderWriter();
    fields.forEach(header::raw);
    int body = end + (entity[end] == '\r' ? 2 : 1);
    return Optional.of(new Entity(header, Arrays.copyOfRange(entity, body, entity.length)));
  }

  /** Where the empty line begins; -1 if there is none. */
  private static int headerEnd(byte[] b) {
    for (int i = 0; i + 1 < b.length; i++) {
      if (b[i] == '\n') {
        boolean empty =
            b[i + 1] == '\n' || (b[i + 1] == '\r' && i + 2 < b.length && b[i + 2] == '\n');
        if (empty) {
          return i + 1;
        }
      }
    }
    return -1;
  }
}
