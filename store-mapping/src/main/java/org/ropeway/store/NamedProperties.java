package org.ropeway.store;

import java.util.List;
import org.ropeway.codec.data.PropertyName;

/**
 * The durable map of a mailbox between property names and ids from 0x8000 up ([MS-OXCPRPT] 3.2.5.9,
 * 3.2.5.10).
 */
public interface NamedProperties {
  /**
   * The id of each name, 0 where it is unknown; makes missing ones if {@code create},
   * ecNoSupport-like refusal when the map is full.
   */
  int[] idsOf(List<PropertyName> names, boolean create);

  /**
   * The name of each id; a name of kind 0xFF where there is none. Ids below 0x8000 are PS_MAPI
   * names.
   */
  List<PropertyName> namesOf(int[] ids);

  /** All names with their ids. */
  List<Entry> all();

  /** A name and its id. */
  record Entry(int id, PropertyName name) {}
}
