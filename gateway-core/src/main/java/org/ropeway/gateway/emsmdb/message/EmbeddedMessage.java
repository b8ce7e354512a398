package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.property.PropertyBag;

/** The message an attachment holds. It is part of a mail at OX and cannot be changed. */
final class EmbeddedMessage extends MessageObject {
  private final MessageContent content;

  EmbeddedMessage(LogonObject logon, MessageContent content) {
    super(logon);
    this.content = content;
  }

  @Override
  Mid mid() {
    return Mid.NONE;
  }

  @Override
  MessageContent content() {
    return content;
  }

  @Override
  public PropertyBag properties() {
    return content.properties();
  }

  @Override
  public boolean isWritable() {
    return false;
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return deleteProperties(values.stream().map(PropertyValue::tag).toList());
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return refuse(tags, ErrorCode.ACCESS_DENIED);
  }
}
