package org.ropeway.gateway.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.dump.DumpNode;
import org.ropeway.codec.property.KnownProperties;
import org.ropeway.codec.property.KnownProperty;
import org.ropeway.codec.rop.Rop;
import org.ropeway.codec.rop.RopTable;

/**
 * A place in the tree of a request or an answer.
 *
 * @param names from the root to here, without the indices of lists; what rules go by
 * @param rop the ROP it is in, with its index among those of the same name; empty outside
 * @param path what people read: from the ROP on, with indices
 */
record Place(List<String> names, String rop, String path) {
  private static final Set<String> ROPS =
      RopTable.ALL.stream().map(Rop::name).collect(Collectors.toUnmodifiableSet());

  /** The root of a request or an answer. */
  static Place root(String name) {
    return new Place(List.of(name), "", "");
  }

  /** A part of it by name. */
  Place child(String name) {
    return child(name, 0, 1);
  }

  /** One of several parts of the same name. */
  Place child(String name, int index, int among) {
    String step = among > 1 ? name + "[" + index + "]" : name;
    if (name.startsWith("[")) {
      return new Place(names, rop, path + name);
    }
    List<String> more = new ArrayList<>(names);
    more.add(name);
    return rop.isEmpty() && ROPS.contains(name)
        ? new Place(List.copyOf(more), step, "")
        : new Place(List.copyOf(more), rop, path.isEmpty() ? step : path + "/" + step);
  }

  /** What a node is called: the value of a property by that property's name. */
  static String nameOf(DumpNode node) {
    PropertyTag tag = node.property();
    if (tag == null || tag.isNamed()) {
      return node.name();
    }
    return KnownProperties.byTag(tag).map(KnownProperty::canonicalName).orElse(tag.toString());
  }
}
