package org.ropeway.store.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.index.MessageRow;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.ConversationId;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * A message while it is written: what there was, and what was changed of it since. What follows
 * from something else follows at once: the halves of the subject, the names of the recipients, that
 * there are attachments, the forms of the body but of folder associated information, which is kept
 * as it was written. For one session; not thread-safe.
 */
public final class MessageDraft {
  /** mfRead, mfUnsent and mfResend, a client's until the first save. [MS-OXCMSG] 2.2.1.6. */
  private static final int CLIENT_FLAGS = 0x89;

  private static final Set<Integer> COMPUTED =
      Stream.of(
              PidTag.MESSAGE_SIZE,
              PidTag.MESSAGE_SIZE_EXTENDED,
              PidTag.HAS_ATTACHMENTS,
              PidTag.HAS_NAMED_PROPERTIES,
              PidTag.STORE_ENTRY_ID,
              PidTag.MESSAGE_RECIPIENTS,
              PidTag.MESSAGE_ATTACHMENTS)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  /** What clients write until the first save only, so that a copy has it, too. */
  private static final Set<Integer> KEPT =
      Stream.of(PidTag.MESSAGE_FLAGS, PidTag.CREATION_TIME, PidTag.SEARCH_KEY)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  /** What PidTagConversationId follows from. */
  private static final Set<Integer> CONVERSATION =
      Stream.of(
              PidTag.CONVERSATION_TOPIC,
              PidTag.CONVERSATION_INDEX,
              PidTag.CONVERSATION_INDEX_TRACKING)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<Integer, Optional<PropertyValue>> changes = new LinkedHashMap<>();
  private @Nullable List<Recipient> recipients;
  private @Nullable List<Attachment> attachments;
  private final Associated associated;
  private final BodyForms forms = new BodyForms();
  private MessageContent base;
  private boolean isNew;
  private @Nullable MessageContent current;

  private MessageDraft(MessageContent base, Associated associated, boolean isNew) {
    this.base = base;
    this.associated = associated;
    this.isNew = isNew;
  }

  /** A new message. [MS-OXCMSG] 3.2.5.2. */
  public static MessageDraft create(FileTime now, Associated associated) {
    PropertyBag initial =
        PropertyBag.builder()
            .put(PidTag.MESSAGE_CLASS, "IPM.Note")
            .put(PidTag.IMPORTANCE, 1)
            .put(PidTag.SENSITIVITY, 0)
            .put(PidTag.DISPLAY_TO, "")
            .put(PidTag.DISPLAY_CC, "")
            .put(PidTag.DISPLAY_BCC, "")
            .put(PidTag.HAS_ATTACHMENTS, false)
            .put(
                PidTag.MESSAGE_FLAGS,
                MessageFlags.UNSENT | MessageFlags.READ | MessageFlags.EVER_READ)
            .put(PidTag.CREATION_TIME, now)
            .put(PidTag.LAST_MODIFICATION_TIME, now)
            .put(PidTag.LOCAL_COMMIT_TIME, now)
            .build();
    return new MessageDraft(new MessageContent(initial, List.of(), List.of()), associated, true);
  }

  /** A message as it was saved. */
  public static MessageDraft of(MessageContent saved, Associated associated) {
    return new MessageDraft(saved, associated, false);
  }

  /** The message as it was saved. */
  public MessageContent before() {
    return base;
  }

  /** The message as it is now. */
  public MessageContent content() {
    MessageContent known = current;
    if (known == null) {
      known = over(base);
      current = known;
    }
    return known;
  }

