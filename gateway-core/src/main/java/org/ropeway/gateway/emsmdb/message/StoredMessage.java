package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.Message;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/** An open message of a folder, or one that will be saved there. */
final class StoredMessage extends MessageObject {
  private final Message message;
  private boolean writable;

  StoredMessage(LogonObject logon, Message message, boolean writable) {
    super(logon);
    this.message = message;
    this.writable = writable;
  }

  /** The message. */
  Message message() {
    return message;
  }

  /** From now on nobody writes to this opening. */
  void closeForWriting() {
    writable = false;
  }

  @Override
  Mid mid() {
    return message.mid();
  }

  @Override
  MessageContent content() {
    return message.content();
  }

  @Override
  public PropertyBag properties() {
    return message.properties();
  }

  @Override
  public boolean isWritable() {
    return writable;
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return writable
        ? message.setProperties(values)
        : refuse(values.stream().map(PropertyValue::tag).toList(), ErrorCode.ACCESS_DENIED);
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return writable ? message.deleteProperties(tags) : refuse(tags, ErrorCode.ACCESS_DENIED);
  }
}
