package org.ropeway.store.mail;

import org.jspecify.annotations.Nullable;
import org.ropeway.store.property.PropertyBag;

/**
 * An attachment ([MS-OXCMSG] 2.2.2).
 *
 * @param number PidTagAttachNumber
 * @param properties PidTagAttachDataBinary included where the method is by value
 * @param embedded the embedded message where the method is one
 */
public record Attachment(int number, PropertyBag properties, @Nullable MessageContent embedded) {}
