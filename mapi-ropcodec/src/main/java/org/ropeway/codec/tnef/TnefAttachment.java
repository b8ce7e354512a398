package org.ropeway.codec.tnef;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attachment. [MS-OXTNEF] 2.1.3.1.
 *
 * @param properties data included
 * @param embedded the message where the attachment is one
 */
public record TnefAttachment(List<TnefProperty> properties, @Nullable TnefMessage embedded) {
  public TnefAttachment {
    properties = List.copyOf(properties);
  }
}
