package org.ropeway.store.table;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.store.property.PropertyBag;

/** A row whose values are all in memory. */
public record BagRow(long id, PropertyBag properties) implements Row {
  @Override
  public @Nullable Object get(PropertyTag tag) {
    return properties.get(tag);
  }
}
