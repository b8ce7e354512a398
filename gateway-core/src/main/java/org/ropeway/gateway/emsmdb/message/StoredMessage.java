package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import org.ropeway.codec.data.Bytes;
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
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.MapiException;
import org.ropeway.store.Message;
import org.ropeway.store.MessageFlags;
import org.ropeway.store.draft.ContentSize;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/** An open message of a folder, or one that will be saved there. */
final class StoredMessage extends MessageObject implements Submittable {
  private static final int READ_ONLY = 0;

  private Message message;

  StoredMessage(LogonObject logon, String8 string8, Message message, boolean writable) {
    super(logon, string8, writable);
    this.message = message;
  }

  /** The message. */
  Message message() {
    return message;
  }

  @Override
  public Mid mid() {
    return message.mid();
  }

  @Override
  public Object identity() {
    return message.mid();
  }

  @Override
  MessageContent content() {
    return message.content();
  }

  @Override
  public PropertyBag properties() {
    PropertyBag bag = message.properties();
    PropertyBag.Builder b =
        bag.toBuilder()
            .put(PidTag.HAS_NAMED_PROPERTIES, hasNamed(bag))
            .put(PidTag.STORE_ENTRY_ID, logon().storeEntryId());
    return (isWritable() ? b : b.put(PidTag.ACCESS_LEVEL, READ_ONLY)).build();
  }

  @Override
  Bytes key() {
    MapiGuid replica = logon().mailbox().identity().replicaGuid();
    return Bytes.wrap(WireWriter.encode(Xid.WIRE, Xid.of(replica, mid().counter())));
  }

  @Override
  int depth() {
    return 0;
  }

  @Override
  boolean isWithin(PropertyObject other) {
    return equals(other);
  }

  @Override
  List<PropertyProblem> set(List<PropertyValue> values) {
    return message.setProperties(values);
  }

  @Override
  List<PropertyProblem> delete(List<PropertyTag> tags) {
    return message.deleteProperties(tags);
  }

  @Override
  void putRecipients(List<Recipient> recipients) {
    message.setRecipients(recipients);
  }

  @Override
  void putAttachments(List<Attachment> attachments) {
    message.setAttachments(attachments);
  }

  @Override
  void save(Saving how) {
    message.save(how == Saving.FORCED);
  }

  @Override
  public void send(int localeId, Sending how) {
    requireWritable();
    PropertyBag before = message.properties();
    boolean queued = (before.get(PidTag.MESSAGE_FLAGS, 0) & MessageFlags.SUBMITTED) != 0;
    if (!queued) {
      if (before.get(PidTag.MESSAGE_LOCALE_ID) == null) {
        message.setProperties(List.of(new PropertyValue(PidTag.MESSAGE_LOCALE_ID, localeId)));
      }
      message.save(false);
    }
    how.send(logon().mailbox().transport(), mid());
    closeForWriting();
    try {
      message = logon().mailbox().openMessage(message.fid(), mid());
    } catch (MapiException e) {
      // it was sent and is kept nowhere, as its sender wished
    }
  }

  @Override
  void reload() {
    message.reload();
  }

  @Override
  long weight() {
    return message.isInMemory() ? ContentSize.of(message.content()) : 0;
  }
}
