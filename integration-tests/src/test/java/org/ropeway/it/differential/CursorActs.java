package org.ropeway.it.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.PropertyRow;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.property.PidTag;
import org.ropeway.codec.rop.RowData;
import org.ropeway.codec.rop.table.Origin;
import org.ropeway.codec.rop.table.RopCollapseRow;
import org.ropeway.codec.rop.table.RopCreateBookmark;
import org.ropeway.codec.rop.table.RopExpandRow;
import org.ropeway.codec.rop.table.RopFindRow;
import org.ropeway.codec.rop.table.RopFreeBookmark;
import org.ropeway.codec.rop.table.RopGetCollapseState;
import org.ropeway.codec.rop.table.RopQueryPosition;
import org.ropeway.codec.rop.table.RopQueryRows;
import org.ropeway.codec.rop.table.RopSeekRow;
import org.ropeway.codec.rop.table.RopSeekRowBookmark;
import org.ropeway.codec.rop.table.RopSeekRowFractional;
import org.ropeway.codec.rop.table.RopSetCollapseState;

/** How clients go about in tables. */
final class CursorActs {
  static final List<Act.Named> ALL =
      List.of(
          new Act.Named("query rows", 30, CursorActs::query),
          new Act.Named("query the position", 8, CursorActs::position),
          new Act.Named("seek a row", 12, CursorActs::seek),
          new Act.Named("bookmarks", 12, CursorActs::bookmark),
          new Act.Named("find a row", 14, CursorActs::find),
          new Act.Named("expand or collapse", 14, CursorActs::toggle),
          new Act.Named("collapse state", 5, CursorActs::state));

  private static final int HEADER = 3;

  private CursorActs() {}

  private static boolean query(Play p, Dice d) {
    Optional<Handle> table = TableActs.table(p, d);
    table.ifPresent(t -> query(p, d, t));
    return table.isPresent();
  }

  static void query(Play p, Dice d, Handle table) {
    int flags = d.of(0, 0, RopQueryRows.NO_ADVANCE);
    boolean forward = d.percent(75);
    int count = d.of(1, 3, 10, 50);
    p.note("    flags " + flags + " forward " + forward + " count " + count);
    Play.Answers<RopQueryRows.Response> rows =
        p.call(table, RopQueryRows.ROP, s -> new RopQueryRows.Request(flags, forward, count));
    if (rows.ok()) {
      remember(p, table, rows.each(RopQueryRows.Response::rowData));
    }
  }

