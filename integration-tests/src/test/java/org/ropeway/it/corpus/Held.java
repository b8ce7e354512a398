package org.ropeway.it.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.data.RecipientRow;

/**
 * A message as a client has read it through MAPI, to its last attachment.
 *
 * @param columns of the recipients
 */
record Held(
    List<PropertyValue> properties,
    List<PropertyTag> columns,
    List<Recipient> recipients,
    List<Attachment> attachments) {
  /** A recipient and its type. */
  record Recipient(int type, RecipientRow row) {}

  /** An attachment and, if it is one, the message in it. */
  record Attachment(List<PropertyValue> properties, @Nullable Held message) {}
}
