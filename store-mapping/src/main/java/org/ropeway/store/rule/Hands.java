package org.ropeway.store.rule;

import java.util.List;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.store.mail.MessageContent;

/**
 * What rules do to mails and with them. Whatever is done a second time with the same arguments does
 * nothing more. Refusals are {@link org.ropeway.store.MapiException} or {@link
 * org.ropeway.ox.OxException}.
 */
public interface Hands {
  /** A mail of OX complete. */
  MessageContent content(long mid);

  /** The same as it came. */
  byte[] rfc822(long mid);

  /** A message that lives only here, such as a template; ecNotFound. */
  MessageContent local(long mid);

  /** A message as a mail from the user. */
  byte[] write(MessageContent message, String messageId);

  /** Moves a mail. */
  void move(long mid, long target);

  /** Stores a copy of a mail under a uuid. */
  void copy(long mid, long target, String uuid);

  /** Deletes a mail, so that the user can recover it. */
  void delete(long mid);

  /** Marks a mail as read. */
  void markRead(long mid);

  /** Sets a property of a mail. */
  void tag(long mid, PropertyValue value);

  /** Sends a mail under a uuid. */
  void send(String uuid, byte[] rfc822, List<String> recipients);
}
