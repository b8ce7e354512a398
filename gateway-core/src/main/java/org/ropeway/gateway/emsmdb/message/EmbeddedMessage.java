package org.ropeway.gateway.emsmdb.message;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.FileTime;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.Xid;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.wire.WireWriter;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.String8;
import org.ropeway.store.Associated;
import org.ropeway.store.MapiException;
import org.ropeway.store.draft.ContentSize;
import org.ropeway.store.draft.MessageDraft;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * The message an attachment holds, or will hold. A save makes it part of the attachment, as it is
 * open; that has to be saved, and then the message around it. [MS-OXCMSG] 3.2.5.16.
 */
final class EmbeddedMessage extends MessageObject {
  private static final int MAPI_MESSAGE = 5;

  /** In the place of an attachment's number. */
  private static final int MESSAGE = -1;

  private static final int ACCESS_MODIFY = 1;
  private static final int ACCESS_READ = 2;

  private final AttachmentObject attachment;
  private final MessageDraft draft;
  private @Nullable MessageContent held;

  /** The message that an attachment holds at the moment; a new one if it holds none. */
  EmbeddedMessage(AttachmentObject attachment, String8 string8, boolean writable) {
    super(attachment.logon(), string8, writable);
    this.attachment = attachment;
    MessageContent content = attachment.embedded();
    this.held = content;
    this.draft =
        content == null
            ? MessageDraft.create(FileTime.of(Instant.now()), Associated.NORMAL)
            : MessageDraft.of(content, Associated.NORMAL);
  }

  @Override
  Mid mid() {
    return Mid.NONE;
  }

  @Override
  public Object identity() {
    return new Within(attachment.identity(), MESSAGE);
  }

  @Override
  MessageContent content() {
    return draft.content();
  }

  @Override
  public PropertyBag properties() {
    PropertyBag bag = draft.content().properties();
    return complete(bag).toBuilder()
        .put(PidTag.RECORD_KEY, key())
        .put(PidTag.HAS_NAMED_PROPERTIES, hasNamed(bag))
        .put(PidTag.OBJECT_TYPE, MAPI_MESSAGE)
        .put(PidTag.ACCESS, isWritable() ? ACCESS_READ | ACCESS_MODIFY : ACCESS_READ)
        .put(PidTag.ACCESS_LEVEL, isWritable() ? 1 : 0)
        .build();
  }

  /**
   * What every message has, [MS-OXCMSG] 2.2.1.1: where it does not say when and by whom it was
   * made, it came in a mail, at its time or that of the message around it. The change key is
   * another after each save.
   */
  private PropertyBag complete(PropertyBag own) {
    PropertyBag around = attachment.message().properties();
    Object arrived = own.get(PidTag.MESSAGE_DELIVERY_TIME);
    Object made = arrived == null ? around.get(PidTag.CREATION_TIME) : arrived;
    Object sender = own.get(PidTag.SENDER_NAME);
    PropertyBag whole =
        PropertyBag.builder()
            .put(PidTag.CREATION_TIME, made)
            .put(PidTag.LAST_MODIFICATION_TIME, made)
            .put(
                PidTag.LAST_MODIFIER_NAME,
                sender == null ? around.get(PidTag.LAST_MODIFIER_NAME) : sender)
            .put(PidTag.SEARCH_KEY, key())
            .build()
            .with(own);
    return whole.get(PidTag.LAST_MODIFICATION_TIME) instanceof FileTime modified
        ? whole.toBuilder().put(PidTag.CHANGE_KEY, changeKey(modified)).build()
        : whole;
  }

  private Bytes changeKey(FileTime modified) {
    UUID named = UUID.nameUUIDFromBytes(key().array());
    byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(modified.ticks()).array();
    MapiGuid own = new MapiGuid(named.getMostSignificantBits(), named.getLeastSignificantBits());
    return Bytes.wrap(WireWriter.encode(Xid.WIRE, new Xid(own, Bytes.wrap(time))));
  }

  @Override
  Bytes key() {
    return attachment.key();
  }

  @Override
  int depth() {
    return attachment.message().depth() + 1;
  }

  @Override
  boolean isWithin(PropertyObject other) {
    return equals(other) || attachment.isWithin(other);
  }

  @Override
  List<PropertyProblem> set(List<PropertyValue> values) {
    return draft.setProperties(values);
  }

  @Override
  List<PropertyProblem> delete(List<PropertyTag> tags) {
    return draft.deleteProperties(tags);
  }

  @Override
  void putRecipients(List<Recipient> recipients) {
    draft.setRecipients(recipients);
  }

  @Override
  void putAttachments(List<Attachment> attachments) {
    draft.setAttachments(attachments);
  }

  @Override
  void save(Saving how) {
    if (!draft.isChanged()) {
      return;
    }
    MessageContent now = attachment.embedded();
    if (how == Saving.UNLESS_CHANGED && !Objects.equals(now, held)) {
      throw new MapiException(ErrorCode.OBJECT_CHANGED, "saved by another opening meanwhile");
    }
    MessageContent whole = now == null ? draft.content() : draft.over(now);
    PropertyBag stamped =
        whole.properties().toBuilder()
            .put(PidTag.LAST_MODIFICATION_TIME, FileTime.of(Instant.now()))
            .build();
    MessageContent saved = new MessageContent(stamped, whole.recipients(), whole.attachments());
    attachment.embed(saved);
    held = saved;
    draft.saved(saved);
  }

  @Override
  void reload() {
    MessageContent now = attachment.embedded();
    if (now != null && !draft.isChanged()) {
      held = now;
      draft.saved(now);
    }
  }

  @Override
  long weight() {
    return ContentSize.of(draft.content());
  }
}
