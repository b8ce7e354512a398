package org.ropeway.store.table;

import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;

/** One row of a source at one moment; immutable. */
public interface Row {
  /** MID of a contents row, FID of a hierarchy row, number of an attachment row. */
  long id();

  /** The value of a property, or null where the row has none. Never asks OX. */
  @Nullable Object get(PropertyTag tag);
}
