package org.ropeway.store.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.entryid.ConversationIndex;
import org.ropeway.codec.entryid.ConversationIndex.ResponseLevel;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.property.PropertyBag;

/**
 * Which conversation a mail belongs to ([MS-OXOMSG] 2.2.1.2 to 2.2.1.5). What Thread-Topic and
 * Thread-Index say is taken over. Where there is no Thread-Index, an index is made of the message
 * ids in References, In-Reply-To and Message-ID, so that the answers to a mail share its
 * conversation and their index begins with its index.
 *
 * @param topic PidTagConversationTopic
 * @param index PidTagConversationIndex, null where nothing tells
 */
record Conversation(String topic, @Nullable Bytes index) {
  private static final int HEADER_LENGTH = 22;
  private static final int MAX_LEVELS = 64;
  private static final int LEVEL_LENGTH = 5;
  private static final int MAX_INDEX = HEADER_LENGTH + LEVEL_LENGTH * 400;

  static Conversation of(HeaderFields headers, Subject subject) {
    String topic = headers.first("thread-topic");
    Bytes index = threadIndex(headers.first("thread-index"));
    return new Conversation(
        topic == null ? subject.normalized() : HeaderText.decode(topic),
        index == null ? derived(headers) : index);
  }

  void put(PropertyBag.Builder to) {
    to.put(PidTag.CONVERSATION_TOPIC, topic)
        .put(PidTag.CONVERSATION_INDEX_TRACKING, index != null)
        .put(PidTag.CONVERSATION_INDEX, index)
        .put(PidTag.CONVERSATION_ID, ConversationId.of(topic, index));
  }

  private static @Nullable Bytes threadIndex(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(header);
      return isIndex(bytes) ? Bytes.wrap(bytes) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A header and whole response levels behind it ([MS-OXOMSG] 2.2.1.3). */
  private static boolean isIndex(byte[] bytes) {
    return bytes.length >= HEADER_LENGTH
        && bytes.length <= MAX_INDEX
        && (bytes.length - HEADER_LENGTH) % LEVEL_LENGTH == 0
        && bytes[0] == 1;
  }

  private static @Nullable Bytes derived(HeaderFields headers) {
    List<String> chain = MessageIds.all(headers.first("references"));
    if (chain.isEmpty()) {
      String inReplyTo = MessageIds.first(headers.first("in-reply-to"));
      chain = inReplyTo == null ? new ArrayList<>() : new ArrayList<>(List.of(inReplyTo));
    }
    String own = MessageIds.first(headers.first("message-id"));
    if (own != null && !chain.contains(own)) {
      chain.add(own);
    }
    if (chain.isEmpty()) {
      return null;
    }
    MapiGuid guid =
        MapiGuid.of(ConversationId.md5(chain.getFirst().getBytes(StandardCharsets.UTF_8)), 0);
    List<ResponseLevel> levels = new ArrayList<>();
    for (String id : chain.subList(1, Math.min(chain.size(), MAX_LEVELS + 1))) {
      int hash = id.hashCode();
      levels.add(new ResponseLevel(false, hash & 0x7FFFFFFF, hash >>> 28, 0));
    }
    // The time of the first mail, which an answer does not know, is left zero.
    return new ConversationIndex(0, guid, levels).toBytes();
  }
}