  /** The categories of rows that were read. */
  private static void remember(Play p, Handle table, List<RowData> data) {
    List<PropertyTag> columns = table.columns();
    int type = columns.indexOf(PidTag.ROW_TYPE);
    int id = columns.indexOf(PidTag.INST_ID);
    if (type < 0 || id < 0) {
      return;
    }
    List<List<PropertyRow>> rows = new ArrayList<>();
    for (Side side : p.sides()) {
      rows.add(data.get(side.index()).rows(side.real(columns)));
    }
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int at = i;
      if (rows.getFirst().get(i).values().get(type) instanceof Integer t && t >= HEADER) {
        table.categories().add(rows.stream().map(r -> (Long) r.get(at).values().get(id)).toList());
      }
    }
  }

  private static boolean position(Play p, Dice d) {
    Optional<Handle> table = TableActs.table(p, d);
    table.ifPresent(t -> p.call(t, RopQueryPosition.ROP, s -> new RopQueryPosition.Request()));
    return table.isPresent();
  }

  private static boolean seek(Play p, Dice d) {
    Optional<Handle> table = TableActs.table(p, d);
    table.ifPresent(t -> {
      if (d.percent(25)) {
        long numerator = d.below(5);
        long denominator = d.of(4, 4, 7, 0);
        p.note("    " + numerator + "/" + denominator);
        p.call(
            t,
            RopSeekRowFractional.ROP,
            s -> new RopSeekRowFractional.Request(numerator, denominator));
        return;
      }
      int origin = d.of(Origin.BEGINNING, Origin.CURRENT, Origin.END);
      int rows = d.of(0, 1, -1, 5, -5, 1000, -1000);
      boolean wanted = d.percent(80);
      p.note("    " + origin + " " + rows + " " + wanted);
      p.call(t, RopSeekRow.ROP, s -> new RopSeekRow.Request(origin, rows, wanted));
    });
    return table.isPresent();
  }

  private static boolean bookmark(Play p, Dice d) {
    Optional<Handle> table = TableActs.table(p, d);
    table.ifPresent(t -> {
      if (t.bookmarks().isEmpty() || d.percent(40)) {
        Play.Answers<RopCreateBookmark.Response> made =
            p.call(t, RopCreateBookmark.ROP, s -> new RopCreateBookmark.Request());
        if (made.ok()) {
          t.bookmarks().add(made.each(RopCreateBookmark.Response::bookmark));
        }
        return;
      }
      List<Bytes> bookmark = d.one(t.bookmarks());
      if (d.percent(20)) {
        p.call(t, RopFreeBookmark.ROP, s -> new RopFreeBookmark.Request(bookmark.get(s.index())));
        return;
      }
      int rows = d.of(0, 1, -1, 10);
      p.note("    " + t.bookmarks().indexOf(bookmark) + " " + rows);
      p.call(
          t,
          RopSeekRowBookmark.ROP,
          s -> new RopSeekRowBookmark.Request(bookmark.get(s.index()), rows, true));
    });
    return table.isPresent();
  }

  private static boolean find(Play p, Dice d) {
    Optional<Handle> table = TableActs.table(p, d);
    table.ifPresent(t -> {
      int flags = d.of(0, RopFindRow.DIR_BACKWARD);
      int origin = d.of(Origin.BEGINNING, Origin.CURRENT, Origin.END);
      var condition = Conditions.any(d, t.kind(), 1);
      p.note("    " + condition + " flags " + flags + " from " + origin);
      p.call(
          t,
          RopFindRow.ROP,
          s -> new RopFindRow.Request(flags, Optional.of(s.real(condition)), origin, Bytes.EMPTY));
    });
    return table.isPresent();
  }

  private static Optional<Handle> grouped(Play p, Dice d) {
    return p.any(d, h -> !h.categories().isEmpty());
  }

  private static boolean toggle(Play p, Dice d) {
    Optional<Handle> table = grouped(p, d);
    table.ifPresent(t -> {
      List<Long> category = d.one(t.categories());
      if (d.percent(50)) {
        p.call(t, RopCollapseRow.ROP, s -> new RopCollapseRow.Request(category.get(s.index())));
      } else {
        int most = d.of(0, 1, 20);
        p.note("    " + most);
        p.call(t, RopExpandRow.ROP, s -> new RopExpandRow.Request(most, category.get(s.index())));
      }
    });
    return table.isPresent();
  }

  private static boolean state(Play p, Dice d) {
    Optional<Handle> table = grouped(p, d);
    table.ifPresent(t -> {
      if (!t.states().isEmpty() && d.percent(50)) {
        List<Bytes> state = d.one(t.states());
        Play.Answers<RopSetCollapseState.Response> there =
            p.call(
                t,
                RopSetCollapseState.ROP,
                s -> new RopSetCollapseState.Request(state.get(s.index())));
        if (there.ok()) {
          t.bookmarks().add(there.each(RopSetCollapseState.Response::bookmark));
        }
        return;
      }
      List<Long> row = d.one(t.categories());
      Play.Answers<RopGetCollapseState.Response> got =
          p.call(
              t,
              RopGetCollapseState.ROP,
              s -> new RopGetCollapseState.Request(row.get(s.index()), 0));
      if (got.ok()) {
        t.states().add(got.each(RopGetCollapseState.Response::collapseState));
      }
    });
    return table.isPresent();
  }
}
