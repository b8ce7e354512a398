package org.ropeway.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.BagRow;
import org.ropeway.store.table.RestrictionEvaluator;
import org.ropeway.store.table.Row;

/** A message with all its content, as conditions on it see it, and OX as far as it searches. */
final class ContentRow implements RestrictionEvaluator.WithSubobjects {
  private static final List<PropertyTag> ADDRESS =
      List.of(PidTag.DISPLAY_NAME, PidTag.SMTP_ADDRESS, PidTag.EMAIL_ADDRESS);
  private static final List<PropertyTag> FILE_NAME =
      List.of(PidTag.ATTACH_LONG_FILENAME, PidTag.ATTACH_FILENAME, PidTag.DISPLAY_NAME);
  private static final List<PropertyTag> OWN =
      List.of(
          PidTag.SUBJECT,
          PidTag.SENDER_NAME,
          PidTag.SENDER_EMAIL_ADDRESS,
          PidTag.SENDER_SMTP_ADDRESS,
          PidTag.SENT_REPRESENTING_NAME,
          PidTag.SENT_REPRESENTING_EMAIL_ADDRESS,
          PidTag.BODY);
  private static final int ANY = 0;

  private final Row row;
  private final MessageContent content;

  ContentRow(Row row, MessageContent content) {
    this.row = row;
    this.content = content;
  }

  @Override
  public long id() {
    return row.id();
  }

  @Override
  public @Nullable Object get(PropertyTag tag) {
    if (tag.id() == SearchTags.ALL.id()) {
      return all();
    }
    if (tag.id() == SearchTags.TO.id()) {
      return recipients(1);
    }
    if (tag.id() == SearchTags.CC.id()) {
      return recipients(2);
    }
    if (tag.id() == SearchTags.BCC.id()) {
      return recipients(3);
    }
    if (tag.id() == SearchTags.ATTACHMENTS.id()) {
      return attachments();
    }
    boolean text = tag.type() == PropertyType.STRING || tag.type() == PropertyType.STRING8;
    if (text && tag.id() == PidTag.HTML.id()) {
      return content.properties().get(PidTag.BODY);
    }
    Object own = content.properties().get(tag);
    return own == null ? row.get(tag) : own;
  }

  private List<String> all() {
    List<String> texts = new ArrayList<>(texts(content.properties(), OWN).toList());
    texts.addAll(recipients(ANY));
    return texts;
  }

  private List<String> recipients(int type) {
    return content.recipients().stream()
        .filter(recipient -> type == ANY || recipient.type() == type)
        .flatMap(recipient -> texts(recipient.properties(), ADDRESS))
        .toList();
  }

  private List<String> attachments() {
    return content.attachments().stream()
        .flatMap(attachment -> texts(attachment.properties(), FILE_NAME))
        .toList();
  }

  private static Stream<String> texts(PropertyBag bag, List<PropertyTag> tags) {
    return tags.stream()
        .map(bag::get)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .filter(text -> !text.isEmpty());
  }

  @Override
  public List<Row> subobjects(PropertyTag which) {
    List<Row> rows = new ArrayList<>();
    if (which.id() == PidTag.MESSAGE_RECIPIENTS.id()) {
      content
          .recipients()
          .forEach(r ->
              rows.add(
                  new BagRow(
                      r.rowId(),
                      r.properties().toBuilder().put(PidTag.RECIPIENT_TYPE, r.type()).build())));
    } else if (which.id() == PidTag.MESSAGE_ATTACHMENTS.id()) {
      content.attachments().forEach(a -> rows.add(new BagRow(a.number(), a.properties())));
    }
    return rows;
  }
}
