package org.ropeway.store.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Header fields by name in lower case; values are unfolded, but encoded words stand as they do. */
interface HeaderFields {
  /** The value of the first field of a name, or null. */
  @Nullable String first(String lowerCaseName);

  /** The values of all fields of a name. */
  List<String> all(String lowerCaseName);
}
