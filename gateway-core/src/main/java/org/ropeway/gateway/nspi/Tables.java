package org.ropeway.gateway.nspi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.Bytes;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.mapihttp.AddressBookRows;
import org.ropeway.codec.mapihttp.CompareMinIds;
import org.ropeway.codec.mapihttp.QueryRows;
import org.ropeway.codec.mapihttp.ResortRestriction;
import org.ropeway.codec.mapihttp.SeekEntries;
import org.ropeway.codec.mapihttp.UpdateStat;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.NspiFlags;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.codec.property.PidTag;
import org.ropeway.gateway.nspi.Columns.IdForm;
import org.ropeway.store.MapiException;

/** Moving and reading in tables ([MS-OXNSPI] 3.1.4.1.4, .8, .9, .11, .12). */
final class Tables {
  /** Rows shown with the row that was sought: more than a window of Outlook has. */
  private static final int SEEK_ROWS = 100;

  private final Scope scope;

  Tables(Scope scope) {
    this.scope = scope;
  }

  /** NspiUpdateStat. */
  UpdateStat.Response updateStat(UpdateStat.Request request) {
    Stat stat = checked(request.state());
    SortedTable table = scope.view().table(stat);
    @Nullable Position position = Position.of(stat, table);
    if (position == null) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no row of MId " + stat.currentRec());
    }
    Optional<Integer> moved =
        request.deltaRequested()
            ? Optional.of(position.row() - position.initial())
            : Optional.empty();
    return new UpdateStat.Response(
        ErrorCode.SUCCESS,
        Optional.of(Position.stat(stat, table, position.row())),
        moved,
        Bytes.EMPTY);
  }

  /** NspiQueryRows. */
  QueryRows.Response queryRows(QueryRows.Request request) {
    Stat stat = Scope.stat(request.state());
    IdForm ids =
        (request.flags() & NspiFlags.EPHEMERAL_IDS) != 0 ? IdForm.EPHEMERAL : IdForm.PERMANENT;
    Presentation presentation = scope.presentation(stat, ids);
    List<PropertyTag> tags = scope.tags(request.columns(), Presentation.DEFAULT_COLUMNS);
    if (!request.explicitTable().isEmpty()) {
      int wanted = (int) Math.min(request.rowCount(), request.explicitTable().size());
      AddressBookRows rows =
          explicitRows(presentation, tags, request.explicitTable().subList(0, wanted));
      return answer(stat, rows);
    }
    SortedTable table = scope.view().table(stat);
    if (request.rowCount() == 0) {
      throw Scope.invalid("no rows asked for");
    }
    int from = Position.nearest(stat, table).row();
    int wanted = (int) Math.min(request.rowCount(), table.size() - from);
    List<Entry> page = page(table, from, wanted, tags.size());
    Stat after = Position.stat(stat, table, from + page.size());
    return answer(after, presentation.rows(tags, page));
  }

  private static QueryRows.Response answer(Stat stat, AddressBookRows rows) {
    return new QueryRows.Response(
        ErrorCode.SUCCESS, Optional.of(stat), Optional.of(rows), Bytes.EMPTY);
  }

  private List<Entry> page(SortedTable table, int from, int wanted, int columns) {
    int count = scope.quota().upTo(scope.user(), Math.min(wanted, scope.rows(columns)));
    List<Entry> page = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      page.add(table.entry(from + i));
    }
    return page;
  }

  private AddressBookRows explicitRows(
      Presentation presentation, List<PropertyTag> tags, List<Integer> minimalIds) {
    int count =
        scope.quota().upTo(scope.user(), Math.min(minimalIds.size(), scope.rows(tags.size())));
    List<@Nullable AddressBookObject> objects = new ArrayList<>(count);
    minimalIds.subList(0, count).forEach(mid -> objects.add(scope.view().find(mid)));
    return presentation.rows(tags, objects);
  }

  /** NspiSeekEntries. */
  SeekEntries.Response seekEntries(SeekEntries.Request request) {
    Stat stat = checked(request.state());
    Presentation presentation = scope.presentation(stat, IdForm.EPHEMERAL);
    String target = target(stat, request.target());
    SortedTable table = scope.view().table(stat);
    Optional<List<Integer>> explicit = request.explicitTable();
    int row =
        explicit.isPresent()
            ? firstNotBefore(target, explicit.get(), table)
            : table.firstNotBefore(target);
    int total = explicit.map(List::size).orElse(table.size());
    if (row >= total) {
      throw new MapiException(ErrorCode.NOT_FOUND, "no name that is not before it");
    }
    int rec = explicit.isPresent() ? explicit.get().get(row) : table.entry(row).minimalId();
    Stat after = moved(stat, rec, row, total);
    Optional<AddressBookRows> rows =
        request.columns().map(c -> sought(presentation, c, after, explicit, row));
    return new SeekEntries.Response(ErrorCode.SUCCESS, Optional.of(after), rows, Bytes.EMPTY);
  }

  private AddressBookRows sought(
      Presentation presentation,
      List<PropertyTag> columns,
      Stat after,
      Optional<List<Integer>> explicit,
      int row) {
    List<PropertyTag> tags = scope.tags(Optional.of(columns), List.of());
    if (explicit.isPresent()) {
      List<Integer> all = explicit.get();
      return explicitRows(presentation, tags, all.subList(row, all.size()));
    }
    SortedTable table = scope.view().table(after);
    int from = Position.nearest(after, table).row();
    return presentation.rows(
        tags, page(table, from, Math.min(SEEK_ROWS, table.size() - from), tags.size()));
  }

  /** 3.1.4.1.9, constraints 9 to 12; sorting by phonetic names is not supported. */
  private static String target(Stat stat, Optional<PropertyValue> target) {
    if (stat.sortType() != Stat.SORT_DISPLAY_NAME) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "sort type " + stat.sortType());
    }
    @Nullable PropertyValue value = target.orElse(null);
    if (value != null && isDisplayName(value.tag()) && value.value() instanceof String name) {
      return name;
    }
    throw new MapiException(ErrorCode.GENERAL_FAILURE, "sought is no display name");
  }

  private static boolean isDisplayName(PropertyTag tag) {
    return tag.equals(PidTag.DISPLAY_NAME)
        || tag.equals(PidTag.DISPLAY_NAME.withType(PropertyType.STRING8));
  }

  private int firstNotBefore(String target, List<Integer> minimalIds, SortedTable table) {
    for (int i = 0; i < minimalIds.size(); i++) {
      @Nullable AddressBookObject object = scope.view().find(minimalIds.get(i));
      if (object != null && !table.isBefore(object.displayName(), target)) {
        return i;
      }
    }
    return minimalIds.size();
  }

  /** NspiResortRestriction. */
  ResortRestriction.Response resortRestriction(ResortRestriction.Request request) {
    Stat stat = Scope.stat(request.state());
    CodePage.of(stat.codePage());
    if (stat.sortType() != Stat.SORT_DISPLAY_NAME) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "sort type " + stat.sortType());
    }
    List<Integer> given = request.minimalIds().orElse(List.of());
    SortedTable table = scope.view().all(stat);
    List<Integer> sorted =
        given.stream()
            .filter(mid -> scope.view().find(mid) != null)
            .sorted(Comparator.comparingInt(mid -> rowOf(mid, table)))
            .toList();
    int row = sorted.indexOf(stat.currentRec());
    Stat after =
        row < 0
            ? moved(stat, MinimalId.BEGINNING_OF_TABLE, 0, sorted.size())
            : moved(stat, stat.currentRec(), row, sorted.size());
    return new ResortRestriction.Response(
        ErrorCode.SUCCESS, Optional.of(after), Optional.of(sorted), Bytes.EMPTY);
  }

  /** The row of an object, or the one it would have. */
  private int rowOf(int minimalId, SortedTable table) {
    int row = table.rowOf(minimalId);
    @Nullable AddressBookObject object = scope.view().find(minimalId);
    return row >= 0 || object == null ? row : table.firstNotBefore(object.displayName());
  }

  /** NspiCompareMIds. */
  CompareMinIds.Response compareMinIds(CompareMinIds.Request request) {
    Stat stat = checked(request.state());
    SortedTable table = scope.view().table(stat);
    int row1 = table.rowOf(request.minimalId1());
    int row2 = table.rowOf(request.minimalId2());
    if (row1 < 0 || row2 < 0) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "MId without a row");
    }
    return new CompareMinIds.Response(ErrorCode.SUCCESS, Integer.compare(row1, row2), Bytes.EMPTY);
  }

  private static Stat checked(Optional<Stat> state) {
    Stat stat = Scope.stat(state);
    CodePage.of(stat.codePage());
    Container.of(stat);
    return stat;
  }

  /** The STAT at another row, Delta unchanged. */
  private static Stat moved(Stat stat, int currentRec, int numPos, int totalRecs) {
    return new Stat(
        stat.sortType(),
        stat.containerId(),
        currentRec,
        stat.delta(),
        numPos,
        totalRecs,
        stat.codePage(),
        stat.templateLocale(),
        stat.sortLocale());
  }
}
