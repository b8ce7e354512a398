package org.ropeway.gateway.emsmdb.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.MapiGuid;
import org.ropeway.codec.data.PropertyName;
import org.ropeway.codec.property.PropertySet;
import org.ropeway.codec.rop.property.RopGetNamesFromPropertyIds;
import org.ropeway.codec.rop.property.RopGetPropertyIdsFromNames;
import org.ropeway.codec.rop.property.RopQueryNamedProperties;
import org.ropeway.gateway.emsmdb.ObjectKind;
import org.ropeway.gateway.emsmdb.PropertyObject;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.store.MapiException;
import org.ropeway.store.NamedProperties;
import org.ropeway.store.property.PropertyBag;

/** The ROPs about named properties. [MS-OXCPRPT] 3.2.5.6, 3.2.5.9, 3.2.5.10. */
final class NameMapping {
  /** The first property id that stands for a name. */
  private static final int FIRST_NAMED = 0x8000;

  /**
   * OutOfMemory if an id was to be made and there are none left, else 0 where a name has none.
   * Asked of a logon without any names: the ids of all.
   */
  RopResult ids(PropertyObject object, RopGetPropertyIdsFromNames.Request r) {
    NamedProperties known = object.logon().mailbox().names();
    if (r.propertyNames().isEmpty()) {
      return ids(
          object.kind() == ObjectKind.LOGON
              ? known.all().stream().map(NamedProperties.Entry::id).toList()
              : List.of());
    }
    List<PropertyName> names = r.propertyNames().stream().map(NameMapping::normalised).toList();
    boolean create = r.flags() == RopGetPropertyIdsFromNames.CREATE;
    int[] found = known.idsOf(names.stream().filter(NameMapping::isMapped).toList(), create);
    List<Integer> ids = new ArrayList<>(names.size());
    int next = 0;
    for (PropertyName name : names) {
      ids.add(isMapped(name) ? found[next++] : ownId(name));
      if (create && isMapped(name) && ids.getLast() == 0) {
        throw new MapiException(ErrorCode.OUT_OF_MEMORY, "no property ids left");
      }
    }
    return ids(ids);
  }

  private static RopResult ids(List<Integer> ids) {
    return RopResult.of(new RopGetPropertyIdsFromNames.Response(ids));
  }

  /** Names of Internet headers are all lowercase. */
  private static PropertyName normalised(PropertyName name) {
    return name instanceof PropertyName.Named(MapiGuid set, String text)
            && set.equals(PropertySet.PS_INTERNET_HEADERS)
        ? PropertyName.of(set, text.toLowerCase(Locale.ROOT))
        : name;
  }

  /** Whether a name has an id by the mailbox's map. */
  private static boolean isMapped(PropertyName name) {
    return switch (name) {
      case PropertyName.Lid lid -> !lid.guid().equals(PropertySet.PS_MAPI);
      case PropertyName.Named named -> !named.guid().equals(PropertySet.PS_MAPI);
      case PropertyName.Unnamed none -> false;
    };
  }

  /** The id that a name in PS_MAPI is itself; 0 if it is none. */
  private static int ownId(PropertyName name) {
    return name instanceof PropertyName.Lid lid && lid.lid() < FIRST_NAMED ? (int) lid.lid() : 0;
  }

  RopResult names(PropertyObject object, RopGetNamesFromPropertyIds.Request r) {
    int[] ids = r.propertyIds().stream().mapToInt(Integer::intValue).toArray();
    int[] named = IntStream.of(ids).filter(id -> id >= FIRST_NAMED).toArray();
    List<PropertyName> found =
        named.length == 0 ? List.of() : object.logon().mailbox().names().namesOf(named);
    List<PropertyName> names = new ArrayList<>(ids.length);
    int next = 0;
    for (int id : ids) {
      names.add(id >= FIRST_NAMED ? found.get(next++) : PropertyName.of(PropertySet.PS_MAPI, id));
    }
    return RopResult.of(new RopGetNamesFromPropertyIds.Response(names));
  }

  /** The names of all properties that an object has; of a logon: all that there are. */
  RopResult query(RopContext c, PropertyObject object, RopQueryNamedProperties.Request r) {
    PropertyBag bag =
        object.kind() == ObjectKind.LOGON
            ? PropertyBag.EMPTY
            : c.session().streams().seenThrough(object);
    List<Integer> ids = new ArrayList<>();
    List<PropertyName> names = new ArrayList<>();
    for (NamedProperties.Entry entry : object.logon().mailbox().names().all()) {
      boolean has = object.kind() == ObjectKind.LOGON || bag.tagOf(entry.id()) != null;
      if (has && isWanted(entry.name(), r)) {
        ids.add(entry.id());
        names.add(entry.name());
      }
    }
    return RopResult.of(new RopQueryNamedProperties.Response(ids, names));
  }

  private static boolean isWanted(PropertyName name, RopQueryNamedProperties.Request r) {
    return switch (name) {
      case PropertyName.Lid lid ->
          (r.queryFlags() & RopQueryNamedProperties.NO_IDS) == 0
              && r.propertyGuid().filter(g -> !g.equals(lid.guid())).isEmpty();
      case PropertyName.Named named ->
          (r.queryFlags() & RopQueryNamedProperties.NO_STRINGS) == 0
              && r.propertyGuid().filter(g -> !g.equals(named.guid())).isEmpty();
      case PropertyName.Unnamed none -> false;
    };
  }
}
