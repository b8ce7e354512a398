package org.ropeway.gateway.emsmdb.message;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.logon.LogonObject;
import org.ropeway.store.mail.MessageContent;

/** An open message, in a folder or in an attachment. [MS-OXCMSG] 3.2.1. */
abstract sealed class MessageObject implements PropertyObject
    permits StoredMessage, EmbeddedMessage {
  private final LogonObject logon;

  MessageObject(LogonObject logon) {
    this.logon = logon;
  }

  /** Its id; {@link Mid#NONE} for one in an attachment, which has none. */
  abstract Mid mid();

  /** Its recipients and attachments. */
  abstract MessageContent content();

  @Override
  public final LogonObject logon() {
    return logon;
  }

  @Override
  public final ObjectKind kind() {
    return ObjectKind.MESSAGE;
  }

  @Override
  public final List<PropertyTag> subobjects() {
    List<PropertyTag> kinds = new ArrayList<>();
    if (!content().recipients().isEmpty()) {
      kinds.add(PidTag.MESSAGE_RECIPIENTS);
    }
    if (!content().attachments().isEmpty()) {
      kinds.add(PidTag.MESSAGE_ATTACHMENTS);
    }
    return kinds;
  }

  @Override
  public final void release() {}

  /** The same refusal for each property. */
  static List<PropertyProblem> refuse(List<PropertyTag> tags, ErrorCode code) {
    List<PropertyProblem> problems = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      problems.add(new PropertyProblem(i, tags.get(i), code));
    }
    return problems;
  }
}
