package org.ropeway.gateway.emsmdb.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
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
import org.ropeway.store.property.PropertyBag;

/**
 * An open attachment: the message gets what is written to it by RopSaveChangesAttachment, others
 * when the message is saved. [MS-OXCMSG] 3.2.1.
 */
final class AttachmentObject implements PropertyObject {
  private static final int MAPI_ATTACH = 7;
  private static final int EMBEDDED_MESSAGE = 5;
  private static final int INITIAL_SIZE = 0x40;
  private static final int NO_RENDERING_POSITION = -1;

  private static final Set<Integer> COMPUTED =
      Stream.of(
              PidTag.ATTACH_NUMBER,
              PidTag.ATTACH_SIZE,
              PidTag.ACCESS,
              PidTag.ACCESS_LEVEL,
              PidTag.OBJECT_TYPE,
              PidTag.RECORD_KEY)
          .map(PropertyTag::id)
          .collect(Collectors.toUnmodifiableSet());

  private final MessageObject message;
  private final int number;
  private final DraftMemory.Share memory;
  private PropertyBag bag;
  private @Nullable MessageContent embedded;
  private boolean writable;
  private boolean isNew;
  private boolean stamped;

  /** An attachment of a message. */
  AttachmentObject(MessageObject message, Attachment attachment, boolean writable) {
    this.message = message;
    this.number = attachment.number();
    this.memory = message.logon().session().drafts().new Share();
    this.bag = attachment.properties();
    this.embedded = attachment.embedded();
    this.writable = writable;
  }

  /** A new attachment. [MS-OXCMSG] 3.2.5.13. */
  static AttachmentObject create(MessageObject message) {
    FileTime now = FileTime.of(Instant.now());
    PropertyBag initial =
        PropertyBag.builder()
            .put(PidTag.ATTACH_SIZE, INITIAL_SIZE)
            .put(PidTag.RENDERING_POSITION, NO_RENDERING_POSITION)
            .put(PidTag.CREATION_TIME, now)
            .put(PidTag.LAST_MODIFICATION_TIME, now)
            .build();
    Attachment empty = new Attachment(message.newAttachmentNumber(), initial, null);
    AttachmentObject created = new AttachmentObject(message, empty, true);
    created.isNew = true;
    return created;
  }

  /** The message it is attached to. */
  MessageObject message() {
    return message;
  }

  /** PidTagAttachNumber. */
  int number() {
    return number;
  }

  /** PidTagRecordKey. */
  Bytes key() {
    return message.keyOf(number);
  }

  /** The message it holds, or null. */
  @Nullable MessageContent embedded() {
    return embedded;
  }

  /** Whether this is, or is in, another object. */
  boolean isWithin(PropertyObject other) {
    return equals(other) || message.isWithin(other);
  }

  /** Puts a message in the place of what it holds. */
  void embed(MessageContent content) {
    requireWritable();
    Nesting.require(message.depth() + 1, content);
    memory.grow(ContentSize.of(content));
    embedded = content;
    bag =
        bag.toBuilder()
            .remove(PidTag.ATTACH_DATA_OBJECT)
            .put(PidTag.ATTACH_METHOD, EMBEDDED_MESSAGE)
            .build();
    memory.settle(weight());
  }

  /** Makes it part of its message as it is now. [MS-OXCMSG] 3.2.5.15. */
  void save() {
    requireWritable();
    if (!isNew && message.attachment(number).isEmpty()) {
      throw new MapiException(ErrorCode.OBJECT_DELETED, "attachment deleted meanwhile");
    }
    PropertyBag.Builder b = bag.toBuilder();
    b.put(PidTag.ATTACH_SIZE, (int) Math.min(Integer.MAX_VALUE, weight()));
    if (!stamped) {
      b.put(PidTag.LAST_MODIFICATION_TIME, FileTime.of(Instant.now()));
    }
    bag = b.build();
    message.putAttachment(new Attachment(number, stored(), embedded));
    isNew = false;
    stamped = false;
  }

  /** From now on nobody writes to this opening. */
  void closeForWriting() {
    writable = false;
  }

  void requireWritable() {
    if (!writable) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "attachment open for reading");
    }
  }

  @Override
  public LogonObject logon() {
    return message.logon();
  }

  @Override
  public String8 string8() {
    return message.string8();
  }

  @Override
  public Object identity() {
    return new Within(message.identity(), number);
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.ATTACHMENT;
  }

  @Override
  public PropertyBag properties() {
    return message.shown(new Attachment(number, stored(), embedded));
  }

  private PropertyBag stored() {
    return bag.toBuilder()
        .put(PidTag.ATTACH_NUMBER, number)
        .put(PidTag.OBJECT_TYPE, MAPI_ATTACH)
        .put(PidTag.ACCESS_LEVEL, writable ? 1 : 0)
        .build();
  }

  @Override
  public boolean isWritable() {
    return writable;
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    if (writable) {
      memory.grow(ContentSize.of(values));
    }
    return change(values, PropertyValue::tag, (b, v) -> b.put(v.tag(), v.value()));
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return change(tags, tag -> tag, PropertyBag.Builder::remove);
  }

  private <T> List<PropertyProblem> change(
      List<T> elements, Function<T, PropertyTag> tagOf, BiConsumer<PropertyBag.Builder, T> step) {
    if (!writable) {
      return MessageObject.refuse(elements.stream().map(tagOf).toList(), ErrorCode.ACCESS_DENIED);
    }
    PropertyBag.Builder b = bag.toBuilder();
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      PropertyTag tag = tagOf.apply(elements.get(i));
      if (COMPUTED.contains(tag.id())) {
        problems.add(new PropertyProblem(i, tag, ErrorCode.COMPUTED_VALUE));
      } else {
        step.accept(b, elements.get(i));
        written(tag);
      }
    }
    bag = b.build();
    memory.settle(weight());
    return problems;
  }

  /** Files keep their own time; and data takes the place of a message. */
  private void written(PropertyTag tag) {
    stamped |= tag.id() == PidTag.LAST_MODIFICATION_TIME.id();
    if (tag.id() == PidTag.ATTACH_DATA_OBJECT.id()) {
      embedded = null;
    }
  }

  private long weight() {
    return ContentSize.of(new Attachment(number, bag, embedded));
  }

  @Override
  public List<PropertyTag> subobjects() {
    return embedded == null ? List.of() : List.of(PidTag.ATTACH_DATA_OBJECT);
  }

  @Override
  public void copySubobjects(PropertyTag which, PropertyObject destination) {
    MessageContent content = embedded;
    if (!(destination instanceof AttachmentObject to) || content == null) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "nothing to copy, or nowhere");
    }
    if (to.isWithin(this)) {
      throw new MapiException(ErrorCode.MESSAGE_CYCLE, "into an attachment within");
    }
    to.embed(content);
  }

  @Override
  public void release() {
    memory.settle(0);
  }
}
