package org.ropeway.standin.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Whether a mail gets a paper clip, by the headers of its parts. */
final class AttachmentScan {
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(10_000)
          .build();
  private static final int MAX_PARTS = 2_000;

  private final Deque<String> multiparts = new ArrayDeque<>();
  private String type = "";
  private String disposition = "";
  private boolean contentId;
  private int leaves;

  private AttachmentScan() {}

  /** Whether there is an attachment; false where the structure cannot be read. */
  static boolean of(byte[] mail, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).trim();
    if (type.startsWith("multipart/encrypted")) {
      return true;
    }
    if (type.startsWith("multipart/report")) {
      return false;
    }
    if (!type.startsWith("multipart/")) {
      return isSingleAttachment(type);
    }
    try {
      return new AttachmentScan().scan(mail);
    } catch (IOException | MimeException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isSingleAttachment(String type) {
    return !type.isEmpty()
        && !type.startsWith("text/")
        && !type.startsWith("message/")
        && type.contains("/");
  }

  private boolean scan(byte[] mail) throws IOException, MimeException {
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(mail));
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM && leaves < MAX_PARTS;
        state = stream.next()) {
      switch (state) {
        case T_START_HEADER -> startHeader();
        case T_FIELD -> field(stream.getField());
        case T_START_MULTIPART -> multiparts.push(type);
        case T_END_MULTIPART -> multiparts.poll();
        case T_BODY -> {
          leaves++;
          if (isAttachment()) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private void startHeader() {
    type = "text/plain";
    disposition = "";
    contentId = false;
  }

  private void field(Field field) {
    switch (field.getNameLowerCase()) {
      case "content-type" -> type = lower(field);
      case "content-disposition" -> disposition = lower(field);
      case "content-id" -> contentId = true;
      default -> {}
    }
  }

  private boolean isAttachment() {
    if (type.contains("pkcs7-signature") || type.startsWith("application/pgp-signature")) {
      return false;
    }
    if (disposition.startsWith("attachment")) {
      return true;
    }
    String parent = multiparts.isEmpty() ? "" : multiparts.getFirst();
    if (parent.startsWith("multipart/related") || parent.startsWith("multipart/alternative")) {
      return false;
    }
    boolean named = type.contains("name=") || disposition.contains("filename");
    boolean text = type.startsWith("text/plain") || type.startsWith("text/html");
    return named || (!text && !(contentId && disposition.startsWith("inline")));
  }

  private static String lower(Field field) {
    return field.getBody().toLowerCase(Locale.ROOT).trim();
  }
}
