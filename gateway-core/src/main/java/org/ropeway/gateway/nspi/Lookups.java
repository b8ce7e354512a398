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
import org.ropeway.codec.mapihttp.AddressBookRows;
import org.ropeway.codec.mapihttp.DnToMinId;
import org.ropeway.codec.mapihttp.GetMatches;
import org.ropeway.codec.mapihttp.ResolveNames;
import org.ropeway.codec.nspi.MinimalId;
import org.ropeway.codec.nspi.Stat;
import org.ropeway.gateway.nspi.Columns.IdForm;
import org.ropeway.store.MapiException;

/** Finding objects ([MS-OXNSPI] 3.1.4.1.10, .13, .17). */
final class Lookups {
  private static final int ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 64;

  private final Scope scope;

  Lookups(Scope scope) {
    this.scope = scope;
  }

  /** NspiDNToMId. */
  DnToMinId.Response dnToMinId(DnToMinId.Request request) {
    List<String> names = names(request.names());
    List<Integer> minimalIds = new ArrayList<>(names.size());
    for (String dn : names) {
      @Nullable AddressBookObject object = scope.view().byDn(dn);
      minimalIds.add(object == null ? 0 : object.minimalId());
    }
    return new DnToMinId.Response(ErrorCode.SUCCESS, Optional.of(minimalIds), Bytes.EMPTY);
  }

  /**
   * NspiResolveNamesW. Entry ids are permanent: Outlook refuses to save or send what it addressed
   * with others.
   */
  ResolveNames.Response resolveNames(ResolveNames.Request request) {
    Stat stat = Scope.stat(request.state());
    Presentation presentation = scope.presentation(stat, IdForm.PERMANENT);
    Container container = Container.of(stat);
    List<PropertyTag> tags = scope.tags(request.propertyTags(), Presentation.DEFAULT_COLUMNS);
    List<String> names = names(request.names());
    List<Integer> outcomes = new ArrayList<>(names.size());
    List<Entry> resolved = new ArrayList<>();
    for (String name : names) {
      List<Entry> found = scope.view().resolve(NameQuery.of(name), container);
      outcomes.add(
          switch (found.size()) {
            case 0 -> MinimalId.UNRESOLVED;
            case 1 -> MinimalId.RESOLVED;
            default -> MinimalId.AMBIGUOUS;
          });
      if (found.size() == 1) {
        resolved.add(found.getFirst());
      }
    }
    if (resolved.size() * (long) tags.size() > scope.limits().cellsPerCall()) {
      throw Scope.tooBig(resolved.size() + " names");
    }
    return new ResolveNames.Response(
        ErrorCode.SUCCESS,
        stat.codePage(),
        Optional.of(outcomes),
        Optional.of(presentation.rows(tags, resolved)),
        Bytes.EMPTY);
  }

  private List<String> names(Optional<List<String>> names) {
    List<String> all = names.orElse(List.of());
    if (all.size() > scope.limits().namesPerCall()) {
      throw new MapiException(ErrorCode.OUT_OF_RESOURCES, all.size() + " names at once");
    }
    scope.quota().exactly(scope.user(), all.size());
    return all;
  }

  /** NspiGetMatches. */
  GetMatches.Response getMatches(GetMatches.Request request) {
    Stat stat = Scope.stat(request.state());
    Presentation presentation = scope.presentation(stat, IdForm.EPHEMERAL);
    int allowed =
        scope.rows(
            request.columns().map(c -> scope.tags(Optional.of(c), List.of()).size()).orElse(1));
    int limit = (int) Math.min(request.rowCount(), allowed);
    List<Entry> matches =
        request.filter().isPresent()
            ? found(new Filter(request.filter().get(), scope.view()), stat, limit)
            : linked(request, stat);
    checkSize(matches, limit);
    scope.quota().exactly(scope.user(), matches.size());
    Optional<AddressBookRows> rows = request.columns().map(c -> presentation.rows(c, matches));
    return new GetMatches.Response(
        ErrorCode.SUCCESS,
        Optional.of(inContainer(stat, stat.currentRec())),
        Optional.of(matches.stream().map(Entry::minimalId).toList()),
        rows,
        Bytes.EMPTY);
  }

  /** Constraints 6 to 8: whom the filter is true for, in the order of the table. */
  private List<Entry> found(Filter filter, Stat stat, int limit) {
    if (stat.sortType() != Stat.SORT_DISPLAY_NAME
        && stat.sortType() != Stat.SORT_PHONETIC_DISPLAY_NAME) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "sort type " + stat.sortType());
    }
    Container container = Container.of(stat);
    SortedTable table = scope.view().table(stat);
    long began = System.nanoTime();
    List<Entry> found = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      if (filter.test(table.base(row))) {
        found.add(table.entry(row));
        checkSize(found, limit);
      }
      if (row % ROWS_BETWEEN_LOOKS_AT_THE_CLOCK == 0
          && System.nanoTime() - began > scope.limits().searchTime().toNanos()) {
        throw new MapiException(ErrorCode.TOO_COMPLEX, "not done in time");
      }
    }
    if (container.has(Entry.Kind.USER)) {
      addUnlisted(filter, table, found);
    }
    checkSize(found, limit);
    return found;
  }

  /** The user himself is found even where the table does not have him. */
  private void addUnlisted(Filter filter, SortedTable table, List<Entry> found) {
    scope
        .view()
        .unlisted()
        .filter(self -> filter.test(scope.view().snapshot().entries().size()))
        .ifPresent(self -> {
          int at = 0;
          while (at < found.size()
              && table.isBefore(found.get(at).displayName(), self.displayName())) {
            at++;
          }
          found.add(at, self);
        });
  }

  private static void checkSize(List<Entry> found, int limit) {
    if (found.size() > limit) {
      throw Scope.tooBig("more than " + limit + " matches");
    }
  }

  /** Constraints 9 to 13: the objects that a property of one object refers to. */
  private List<Entry> linked(GetMatches.Request request, Stat stat) {
    @Nullable AddressBookObject object = scope.view().find(stat.currentRec());
    if (object == null) {
      throw new MapiException(ErrorCode.GENERAL_FAILURE, "no object " + stat.currentRec());
    }
    PropertyTag property = new PropertyTag(stat.containerId());
    if (stat.sortType() == Stat.SORT_DISPLAY_NAME_W
        || request.propertyName().isPresent()
        || property.typeCode() != PropertyType.OBJECT.code()) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "no references in " + property);
    }
    List<Entry> linked =
        object instanceof Entry entry ? scope.view().extras().linked(entry, property) : List.of();
    SortedTable table = scope.view().all(stat);
    return linked.stream()
        .sorted(Comparator.comparingInt(entry -> table.rowOf(entry.minimalId())))
        .toList();
  }

  private static Stat inContainer(Stat stat, int containerId) {
    return new Stat(
        stat.sortType(),
        containerId,
        stat.currentRec(),
        stat.delta(),
        stat.numPos(),
        stat.totalRecs(),
        stat.codePage(),
        stat.templateLocale(),
        stat.sortLocale());
  }
}
