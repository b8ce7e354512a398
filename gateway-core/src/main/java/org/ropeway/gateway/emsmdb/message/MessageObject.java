package org.ropeway.gateway.emsmdb.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.String8;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.MapiException;
import org.ropeway.store.draft.ContentSize;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * An open message, in a folder or in an attachment: a transaction of its own, which others see when
 * it is saved. [MS-OXCMSG] 3.2.1.3.
 */
abstract sealed class MessageObject implements PropertyObject
    permits StoredMessage, EmbeddedMessage {
  private static final int MAX_ATTACHMENTS = 1000;
  private static final int MAX_RECIPIENTS = 10_000;

  private final LogonObject logon;
  private final String8 string8;
  private final DraftMemory.Share memory;
  private boolean writable;
  private boolean written;
  private int lastNumber = -1;

  MessageObject(LogonObject logon, String8 string8, boolean writable) {
    this.logon = logon;
    this.string8 = string8;
    this.memory = logon.session().drafts().new Share();
    this.writable = writable;
  }

  /** Its id; {@link Mid#NONE} for one in an attachment, which has none. */
  abstract Mid mid();

  /** All of it, as this opening sees it. */
  abstract MessageContent content();

  /** What no other message has, in whatever mailbox: the beginning of its attachments' keys. */
  abstract Bytes key();

  /** In how many messages it is. */
  abstract int depth();

  /** Whether this is, or is in, another message. */
  abstract boolean isWithin(PropertyObject other);

  abstract List<PropertyProblem> set(List<PropertyValue> values);

  abstract List<PropertyProblem> delete(List<PropertyTag> tags);

  abstract void putRecipients(List<Recipient> recipients);

  abstract void putAttachments(List<Attachment> attachments);

  /** Makes the changes durable, or part of the attachment. */
  abstract void save(Saving how);

  /** Sees what others saved, unless there are changes that are not saved. */
  abstract void reload();

  /** What is to become of changes that others saved meanwhile. */
  enum Saving {
    /** ecObjectModified. */
    UNLESS_CHANGED,
    /** They are overwritten. */
    FORCED
  }

  /** What this opening takes of the session's memory for writing. */
  abstract long weight();

  @Override
  public final boolean isWritable() {
    return writable;
  }

  /** Says who changed it, if it was changed, since it is about to be saved. */
  final void sign() {
    if (written) {
      set(Authorship.ofChange(logon.session(), properties()));
      written = false;
    }
  }

  /** From now on nobody writes to this opening. */
  final void closeForWriting() {
    writable = false;
  }

  final void requireWritable() {
    if (!writable) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "message open for reading");
    }
  }

  @Override
  public final List<PropertyProblem> setProperties(List<PropertyValue> values) {
    if (!writable) {
      return refuse(values.stream().map(PropertyValue::tag).toList(), ErrorCode.ACCESS_DENIED);
    }
    memory.grow(ContentSize.of(values));
    written = true;
    try {
      return clients(values, PropertyValue::tag, this::set);
    } finally {
      memory.settle(weight());
    }
  }

  @Override
  public final List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    if (!writable) {
      return refuse(tags, ErrorCode.ACCESS_DENIED);
    }
    written = true;
    List<PropertyProblem> problems = clients(tags, tag -> tag, this::delete);
    memory.settle(weight());
    return problems;
  }

  /** Does a step with what clients may write; nobody but the server says who changed a message. */
  private static <T> List<PropertyProblem> clients(
      List<T> elements,
      Function<T, PropertyTag> tagOf,
      Function<List<T>, List<PropertyProblem>> step) {
    int modifier = PidTag.LAST_MODIFIER_NAME.id();
    if (elements.stream().noneMatch(e -> tagOf.apply(e).id() == modifier)) {
      return step.apply(elements);
    }
    List<T> rest = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      PropertyTag tag = tagOf.apply(elements.get(i));
      if (tag.id() == modifier) {
        problems.add(new PropertyProblem(i, tag, ErrorCode.COMPUTED_VALUE));
      } else {
        rest.add(elements.get(i));
        places.add(i);
      }
    }
    for (PropertyProblem p : step.apply(rest)) {
      problems.add(new PropertyProblem(places.get(p.index()), p.propertyTag(), p.errorCode()));
    }
    problems.sort(Comparator.comparingInt(PropertyProblem::index));
    return problems;
  }

  /** Puts these recipients in the place of those there are. */
  final void setRecipients(List<Recipient> recipients) {
    requireWritable();
    if (recipients.size() > MAX_RECIPIENTS) {
      throw new MapiException(ErrorCode.TOO_MANY_RECIPS, recipients.size() + " recipients");
    }
    MessageContent before = content();
    change(
        ContentSize.of(new MessageContent(before.properties(), recipients, List.of())),
        () -> putRecipients(recipients));
  }

  /** Puts these attachments in the place of those there are. */
  final void setAttachments(List<Attachment> attachments) {
    requireWritable();
    requireRoomFor(attachments.size());
    for (Attachment a : attachments) {
      MessageContent embedded = a.embedded();
      if (embedded != null) {
        Nesting.require(depth() + 1, embedded);
      }
    }
    long weight = attachments.stream().mapToLong(ContentSize::of).sum();
    change(weight, () -> putAttachments(attachments));
  }

  private void change(long weight, Runnable step) {
    memory.grow(weight);
    written = true;
    try {
      step.run();
    } finally {
      memory.settle(weight());
    }
  }

  private static void requireRoomFor(int attachments) {
    if (attachments > MAX_ATTACHMENTS) {
      throw new MapiException(ErrorCode.MAX_ATTACHMENT_EXCEEDED, attachments + " attachments");
    }
  }

  /** A number for a new attachment, which none had since this opening. */
  final int newAttachmentNumber() {
    requireWritable();
    List<Attachment> there = content().attachments();
    requireRoomFor(there.size() + 1);
    int highest = there.stream().mapToInt(Attachment::number).max().orElse(-1);
    lastNumber = Math.max(highest, lastNumber) + 1;
    return lastNumber;
  }

  /** The attachment of a number. */
  final Optional<Attachment> attachment(long number) {
    return content().attachments().stream().filter(a -> a.number() == number).findFirst();
  }

  /** What clients see of an attachment of this message: all of it, and its key. */
  final PropertyBag shown(Attachment attachment) {
    return attachment.properties().toBuilder()
        .put(PidTag.RECORD_KEY, keyOf(attachment.number()))
        .build();
  }

  /** PidTagRecordKey of the attachment of a number. [MS-OXCPRPT] 2.2.1.8. */
  final Bytes keyOf(int number) {
    Bytes key = key();
    return Bytes.wrap(
        ByteBuffer.allocate(key.length() + Integer.BYTES).put(key.array()).putInt(number).array());
  }

  /** Puts an attachment in the place of the one with its number, or adds it. */
  final void putAttachment(Attachment attachment) {
    List<Attachment> all = without(attachment.number());
    all.add(attachment);
    setAttachments(all);
  }

  /** Takes an attachment away. */
  final void removeAttachment(long number) {
    requireWritable();
    if (attachment(number).isEmpty()) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no attachment " + number);
    }
    lastNumber = (int) Math.max(lastNumber, number);
    setAttachments(without(number));
  }

  private List<Attachment> without(long number) {
    List<Attachment> all = new ArrayList<>(content().attachments());
    all.removeIf(a -> a.number() == number);
    return all;
  }

  /** PidTagHasNamedProperties of a message with these properties. */
  static boolean hasNamed(PropertyBag properties) {
    for (int i = 0; i < properties.size(); i++) {
      if (properties.tagAt(i).isNamed()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final LogonObject logon() {
    return logon;
  }

  @Override
  public final String8 string8() {
    return string8;
  }

  @Override
  public final ObjectKind kind() {
    return ObjectKind.MESSAGE;
  }

  @Override
  public final List<PropertyTag> subobjects() {
    MessageContent content = content();
    List<PropertyTag> kinds = new ArrayList<>();
    if (!content.recipients().isEmpty()) {
      kinds.add(PidTag.MESSAGE_RECIPIENTS);
    }
    if (!content.attachments().isEmpty()) {
      kinds.add(PidTag.MESSAGE_ATTACHMENTS);
    }
    return kinds;
  }

  @Override
  public final void copySubobjects(PropertyTag which, PropertyObject destination) {
    if (!(destination instanceof MessageObject to)) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "from a message to " + destination.kind());
    }
    if (to.isWithin(this)) {
      throw new MapiException(ErrorCode.MESSAGE_CYCLE, "into a message within");
    }
    if (which.id() == PidTag.MESSAGE_RECIPIENTS.id()) {
      to.setRecipients(content().recipients());
    } else {
      to.setAttachments(content().attachments());
    }
  }

  @Override
  public final void release() {
    memory.settle(0);
  }

  /** The same refusal for each property. */
  static List<PropertyProblem> refuse(List<PropertyTag> tags, ErrorCode code) {
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      problems.add(new PropertyProblem(i, tags.get(i), code));
    }
    return problems;
  }
}