  /** Changes properties; returns those refused. */
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return change(
        values,
        PropertyValue::tag,
        this::refusal,
        v -> changes.put(v.tag().id(), Optional.of(stored(v))));
  }

  private PropertyValue stored(PropertyValue written) {
    if (BodyForms.isBodyHtml(written.tag()) && written.value() instanceof String html) {
      current = null;
      return new PropertyValue(PidTag.HTML, BodyForms.html(html, content().properties()));
    }
    return written;
  }

  /** Deletes properties; returns those refused. */
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return change(
        tags,
        tag -> tag,
        tag -> isComputed(tag) ? ErrorCode.COMPUTED_VALUE : null,
        tag -> changes.put(tag.id(), Optional.empty()));
  }

  private <T> List<PropertyProblem> change(
      List<T> elements,
      Function<T, PropertyTag> tagOf,
      Function<PropertyTag, @Nullable ErrorCode> refusal,
      Consumer<T> step) {
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      PropertyTag tag = tagOf.apply(elements.get(i));
      ErrorCode code = refusal.apply(tag);
      if (code == null) {
        step.accept(elements.get(i));
      } else {
        problems.add(new PropertyProblem(i, tag, code));
      }
    }
    current = null;
    return problems;
  }

  /** Puts these recipients, in the order of their row ids, in the place of those there are. */
  public void setRecipients(List<Recipient> some) {
    recipients =
        some.stream()
            .sorted(Comparator.comparing(Recipient::rowId, Integer::compareUnsigned))
            .toList();
    current = null;
  }

  /** Puts these attachments, in the order of their numbers, in the place of those there are. */
  public void setAttachments(List<Attachment> some) {
    attachments = some.stream().sorted(Comparator.comparingInt(Attachment::number)).toList();
    current = null;
  }

  /** Whether it is not as it was saved. */
  public boolean isChanged() {
    return isNew || !changes.isEmpty() || recipients != null || attachments != null;
  }

  /** The ids of the properties that were written or deleted, those that stand for rows included. */
  public Set<Integer> changed() {
    Set<Integer> ids = new HashSet<>(changes.keySet());
    if (recipients != null) {
      ids.add(PidTag.MESSAGE_RECIPIENTS.id());
    }
    if (attachments != null) {
      ids.add(PidTag.MESSAGE_ATTACHMENTS.id());
    }
    return ids;
  }

  /** The ids of the properties that were deleted. */
  public Set<Integer> deleted() {
    return changes.entrySet().stream()
        .filter(e -> e.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Another message with these changes. */
  public MessageContent over(MessageContent other) {
    if (!isChanged()) {
      return other;
    }
    List<Recipient> someRecipients = recipients;
    List<Attachment> someAttachments = attachments;
    PropertyBag.Builder b = written(other.properties());
    int flags = flags(other.properties(), b.build());
    if (someRecipients != null) {
      b.putAll(RecipientNames.of(someRecipients));
    }
    if (someAttachments != null) {
      boolean any = !someAttachments.isEmpty();
      b.put(PidTag.HAS_ATTACHMENTS, any);
      flags = any ? flags | MessageFlags.HAS_ATTACHMENTS : flags & ~MessageFlags.HAS_ATTACHMENTS;
    }
    boolean flagged = flags != 0 || other.properties().get(PidTag.MESSAGE_FLAGS) != null;
    b.put(PidTag.MESSAGE_FLAGS, flagged ? flags : null);
    MessageContent whole =
        new MessageContent(
            b.build(),
            someRecipients == null ? other.recipients() : someRecipients,
            someAttachments == null ? other.attachments() : someAttachments);
    int size = (int) Math.min(Integer.MAX_VALUE, ContentSize.of(whole));
    return new MessageContent(
        b.put(PidTag.MESSAGE_SIZE, size).build(), whole.recipients(), whole.attachments());
  }

  /** What is to be stored of that: a form of the body that was deleted is made of another. */
  public MessageContent settled(MessageContent whole) {
    if (associated == Associated.FAI || !SettledBody.isChanged(deleted())) {
      return whole;
    }
    return new MessageContent(
        forms.complete(whole.properties(), Set.of()), whole.recipients(), whole.attachments());
  }

  /** Properties with those that were written, and what follows from them alone. */
  private PropertyBag.Builder written(PropertyBag before) {
    PropertyBag.Builder b = before.toBuilder();
    changes.forEach((id, value) -> {
      if (value.isPresent()) {
        b.put(value.get().tag(), value.get().value());
      } else {
        b.remove(new PropertyTag(id << 16));
      }
    });
    Subjects.complete(b, changes.keySet());
    if (!Collections.disjoint(CONVERSATION, changes.keySet())) {
      b.put(PidTag.CONVERSATION_ID, ConversationId.of(b.build()));
    }
    return associated == Associated.NORMAL && SettledBody.isChanged(changes.keySet())
        ? forms.complete(b.build(), changes.keySet()).toBuilder()
        : b;
  }

  /** PidTagMessageFlags, of which clients write only some, and mfEverRead follows mfRead. */
  private int flags(PropertyBag before, PropertyBag written) {
    int flags = before.get(PidTag.MESSAGE_FLAGS, 0);
    if (!changes.containsKey(PidTag.MESSAGE_FLAGS.id())) {
      return flags;
    }
    int wanted = written.get(PidTag.MESSAGE_FLAGS, 0) & CLIENT_FLAGS;
    int everRead = (wanted & MessageFlags.READ) != 0 ? MessageFlags.EVER_READ : 0;
    return (flags & ~(CLIENT_FLAGS | MessageFlags.EVER_READ)) | wanted | everRead;
  }

  /** From now on this is what there was. */
  public void saved(MessageContent now) {
    base = now;
    isNew = false;
    changes.clear();
    recipients = null;
    attachments = null;
    current = null;
  }

  private @Nullable ErrorCode refusal(PropertyTag tag) {
    PropertyType type = tag.hasKnownType() ? tag.type() : PropertyType.UNSPECIFIED;
    if (type == PropertyType.UNSPECIFIED
        || type == PropertyType.ERROR
        || type == PropertyType.NULL
        || tag.isMultivalueInstance()) {
      return ErrorCode.INVALID_PARAMETER;
    }
    return isComputed(tag) ? ErrorCode.COMPUTED_VALUE : null;
  }

  private boolean isComputed(PropertyTag tag) {
    return MessageRow.isComputed(tag.id())
        || COMPUTED.contains(tag.id())
        || (!isNew && KEPT.contains(tag.id()));
  }
}
