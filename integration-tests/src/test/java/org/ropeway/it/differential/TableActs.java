package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.Restriction;
import org.ropeway.codec.data.SortOrder;
import org.ropeway.codec.data.SortOrderSet;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.folder.RopGetContentsTable;
import org.ropeway.codec.rop.folder.RopGetHierarchyTable;
import org.ropeway.codec.rop.table.RopAbort;
import org.ropeway.codec.rop.table.RopGetStatus;
import org.ropeway.codec.rop.table.RopQueryColumnsAll;
import org.ropeway.codec.rop.table.RopResetTable;
import org.ropeway.codec.rop.table.RopRestrict;
import org.ropeway.codec.rop.table.RopSetColumns;
import org.ropeway.codec.rop.table.RopSortTable;

/** How clients open and arrange tables. */
final class TableActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("open a contents table", 25, TableActs::contents),
          new Act.Named("open a hierarchy table", 8, TableActs::hierarchy),
          new Act.Named("set columns", 12, TableActs::setColumns),
          new Act.Named("sort", 20, TableActs::sort),
          new Act.Named("restrict", 20, TableActs::restrict),
          new Act.Named("ask a table for its state", 6, TableActs::status),
          new Act.Named("reset a table", 3, TableActs::reset));

  private static final List<PropertyTag> CONTENTS =
      List.of(
          PidTag.MID,
          PidTag.FOLDER_ID,
          PidTag.INST_ID,
          PidTag.INSTANCE_NUM,
          PidTag.ROW_TYPE,
          PidTag.DEPTH,
          PidTag.CONTENT_COUNT,
          PidTag.CONTENT_UNREAD_COUNT,
          PidTag.MESSAGE_FLAGS,
          PidTag.MESSAGE_STATUS,
          PidTag.HAS_ATTACHMENTS,
          PidTag.DISPLAY_TO,
          PidTag.DISPLAY_CC,
          PidTag.READ,
          PidTag.ENTRY_ID,
          PidTag.CHANGE_KEY,
          PidTag.LAST_MODIFICATION_TIME);

  /**
   * What orders rows otherwise in any other mailbox: ids, and moments, since several messages that
   * one request changes do so at one moment, or one after the other.
   */
  private static final List<PropertyTag> OWN_ORDER =
      List.of(PidTag.MID, PidTag.FOLDER_ID, PidTag.INST_ID, PidTag.LAST_MODIFICATION_TIME);

  private static final List<PropertyTag> HIERARCHY =
      List.of(
          PidTag.FOLDER_ID,
          PidTag.PARENT_FOLDER_ID,
          PidTag.DEPTH,
          PidTag.CONTENT_COUNT,
          PidTag.CONTENT_UNREAD_COUNT,
          PidTag.SUBFOLDERS,
          PidTag.FOLDER_TYPE,
          PidTag.ACCESS,
          PidTag.RIGHTS);
  private static final List<PropertyTag> ATTACHMENTS =
      List.of(PidTag.ATTACH_NUMBER, PidTag.ATTACH_METHOD);

  private TableActs() {}

  /** What a table can show. */
  static List<PropertyTag> columns(Handle.Kind kind) {
    List<PropertyTag> computed =
        switch (kind) {
          case HIERARCHY -> HIERARCHY;
          case ATTACHMENTS -> ATTACHMENTS;
          default -> CONTENTS;
        };
    return Stream.concat(Values.tags(kind).stream(), computed.stream()).distinct().toList();
  }

  static Optional<Handle> table(Play p, Dice d) {
    return p.any(d, h -> h.kind().isTable());
  }

  private static boolean contents(Play p, Dice d) {
    Handle folder = FolderActs.open(p, d.one(p.world().folders()));
    if (folder == null) {
      return false;
    }
    int flags =
        d.of(
            0,
            0,
            0,
            RopGetContentsTable.ASSOCIATED,
            RopGetContentsTable.SOFT_DELETES,
            RopGetContentsTable.NO_NOTIFICATIONS);
    p.note("    flags " + flags);
    Handle table =
        p.open(
            Handle.Kind.CONTENTS,
            folder,
            RopGetContentsTable.ROP,
            (s, out) -> new RopGetContentsTable.Request(out, flags));
    return arrange(p, d, table);
  }

  private static boolean hierarchy(Play p, Dice d) {
    Handle folder = FolderActs.open(p, d.one(p.world().folders()));
    if (folder == null) {
      return false;
    }
    int flags =
        d.of(0, RopGetHierarchyTable.DEPTH, RopGetHierarchyTable.NO_NOTIFICATIONS)
            | d.of(0, RopGetHierarchyTable.SUPPRESSES_NOTIFICATIONS);
    p.note("    flags " + flags);
    Handle table =
        p.open(
            Handle.Kind.HIERARCHY,
            folder,
            RopGetHierarchyTable.ROP,
            (s, out) -> new RopGetHierarchyTable.Request(out, flags));
    return arrange(p, d, table);
  }

  private static boolean arrange(Play p, Dice d, @Nullable Handle table) {
    if (table == null) {
      return false;
    }
    setColumns(p, d, table);
    if (d.percent(50)) {
      CursorActs.query(p, d, table);
    }
    return true;
  }

  private static boolean setColumns(Play p, Dice d) {
    Optional<Handle> table = table(p, d);
    table.ifPresent(t -> setColumns(p, d, t));
    return table.isPresent();
  }

  private static void setColumns(Play p, Dice d, Handle table) {
    List<PropertyTag> columns = new ArrayList<>(d.some(columns(table.kind()), 12));
    if (table.kind() == Handle.Kind.CONTENTS) {
      columns.removeAll(List.of(PidTag.ROW_TYPE, PidTag.INST_ID));
      columns.add(0, PidTag.INST_ID);
      columns.add(0, PidTag.ROW_TYPE);
    }
    List<PropertyTag> asked =
        columns.stream()
            .filter(tag -> !Meant.isOne(tag))
            .map(tag -> instances(table, tag))
            .toList();
    p.note("    " + asked);
    if (p.call(table, RopSetColumns.ROP, s -> new RopSetColumns.Request(0, s.real(asked))).ok()) {
      table.columns(asked);
    }
  }

  /** Where the rows were sorted by the single values of a property, that is how it is shown. */
  private static PropertyTag instances(Handle table, PropertyTag tag) {
    return table.instances().filter(t -> t.id() == tag.id()).orElse(tag);
  }

  private static PropertyTag instance(PropertyTag tag) {
    return new PropertyTag(tag.value() | PropertyType.MULTIVALUE_INSTANCE);
  }

  private static boolean sort(Play p, Dice d) {
    Optional<Handle> table = p.any(d, Handle.Kind.CONTENTS);
    table.ifPresent(t -> {
      List<PropertyTag> keys =
          d.some(columns(t.kind()), 3).stream()
              .filter(tag -> !Meant.isOne(tag) && !OWN_ORDER.contains(tag))
              .toList();
      List<SortOrder> orders = new ArrayList<>();
      Optional<PropertyTag> multiple = Optional.empty();
      for (PropertyTag key : keys) {
        boolean several = key.type().isMultivalued();
        if (several && multiple.isPresent()) {
          continue;
        }
        PropertyTag tag = several ? instance(key) : key;
        multiple = several ? Optional.of(tag) : multiple;
        orders.add(new SortOrder(tag, d.of(SortOrder.ASCENDING, SortOrder.DESCENDING)));
      }
      // behind these the order is that of the ids, which are not those of the other mailbox
      int categories = d.percent(40) ? d.below(orders.size() + 1) : 0;
      int expanded = categories == 0 ? 0 : d.below(categories + 1);
      SortOrderSet set = new SortOrderSet(categories, expanded, orders);
      p.note("    " + set);
      if (p.call(t, RopSortTable.ROP, s -> new RopSortTable.Request(0, real(s, set))).ok()) {
        t.sorted(multiple);
        setColumns(p, d, t);
      }
    });
    return table.isPresent();
  }

  private static SortOrderSet real(Side s, SortOrderSet set) {
    return new SortOrderSet(
        set.categorizedCount(),
        set.expandedCount(),
        set.sortOrders().stream()
            .map(o -> new SortOrder(s.real(o.property()), o.order()))
            .toList());
  }

  private static boolean restrict(Play p, Dice d) {
    Optional<Handle> table = table(p, d);
    table.ifPresent(t -> {
      Optional<Restriction> which =
          d.percent(30) ? Optional.empty() : Optional.of(Conditions.any(d, t.kind(), 3));
      p.note("    " + which);
      p.call(t, RopRestrict.ROP, s -> new RopRestrict.Request(0, which.map(s::real)));
    });
    return table.isPresent();
  }

  private static boolean status(Play p, Dice d) {
    Optional<Handle> table = table(p, d);
    table.ifPresent(t -> {
      switch (d.below(3)) {
        case 0 -> p.call(t, RopGetStatus.ROP, s -> new RopGetStatus.Request());
        case 1 -> p.call(t, RopAbort.ROP, s -> new RopAbort.Request());
        default -> p.call(t, RopQueryColumnsAll.ROP, s -> new RopQueryColumnsAll.Request());
      }
    });
    return table.isPresent();
  }

  private static boolean reset(Play p, Dice d) {
    Optional<Handle> table = table(p, d);
    table.ifPresent(t -> {
      p.call(t, RopResetTable.ROP, s -> new RopResetTable.Request());
      t.sorted(Optional.empty());
      setColumns(p, d, t);
    });
    return table.isPresent();
  }
}
