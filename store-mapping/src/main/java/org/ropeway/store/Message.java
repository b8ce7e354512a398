package org.ropeway.store;

import java.util.List;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.store.mail.Attachment;
import org.ropeway.store.mail.MessageContent;
import org.ropeway.store.mail.Recipient;
import org.ropeway.store.property.PropertyBag;

/**
 * An open message: what is stored plus what this opening changed and has not saved. For one
 * session; not thread-safe.
 */
public interface Message {
  /** Its id; a new message has one from the beginning. */
  Mid mid();

  /** The folder it is in. */
  Fid fid();

  /** Ordinary or FAI. */
  Associated associated();

  /**
   * Properties, this opening's changes included. May ask OX for the content at the first call that
   * needs it.
   */
  PropertyBag properties();

  /**
   * All of it: properties, recipients, attachments, this opening's changes included. May ask OX.
   */
  MessageContent content();

  /** Whether all of it is in memory, since it was written or is not at OX. */
  boolean isInMemory();

  /** Changes properties, visible to others after {@link #save}; returns those refused. */
  List<PropertyProblem> setProperties(List<PropertyValue> values);

  /** Deletes properties likewise. */
  List<PropertyProblem> deleteProperties(List<PropertyTag> tags);

  /** Puts these recipients in the place of those there are, likewise. */
  void setRecipients(List<Recipient> recipients);

  /** Puts these attachments in the place of those there are, likewise. */
  void setAttachments(List<Attachment> attachments);

  /**
   * Makes the changes durable, in OX first where OX holds them; ecObjectModified if somebody saved
   * since the opening, unless {@code force}.
   */
  void save(boolean force);

  /**
   * Sets the read state at once, without a save; returns whether it changed ([MS-OXCMSG] 2.2.3.10).
   */
  boolean setRead(boolean read);

  /** The same, and something becomes of the receipts that are wanted if it changes. */
  default boolean setRead(boolean read, Receipt receipt) {
    return setRead(read);
  }

  /** Does something about its receipts and leaves its read state. */
  default void receipt(Receipt what) {}

  /**
   * Sees what others saved since the opening, unless there are changes that are not saved;
   * ecObjectDeleted ([MS-OXCMSG] 2.2.3.7).
   */
  void reload();
}
