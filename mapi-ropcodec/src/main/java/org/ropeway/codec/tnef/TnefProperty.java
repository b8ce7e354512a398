package org.ropeway.codec.tnef;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;

/**
 * A property of a message or attachment. [MS-OXTNEF] 2.1.3.4.
 *
 * @param tag of a named property the id the sender's mailbox gave it, which means nothing here
 * @param name of a named property
 * @param value as {@link org.ropeway.codec.data.PropertyType} says
 */
public record TnefProperty(PropertyTag tag, @Nullable PropertyName name, Object value) {}
