package org.ropeway.gateway.emsmdb.logon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.rop.LogonKind;
import org.ropeway.gateway.emsmdb.MapiSession;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.store.Mailbox;
import org.ropeway.store.property.PropertyBag;

/** A logon to a mailbox. [MS-OXCSTOR] 3.2.1. */
public final class LogonObject implements PropertyObject {
  private final MapiSession session;
  private final int logonId;
  private final Mailbox mailbox;
  private final LogonProperties properties;
  private final PerUserParts perUserParts;
  private final Replicas replicas;
  private @Nullable SpoolerLocks spoolerLocks;

  LogonObject(MapiSession session, int logonId, Mailbox mailbox) {
    this.session = session;
    this.logonId = logonId;
    this.mailbox = mailbox;
    this.replicas = new Replicas(mailbox);
    this.properties = new LogonProperties(session, mailbox, replicas);
    this.perUserParts =
        new PerUserParts(isPublic() ? new PublicReadState(mailbox) : new PerUserData(mailbox));
  }

  /** The id the client chose. */
  public int logonId() {
    return logonId;
  }

  /** What the logon is for. */
  public LogonKind logonKind() {
    return isPublic() ? LogonKind.PUBLIC : LogonKind.PRIVATE;
  }

  /** Whether it is to public folders. */
  public boolean isPublic() {
    return mailbox.owner().isPublic();
  }

  /** The mailbox. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** The session. */
  public MapiSession session() {
    return session;
  }

  /** The entry id of the store, which objects in it tell as PidTagStoreEntryId. */
  public Bytes storeEntryId() {
    return properties.storeEntryId();
  }

  int storeState() {
    return properties.storeState();
  }

  ReceiveFolders receiveFolders() {
    return new ReceiveFolders(mailbox);
  }

  Replicas replicas() {
    return replicas;
  }

  PerUserData perUserData() {
    return new PerUserData(mailbox);
  }

  PerUserParts perUserParts() {
    return perUserParts;
  }

  /** What its spooler has locked. */
  public SpoolerLocks spoolerLocks() {
    SpoolerLocks known = spoolerLocks;
    if (known == null) {
      known = new SpoolerLocks(mailbox.transport());
      spoolerLocks = known;
    }
    return known;
  }

  @Override
  public LogonObject logon() {
    return this;
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.LOGON;
  }

  @Override
  public PropertyBag properties() {
    return properties.all();
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    List<PropertyProblem> problems = new ArrayList<>();
    List<PropertyValue> lawful = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      PropertyValue value = values.get(i);
      ErrorCode refusal = refusal(value.tag());
      if (!refusal.equals(ErrorCode.SUCCESS)) {
        problems.add(new PropertyProblem(i, value.tag(), refusal));
      } else {
        lawful.add(value);
      }
    }
    if (!lawful.isEmpty()) {
      mailbox.setProperties(lawful);
    }
    return problems;
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    List<PropertyProblem> problems = new ArrayList<>();
    List<PropertyTag> lawful = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      PropertyTag tag = tags.get(i);
      ErrorCode refusal = refusal(tag);
      if (!refusal.equals(ErrorCode.SUCCESS)) {
        problems.add(new PropertyProblem(i, tag, refusal));
      } else {
        lawful.add(tag);
      }
    }
    if (!lawful.isEmpty()) {
      mailbox.deleteProperties(lawful);
    }
    return problems;
  }

  /** A store is its owner's. */
  private ErrorCode refusal(PropertyTag tag) {
    if (LogonProperties.isReadOnly(tag.id())) {
      return ErrorCode.COMPUTED_VALUE;
    }
    return mailbox.owner().isSelf() ? ErrorCode.SUCCESS : ErrorCode.ACCESS_DENIED;
  }

  static void close(MapiSession session, Mailbox mailbox) {
    if (!mailbox.owner().isSelf()) {
      session.close(mailbox);
    }
  }

  @Override
  public void release() {
    SpoolerLocks locks = spoolerLocks;
    if (locks != null) {
      locks.release();
    }
    session.removeLogon(this);
    close(session, mailbox);
  }
}
