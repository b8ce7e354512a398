package org.ropeway.store.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * PidTagConversationId, which follows from what else is said of a conversation. [MS-OXOMSG]
 * 2.2.1.2.
 */
public final class ConversationId {
  private static final int HEADER_LENGTH = 22;
  private static final int GUID_OFFSET = 6;
  private static final int HASHED_CHARS = 255;

  private ConversationId() {}

  /** That of a message; null if it tells no conversation. */
  public static @Nullable Bytes of(PropertyBag message) {
    boolean tracked = message.get(PidTag.CONVERSATION_INDEX_TRACKING, false);
    return of(
        message.get(PidTag.CONVERSATION_TOPIC) instanceof String topic ? topic : null,
        tracked && message.get(PidTag.CONVERSATION_INDEX) instanceof Bytes index ? index : null);
  }

  /** That of a topic, or of an index if that is to be used. */
  static @Nullable Bytes of(@Nullable String topic, @Nullable Bytes index) {
    if (index != null && index.length() >= HEADER_LENGTH && index.at(0) == 1) {
      return index.slice(GUID_OFFSET, HEADER_LENGTH);
    }
    if (topic == null) {
      return null;
    }
    int end = topic.indexOf('\0');
    String text = topic.substring(0, Math.min(HASHED_CHARS, end < 0 ? topic.length() : end));
    return Bytes.wrap(md5(capitals(text)));
  }

  /** One by one, so that no letter becomes two. */
  private static byte[] capitals(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
    }
    return out.toString().getBytes(StandardCharsets.UTF_16LE);
  }

  static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
