package org.ropeway.codec.fxics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;

/**
 * A property with its whole value. [MS-OXCFXICS] 2.2.4.1 (propValue).
 *
 * @param tag its type may also be {@link StreamType#CODE_PAGE} and a code page, whose value is a
 *     {@link String}
 * @param name of a named property, whose id means nothing outside of the mailbox it comes from
 * @param value which Java class a type has stands in {@link org.ropeway.codec.data.PropertyType};
 *     of {@link MetaTag#IDSET_GIVEN} it is Bytes
 */
public record StreamProperty(PropertyTag tag, Optional<PropertyName> name, Object value)
    implements StreamElement, StreamEvent {
  /** A property; {@link IllegalArgumentException} if it needs a name and has none. */
  public StreamProperty {
    requireNonNull(value);
    StreamType.requireName(tag, name);
  }

  /** A property without a name. */
  public static StreamProperty of(PropertyTag tag, Object value) {
    return new StreamProperty(tag, Optional.empty(), value);
  }

  /** A property without a name. */
  public static StreamProperty of(PropertyValue property) {
    return of(property.tag(), property.value());
  }

  /** A named property. */
  public static StreamProperty of(PropertyTag tag, PropertyName name, Object value) {
    return new StreamProperty(tag, Optional.of(name), value);
  }
}
