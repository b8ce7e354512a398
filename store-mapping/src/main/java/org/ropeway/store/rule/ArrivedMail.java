package org.ropeway.store.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.BagRow;
import org.ropeway.store.table.RestrictionEvaluator;
import org.ropeway.store.table.Row;

/**
 * A mail as conditions see it: what OX listed of it, and what is in it as soon as a condition asks
 * for that, which asks OX ({@link org.ropeway.ox.OxException}).
 */
final class ArrivedMail implements RestrictionEvaluator.WithSubobjects {
  /** What OX lists, so that a mail that lacks it here has none. */
  private static final Set<Integer> LISTED =
      Stream.of(
              PidTag.SUBJECT,
              PidTag.SUBJECT_PREFIX,
              PidTag.NORMALIZED_SUBJECT,
              PidTag.CONVERSATION_TOPIC,
              PidTag.SENDER_NAME,
              PidTag.SENDER_EMAIL_ADDRESS,
              PidTag.SENDER_SMTP_ADDRESS,
              PidTag.SENDER_SEARCH_KEY,
              PidTag.SENDER_ENTRY_ID,
              PidTag.SENT_REPRESENTING_NAME,
              PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
              PidTag.SENT_REPRESENTING_SEARCH_KEY,
              PidTag.SENT_REPRESENTING_ENTRY_ID,
              PidTag.DISPLAY_TO,
              PidTag.DISPLAY_CC,
              PidTag.DISPLAY_BCC,
              PidTag.MESSAGE_TO_ME,
              PidTag.MESSAGE_CC_ME,
              PidTag.MESSAGE_RECIPIENT_ME,
              PidTag.MESSAGE_CLASS,
              PidTag.MESSAGE_FLAGS,
              PidTag.MESSAGE_SIZE,
              PidTag.MESSAGE_DELIVERY_TIME,
              PidTag.CLIENT_SUBMIT_TIME,
              PidTag.HAS_ATTACHMENTS,
              PidTag.IMPORTANCE,
              PidTag.SENSITIVITY,
              PidTag.FLAG_STATUS,
              PidTag.INTERNET_MESSAGE_ID,
              PidTag.CONTENT_FILTER_SPAM_CONFIDENCE_LEVEL)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private final Row row;
  private final Supplier<MessageContent> source;
  private PropertyBag tagged = PropertyBag.EMPTY;
  private @Nullable MessageContent content;

  ArrivedMail(Row row, Supplier<MessageContent> source) {
    this.row = row;
    this.source = source;
  }

  /** A rule set a property: those after it see that. */
  void tag(PropertyValue value) {
    tagged = tagged.toBuilder().put(value.tag(), value.value()).build();
  }

  MessageContent content() {
    MessageContent known = content;
    if (known == null) {
      known = source.get();
      content = known;
    }
    return known;
  }

  @Override
  public long id() {
    return row.id();
  }

  @Override
  public @Nullable Object get(PropertyTag tag) {
    Object set = tagged.get(tag);
    Object listed = set != null ? set : row.get(tag);
    return listed != null || LISTED.contains(tag.id()) ? listed : content().properties().get(tag);
  }

  @Override
  public @Nullable List<Row> subobjects(PropertyTag which) {
    List<Row> rows = new ArrayList<>();
    if (which.id() == PidTag.MESSAGE_RECIPIENTS.id()) {
      for (Recipient recipient : content().recipients()) {
        PropertyBag properties =
            recipient.properties().toBuilder().put(PidTag.RECIPIENT_TYPE, recipient.type()).build();
        rows.add(new BagRow(recipient.rowId(), properties));
      }
      return rows;
    }
    if (which.id() == PidTag.MESSAGE_ATTACHMENTS.id()) {
      for (Attachment attachment : content().attachments()) {
        rows.add(new BagRow(attachment.number(), attachment.properties()));
      }
      return rows;
    }
    return null;
  }
}
