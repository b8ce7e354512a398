package org.ropeway.gateway.emsmdb.message;

import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.property.PropertyBag;

/** An open attachment. It is part of a mail at OX and cannot be changed. [MS-OXCMSG] 3.2.1. */
final class AttachmentObject implements PropertyObject {
  private final LogonObject logon;
  private final Attachment attachment;

  AttachmentObject(LogonObject logon, Attachment attachment) {
    this.logon = logon;
    this.attachment = attachment;
  }

  /** The attachment. */
  Attachment attachment() {
    return attachment;
  }

  @Override
  public LogonObject logon() {
    return logon;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.ATTACHMENT;
  }

  @Override
  public PropertyBag properties() {
    return attachment.properties();
  }

  @Override
  public List<PropertyTag> subobjects() {
    return attachment.embedded() == null ? List.of() : List.of(PidTag.ATTACH_DATA_OBJECT);
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
    return MessageObject.refuse(tags, ErrorCode.ACCESS_DENIED);
  }

  @Override
  public void release() {}
}
