package org.ropeway.store.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.property.KnownProperties;
import org.ropeway.codec.property.PidLid;
import org.ropeway.codec.property.PidName;
import org.ropeway.store.NamedProperties;

/**
 * The ids that a mailbox gave the named properties that mails bring along. New ids are made only
 * for names of [MS-OXPROPS], so that no mail can fill the map.
 */
final class NamedTags {
  /** The properties that mapping sets by itself: resolved once, for listing must not ask. */
  private static final List<PropertyName> OWN =
      List.of(
          PidName.KEYWORDS,
          PidLid.FLAG_REQUEST,
          PidLid.VALID_FLAG_STRING_PROOF,
          PidLid.SMART_NO_ATTACH);

  private final NamedProperties names;
  private final Map<PropertyName, Integer> own = new HashMap<>();

  NamedTags(NamedProperties names) {
    this.names = names;
    int[] ids = names.idsOf(OWN, true);
    for (int i = 0; i < ids.length; i++) {
      own.put(OWN.get(i), ids[i]);
    }
  }

  /** The tag of a property in {@link #OWN}, or null where the mailbox's map is full. */
  @Nullable PropertyTag own(PropertyName name, PropertyType type) {
    Integer id = own.get(name);
    return id == null || id == 0 ? null : PropertyTag.of(id, type);
  }

  /** The ids of names, 0 for those the mailbox does not know. */
  int[] lookup(List<PropertyName> list) {
    return list.isEmpty() ? new int[0] : names.idsOf(list, false);
  }

  /** The ids of names of [MS-OXPROPS]; 0 where the mailbox's map is full. */
  int[] known(List<PropertyName> list) {
    return list.isEmpty() ? new int[0] : names.idsOf(list, true);
  }

  /** The id of a name; one that [MS-OXPROPS] lists gets one, any other has one or is 0. */
  int known(PropertyName name) {
    return names.idsOf(List.of(name), KnownProperties.byName(name).isPresent())[0];
  }
}
