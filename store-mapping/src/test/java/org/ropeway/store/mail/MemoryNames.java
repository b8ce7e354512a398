package org.ropeway.store.mail;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.store.NamedProperties;

/** A mailbox's map of named properties in memory. */
public final class MemoryNames implements NamedProperties {
  private static final int FIRST = 0x8000;
  private final List<PropertyName> names = new ArrayList<>();

  /** An empty map. */
  public MemoryNames() {}

  @Override
  public synchronized int[] idsOf(List<PropertyName> wanted, boolean create) {
    return wanted.stream().mapToInt(n -> idOf(n, create)).toArray();
  }

  private int idOf(PropertyName name, boolean create) {
    int at = names.indexOf(name);
    if (at < 0 && create) {
      at = names.size();
      names.add(name);
    }
    return at < 0 ? 0 : FIRST + at;
  }

  @Override
  public synchronized List<PropertyName> namesOf(int[] ids) {
    List<PropertyName> out = new ArrayList<>();
    for (int id : ids) {
      int at = id - FIRST;
      out.add(at >= 0 && at < names.size() ? names.get(at) : PropertyName.NONE);
    }
    return out;
  }

  @Override
  public synchronized List<Entry> all() {
    List<Entry> out = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      out.add(new Entry(FIRST + i, names.get(i)));
    }
    return out;
  }
}
