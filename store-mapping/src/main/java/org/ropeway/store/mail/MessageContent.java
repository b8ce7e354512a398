package org.ropeway.store.mail;

import java.util.List;
import org.ropeway.store.property.PropertyBag;

/**
 * A message complete: what a mail is in MAPI words.
 *
 * @param properties of the message, bodies included
 * @param recipients in their order
 * @param attachments in the order of their numbers
 */
public record MessageContent(
    PropertyBag properties, List<Recipient> recipients, List<Attachment> attachments) {
  /** Nothing. */
  public static final MessageContent EMPTY =
      new MessageContent(PropertyBag.EMPTY, List.of(), List.of());
}
