package org.ropeway.gateway.emsmdb.folder;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.rop.folder.RopGetSearchCriteria;
import org.ropeway.codec.rop.folder.RopSetSearchCriteria;
import org.ropeway.gateway.emsmdb.RopContext;
import org.ropeway.gateway.emsmdb.RopResult;
import org.ropeway.store.MapiException;
import org.ropeway.store.SearchOption;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SearchStatus;

/** RopSetSearchCriteria and RopGetSearchCriteria. [MS-OXCFOLD] 3.2.5.4, 3.2.5.5. */
final class SearchRops {
  /** The search is to go on at normal, or at high priority: all are alike here. */
  private static final long BACKGROUND = 0x10;

  private static final long FOREGROUND = 0x20;

  private static final long STOP = RopSetSearchCriteria.STOP_SEARCH;
  private static final long RECURSIVE = RopSetSearchCriteria.RECURSIVE_SEARCH;
  private static final long INDEXED = RopSetSearchCriteria.CONTENT_INDEXED_SEARCH;
  private static final long NOT_INDEXED = RopSetSearchCriteria.NON_CONTENT_INDEXED_SEARCH;
  private static final long STATIC = RopSetSearchCriteria.STATIC_SEARCH;

  /** Bits that exclude each other. */
  private static final List<Long> PAIRS =
      List.of(
          STOP | RopSetSearchCriteria.RESTART_SEARCH,
          RECURSIVE | RopSetSearchCriteria.SHALLOW_SEARCH,
          BACKGROUND | FOREGROUND,
          INDEXED | NOT_INDEXED);

  private static final long VALID = STATIC | PAIRS.stream().mapToLong(pair -> pair).sum();

  RopResult set(FolderObject folder, RopSetSearchCriteria.Request r) {
    if (folder.logon().isPublic() && (r.searchFlags() & RECURSIVE) != 0) {
      throw new MapiException(ErrorCode.NOT_SUPPORTED, "a recursive search in public folders");
    }
    if (!folder.isSearchFolder()) {
      throw new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
    }
    long flags = r.searchFlags();
    if ((flags & ~VALID) != 0 || PAIRS.stream().anyMatch(pair -> (flags & pair) == pair)) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "SearchFlags " + flags);
    }
    folder.folder().search(new SearchRequest(r.restrictionData(), r.folderIds(), options(flags)));
    return RopResult.SUCCESS;
  }

  private static Set<SearchOption> options(long flags) {
    Set<SearchOption> options = EnumSet.noneOf(SearchOption.class);
    for (SearchOption option : SearchOption.values()) {
      if ((flags & bit(option)) != 0) {
        options.add(option);
      }
    }
    return options;
  }

  private static long bit(SearchOption option) {
    return switch (option) {
      case STOP -> STOP;
      case RECURSIVE -> RECURSIVE;
      case INDEXED -> INDEXED;
      case NOT_INDEXED -> NOT_INDEXED;
      case STATIC -> STATIC;
    };
  }

  RopResult get(RopContext c, FolderObject folder, RopGetSearchCriteria.Request r) {
    if (!folder.isSearchFolder()) {
      throw new MapiException(ErrorCode.NOT_SEARCH_FOLDER, "not a search folder");
    }
    SearchStatus status = folder.folder().search();
    return RopResult.of(
        new RopGetSearchCriteria.Response(
            r.includeRestriction()
                ? Optional.of(RestrictionStrings.of(r.useUnicode()).in(status.restriction()))
                : Optional.empty(),
            c.call().logonId(),
            r.includeFolders() ? status.folders() : List.of(),
            flags(status)));
  }

  private static long flags(SearchStatus status) {
    long flags =
        switch (status.progress()) {
          case WAITING -> RopGetSearchCriteria.SEARCH_RUNNING;
          case RUNNING -> RopGetSearchCriteria.SEARCH_RUNNING | RopGetSearchCriteria.SEARCH_REBUILD;
          case COMPLETE -> RopGetSearchCriteria.SEARCH_COMPLETE;
          case PARTIAL, STOPPED -> RopGetSearchCriteria.SEARCH_PARTIAL;
        };
    flags |=
        switch (status.text()) {
          case NOTHING -> RopGetSearchCriteria.TWIR_TOTALLY;
          case PART -> RopGetSearchCriteria.CI_WITH_TWIR_RESIDUAL;
          case ALL -> RopGetSearchCriteria.CI_TOTALLY;
        };
    if (status.options().contains(SearchOption.RECURSIVE)) {
      flags |= RopGetSearchCriteria.SEARCH_RECURSIVE;
    }
    if (status.options().contains(SearchOption.STATIC)) {
      flags |= RopGetSearchCriteria.SEARCH_STATIC;
    }
    return flags;
  }
}
