package org.ropeway.store.ids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.property.KnownProperties;
import org.ropeway.codec.property.KnownProperty;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.db.StateDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names of one mailbox. Names of Internet headers are compared without regard to case. */
public final class NameMap implements NamedProperties {
  private static final Logger LOG = LoggerFactory.getLogger(NameMap.class);
  private static final int FIRST = 0x8001;
  private static final int FIRST_NAMED = 0x8000;
  private static final String OUTLOOK = "urn:schemas-microsoft-com:office:outlook#";

  private final StateDatabase database;
  private final long mailbox;
  private final int capacity;
  private final Map<PropertyName, Integer> ids = new ConcurrentHashMap<>();
  private volatile List<PropertyName> names;

  /**
   * The names a mailbox has; a new one gets those of [MS-OXPROPS] and those without which Outlook
   * 2003 does not start.
   *
   * @param capacity most names
   */
  public NameMap(StateDatabase database, long mailbox, int capacity) {
    this.database = database;
    this.mailbox = mailbox;
    this.capacity = capacity;
    List<PropertyName> stored = database.read(this::load);
    this.names = List.copyOf(stored);
    for (int i = 0; i < stored.size(); i++) {
      ids.putIfAbsent(key(stored.get(i)), FIRST + i);
    }
    if (stored.isEmpty()) {
      add(predefined());
    }
  }

  /** 0 also stands where the map is full ([MS-OXCPRPT] 2.2.12.2). */
  @Override
  public int[] idsOf(List<PropertyName> wanted, boolean create) {
    if (create) {
      List<PropertyName> missing =
          wanted.stream().filter(n -> isMappable(n) && !ids.containsKey(key(n))).toList();
      if (!missing.isEmpty()) {
        add(missing);
      }
    }
    return wanted.stream().mapToInt(this::idOf).toArray();
  }

  @Override
  public List<PropertyName> namesOf(int[] wanted) {
    List<PropertyName> result = new ArrayList<>(wanted.length);
    for (int id : wanted) {
      result.add(nameOf(id));
    }
    return result;
  }

  @Override
  public List<Entry> all() {
    List<PropertyName> now = names;
    List<Entry> result = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      result.add(new Entry(FIRST + i, now.get(i)));
    }
    return result;
  }

  private int idOf(PropertyName name) {
    if (name instanceof PropertyName.Lid(MapiGuid set, long lid)
        && set.equals(PropertySet.PS_MAPI)) {
      return lid < FIRST_NAMED ? (int) lid : 0;
    }
    return isMappable(name) ? ids.getOrDefault(key(name), 0) : 0;
  }

  private PropertyName nameOf(int id) {
    if (id < FIRST_NAMED) {
      return PropertyName.of(PropertySet.PS_MAPI, id);
    }
    List<PropertyName> now = names;
    int index = id - FIRST;
    return index >= 0 && index < now.size() ? now.get(index) : PropertyName.NONE;
  }

  private static boolean isMappable(PropertyName name) {
    return switch (name) {
      case PropertyName.Lid lid -> !lid.guid().equals(PropertySet.PS_MAPI);
      case PropertyName.Named named -> !named.guid().equals(PropertySet.PS_MAPI);
      case PropertyName.Unnamed none -> false;
    };
  }

  private static PropertyName key(PropertyName name) {
    return name instanceof PropertyName.Named(MapiGuid set, String text)
            && set.equals(PropertySet.PS_INTERNET_HEADERS)
        ? PropertyName.of(set, text.toLowerCase(Locale.ROOT))
        : name;
  }

  private static List<PropertyName> predefined() {
    Map<PropertyName, PropertyName> names = new LinkedHashMap<>();
    for (KnownProperty property : KnownProperties.all()) {
      PropertyName name = property.propertyName();
      if (name != null && isMappable(name)) {
        names.putIfAbsent(key(name), name);
      }
    }
    for (String name : List.of("storetypeprivate", "noaclui")) {
      PropertyName outlook = PropertyName.of(PropertySet.PS_PUBLIC_STRINGS, OUTLOOK + name);
      names.putIfAbsent(outlook, outlook);
    }
    return List.copyOf(names.values());
  }

  private synchronized void add(List<PropertyName> wanted) {
    Map<PropertyName, PropertyName> fresh = new LinkedHashMap<>();
    for (PropertyName name : wanted) {
      if (!ids.containsKey(key(name))) {
        fresh.putIfAbsent(key(name), name);
      }
    }
    int room = capacity - names.size();
    if (fresh.size() > room) {
      LOG.warn("mailbox {} has {} named properties; no more are made", mailbox, names.size());
    }
    List<PropertyName> added = fresh.values().stream().limit(Math.max(0, room)).toList();
    if (added.isEmpty()) {
      return;
    }
    int next = FIRST + names.size();
    database.write(handle -> {
      store(handle, added, next);
      return 0;
    });
    List<PropertyName> longer = new ArrayList<>(names);
    longer.addAll(added);
    names = List.copyOf(longer);
    for (int i = 0; i < added.size(); i++) {
      ids.put(key(added.get(i)), next + i);
    }
  }

  private void store(Handle handle, List<PropertyName> added, int firstId) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO named_property(mailbox, property_id, property_set, lid, name)"
                + " VALUES(?, ?, ?, ?, ?)");
    int id = firstId;
    for (PropertyName name : added) {
      switch (name) {
        case PropertyName.Lid(MapiGuid set, long lid) ->
            batch.add(mailbox, id, set.toString(), lid, null);
        case PropertyName.Named(MapiGuid set, String text) ->
            batch.add(mailbox, id, set.toString(), null, text);
        case PropertyName.Unnamed none -> throw new IllegalArgumentException("no name");
      }
      id++;
    }
    batch.execute();
  }

  private List<PropertyName> load(Handle handle) {
    Map<PropertyName, PropertyName> shared = new LinkedHashMap<>();
    predefined().forEach(n -> shared.put(n, n));
    return handle
        .createQuery(
            "SELECT property_set, lid, name FROM named_property WHERE mailbox = ?"
                + " ORDER BY property_id")
        .bind(0, mailbox)
        .map((row, context) -> name(row))
        .map(name -> shared.getOrDefault(name, name))
        .list();
  }

  private static PropertyName name(ResultSet row) throws SQLException {
    MapiGuid set = MapiGuid.parse(row.getString(1));
    @Nullable String text = row.getString(3);
    return text == null ? PropertyName.of(set, row.getLong(2)) : PropertyName.of(set, text);
  }
}
