package org.ropeway.store.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.store.Associated;
import org.ropeway.store.table.RowSource;
import org.ropeway.store.table.RowSource.RowChange;

/** Tells those who look at folders and messages of a change that is durable. */
final class Announcement {
  private final MailboxIndex index;
  private final Feed feed;

  Announcement(MailboxIndex index, Feed feed) {
    this.index = index;
    this.feed = feed;
  }

  void of(ChangeOutcome outcome) {
    outcome.items().forEach(this::tell);
    LinkChanges.Outcome links = outcome.links();
    for (LinkChanges.Link link : links.links()) {
      tell(new SearchSource(index, link.search()), link.before(), link.after());
    }
    for (long search : links.renewed()) {
      feed.tell(new SearchSource(index, search), RowChange.EVERYTHING);
    }
    tellFolders(outcome);
    outcome.events().forEach(feed::tell);
  }

  private void tell(ChangeOutcome.OfItem change) {
    List<RowSource> before = sources(change.before());
    List<RowSource> after = sources(change.after());
    for (RowSource source : before) {
      tell(source, change.before(), after.contains(source) ? change.after() : null);
    }
    for (RowSource source : after) {
      if (!before.contains(source)) {
        tell(source, null, change.after());
      }
    }
  }

  /** The tables a message stands in, but for those of search folders. */
  private List<RowSource> sources(@Nullable ItemRow row) {
    if (row == null) {
      return List.of();
    }
    Deletion deletion = row.deletion();
    if (deletion != null) {
      return List.of(
          new DeletedSource(index, deletion.from(), row.associated()),
          new DeletedSource(index, DeletedSource.ALL, row.associated()));
    }
    RowSource own = new ContentsSource(index, row.fid(), row.associated());
    return row.associated() == Associated.NORMAL
        ? List.of(own, new EverySource(index))
        : List.of(own);
  }

  private void tell(RowSource source, @Nullable ItemRow old, @Nullable ItemRow next) {
    if (feed.isWatched(source)) {
      MessageRow before = old == null ? null : index.row(old);
      MessageRow after = next == null ? null : index.row(next);
      long id = before != null ? before.id() : after != null ? after.id() : 0;
      feed.tell(source, new RowChange(id, before, after));
    }
  }

  private void tellFolders(ChangeOutcome outcome) {
    for (RowSource watched : feed.watched()) {
      if (watched instanceof HierarchySource source) {
        outcome
            .touched()
            .forEach((fid, old) -> {
              RowChange change = source.changeOf(fid, old, outcome.before(), outcome.after());
              if (change != null) {
                feed.tell(source, change);
              }
            });
      }
    }
  }
}
