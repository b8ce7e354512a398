package org.ropeway.store.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;

/** Properties that no message has, by which clients search, and those that are only in content. */
final class SearchTags {
  /** Names of attachments. */
  static final PropertyTag ATTACHMENTS = PropertyTag.of(0x0EA5, PropertyType.STRING);

  /** Names and addresses of the recipients. */
  static final PropertyTag TO = PropertyTag.of(0x0EA6, PropertyType.STRING);

  /** Of those who get a copy. */
  static final PropertyTag CC = PropertyTag.of(0x0EA7, PropertyType.STRING);

  /** Of those who get a blind copy. */
  static final PropertyTag BCC = PropertyTag.of(0x0EA8, PropertyType.STRING);

  /**
   * All that OX searches of a message (PR_SEARCH_ALL_INDEXED_PROPS): subject, people and text, not
   * the names of attachments.
   */
  static final PropertyTag ALL = PropertyTag.of(0x0EAF, PropertyType.STRING);

  private static final Set<Integer> CONTENT =
      Stream.of(
              ATTACHMENTS,
              TO,
              CC,
              BCC,
              ALL,
              PidTag.BODY,
              PidTag.HTML,
              PidTag.RTF_COMPRESSED,
              PidTag.NATIVE_BODY,
              PidTag.TRANSPORT_MESSAGE_HEADERS)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private SearchTags() {}

  /** Whether the index does not know it of a message. */
  static boolean isContent(PropertyTag tag) {
    return CONTENT.contains(tag.id());
  }
}
