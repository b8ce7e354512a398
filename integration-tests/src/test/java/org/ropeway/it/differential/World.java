package org.ropeway.it.differential;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.folder.RopOpenFolder;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.gateway.client.MapiRef;
import org.ropeway.gateway.client.RopFuture;
import org.ropeway.gateway.client.RopList;

/** The folders and messages there are, as both mailboxes tell. */
final class World {
  private static final int ALL = 0x7FFF;
  private static final List<Integer> TABLES =
      List.of(
          RopGetContentsTable.NO_NOTIFICATIONS,
          RopGetContentsTable.NO_NOTIFICATIONS | RopGetContentsTable.ASSOCIATED,
          RopGetContentsTable.NO_NOTIFICATIONS | RopGetContentsTable.SOFT_DELETES);

  private final List<Side> sides;
  private final Thing base;
  private List<Thing> folders = List.of();
  private List<Placed> messages = List.of();
  private Map<Thing, Thing> parents = Map.of();

  /** Whereabouts of a message. */
  enum Whereabouts {
    NORMAL,
    ASSOCIATED,
    SOFT_DELETED
  }

  /** A message in its folder. */
  record Placed(Thing message, Thing folder, Whereabouts where) {}

  private static final int MOST = 45;

  private record Found(long id, long parent, String text) {}

  World(List<Side> sides, Thing base) {
    this.sides = sides;
    this.base = base;
    this.folders = List.of(base);
  }

  Thing base() {
    return base;
  }

  List<Thing> folders() {
    return folders;
  }

  List<Placed> messages() {
    return messages;
  }

  List<Placed> messages(Whereabouts where) {
    return messages.stream().filter(m -> m.where() == where).toList();
  }

  List<Placed> messages(Thing folder, Whereabouts where) {
    return messages(where).stream().filter(m -> m.folder().equals(folder)).toList();
  }

  /** The folder above one, if it is not the topmost. */
  Thing parent(Thing folder) {
    return parents.getOrDefault(folder, base);
  }

  /** Whether there are as many messages as it can bear. */
  boolean isFull() {
    return messages.size() >= MOST;
  }

  /** Looks again, and compares. */
  void refresh() {
    List<Thing> found = new ArrayList<>();
    found.add(base);
    List<List<Found>> tree = sides.stream().map(this::subfolders).toList();
    found.addAll(pair("folders", tree));
    List<Placed> placed = new ArrayList<>();
    List<Map<String, List<Found>>> contents =
        sides.stream().map(side -> contents(side, found)).toList();
    for (Thing folder : found) {
      for (Whereabouts where : Whereabouts.values()) {
        String key = folder + " " + where;
        List<List<Found>> both =
            contents.stream().map(c -> c.getOrDefault(key, List.of())).toList();
        pair(key, both).forEach(m -> placed.add(new Placed(m, folder, where)));
      }
    }
    folders = List.copyOf(found);
    messages = List.copyOf(placed);
    parents = parents(tree.getFirst());
  }

  private Map<Thing, Thing> parents(List<Found> tree) {
    Map<Long, Thing> byId = new HashMap<>();
    folders.forEach(f -> byId.put(f.id(sides.getFirst()), f));
    Map<Thing, Thing> above = new HashMap<>();
    for (Found folder : tree) {
      Thing parent = byId.get(folder.parent());
      if (parent != null) {
        above.put(requireNonNull(byId.get(folder.id())), parent);
      }
    }
    return above;
  }

  private List<Thing> pair(String what, List<List<Found>> both) {
    List<List<String>> told = new ArrayList<>();
    for (Side side : sides) {
      told.add(
          both.get(side.index()).stream()
              .map(f -> side.label(f.id()) + side.label(f.parent()) + f.text())
              .toList());
    }
    if (!told.getFirst().equals(told.getLast())) {
      throw new Difference(what, told.getFirst().toString(), told.getLast().toString());
    }
    List<Thing> things = new ArrayList<>();
    for (int i = 0; i < both.getFirst().size(); i++) {
      long ox = both.getFirst().get(i).id();
      things.add(new Thing(sides.getFirst().label(ox), List.of(ox, both.getLast().get(i).id())));
    }
    return things;
  }

  private List<Found> subfolders(Side side) {
    RopList list = side.outlook().client().list();
    MapiRef folder = open(list, side, base);
    RopFuture<?> table =
        list.open(
            folder,
            RopGetHierarchyTable.ROP,
            out ->
                new RopGetHierarchyTable.Request(
                    out, RopGetHierarchyTable.DEPTH | RopGetHierarchyTable.NO_NOTIFICATIONS));
    List<PropertyTag> columns =
        List.of(PidTag.FOLDER_ID, PidTag.PARENT_FOLDER_ID, PidTag.DISPLAY_NAME);
    RopFuture<RopQueryRows.Response> rows = rows(list, table.opened(), columns);
    list.release(folder);
    list.send();
    return found(rows, columns);
  }

  private static MapiRef open(RopList list, Side side, Thing folder) {
    return list.open(
            side.outlook().logon(),
            RopOpenFolder.ROP,
            out -> new RopOpenFolder.Request(out, folder.fid(side), 0))
        .opened();
  }

  private static RopFuture<RopQueryRows.Response> rows(
      RopList list, MapiRef table, List<PropertyTag> columns) {
    list.call(table, RopSetColumns.ROP, new RopSetColumns.Request(0, columns));
    RopFuture<RopQueryRows.Response> rows =
        list.call(table, RopQueryRows.ROP, new RopQueryRows.Request(0, true, ALL));
    list.release(table);
    return rows;
  }

  private static Map<String, List<Found>> contents(Side side, List<Thing> folders) {
    List<PropertyTag> columns =
        List.of(PidTag.MID, PidTag.PARENT_FOLDER_ID, PidTag.SUBJECT, PidTag.MESSAGE_FLAGS);
    Map<String, List<Found>> all = new TreeMap<>();
    for (Thing folder : folders) {
      RopList list = side.outlook().client().list();
      MapiRef ref = open(list, side, folder);
      List<RopFuture<RopQueryRows.Response>> rows = new ArrayList<>();
      for (int flags : TABLES) {
        RopFuture<?> table =
            list.open(
                ref, RopGetContentsTable.ROP, out -> new RopGetContentsTable.Request(out, flags));
        rows.add(rows(list, table.opened(), columns));
      }
      list.release(ref);
      list.send();
      Iterator<RopFuture<RopQueryRows.Response>> each = rows.iterator();
      for (Whereabouts where : Whereabouts.values()) {
        all.put(folder + " " + where, found(each.next(), columns));
      }
    }
    return all;
  }

  /** Rows in the order in which their ids were given. */
  private static List<Found> found(
      RopFuture<RopQueryRows.Response> rows, List<PropertyTag> columns) {
    List<Found> all = new ArrayList<>();
    for (PropertyRow row : rows.response().rowData().rows(columns)) {
      all.add(
          new Found(
              (Long) row.values().getFirst(),
              row.values().get(1) instanceof Long parent ? parent : 0,
              " " + row.values().subList(2, row.values().size())));
    }
    all.sort(Comparator.comparingLong(f -> new Mid(f.id()).counter()));
    return all;
  }
}
