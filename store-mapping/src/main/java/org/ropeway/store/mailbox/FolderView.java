package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.codec.data.ErrorCode;
import org.ropeway.codec.data.Fid;
import org.ropeway.codec.data.Mid;
import org.ropeway.codec.data.PropertyProblem;
import org.ropeway.codec.data.PropertyTag;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.store.Associated;
import org.ropeway.store.Folder;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.Receipt;
import org.ropeway.store.Removal;
import org.ropeway.store.RuleChange;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SearchStatus;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.FolderRow;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.RowSource;

/** A folder as one session sees it. */
final class FolderView implements Folder {
  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final Transfers transfers;
  private final FolderChanges folders;
  private final FolderPermissions permissions;
  private final FolderWriting writing;
  private final long fid;
  private volatile @Nullable FolderRow seen;

  FolderView(LiveMailbox mailbox, long fid) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.transfers = new Transfers(mailbox);
    this.folders = new FolderChanges(mailbox);
    this.permissions = new FolderPermissions(mailbox);
    this.writing = new FolderWriting(mailbox, fid);
    this.fid = fid;
  }

  @Override
  public Fid fid() {
    return index.ids().fid(fid);
  }

  @Override
  public @Nullable Fid parent() {
    long parent = index.tree().get(fid).record().parent();
    return parent == 0 ? null : index.ids().fid(parent);
  }

  @Override
  public PropertyBag properties() {
    FolderRow now = index.folder(fid, seen);
    seen = now;
    return now.properties();
  }

  @Override
  public List<PropertyProblem> setProperties(List<PropertyValue> values) {
    return writing.set(values);
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    return writing.delete(tags);
  }

  @Override
  public List<FolderPermission> permissions() {
    index.tree().get(fid).record().require(FolderRights.VISIBLE);
    return permissions.of(fid);
  }

  @Override
  public void changePermissions(UnaryOperator<List<FolderPermission>> change) {
    permissions.change(fid, change);
  }

  @Override
  public RowSource contents(Associated associated) {
    FolderNode node = index.tree().get(fid);
    if (associated == Associated.NORMAL && node.record().isSynchronised()) {
      mailbox.sync().lookedAt(fid);
    }
    return mailbox.searches().contents(fid, associated);
  }

  @Override
  public RowSource hierarchy(boolean deep) {
    index.tree().get(fid);
    return index.hierarchy(fid, deep);
  }

  @Override
  public Created createFolder(String name, String comment, int folderType, boolean openExisting) {
    if (name.isBlank()
        || (folderType != FolderRecord.GENERIC && folderType != FolderRecord.SEARCH)) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "folder type " + folderType);
    }
    FolderNode known = index.tree().child(fid, name);
    if (known != null) {
      if (!openExisting) {
        throw new MapiException(ErrorCode.COLLIDING_NAMES, "the folder exists");
      }
      return new Created(new FolderView(mailbox, known.fid()), true);
    }
    PropertyBag properties =
        comment.isEmpty()
            ? PropertyBag.EMPTY
            : PropertyBag.builder().put(PidTag.COMMENT, comment).build();
    index.tree().get(fid);
    try {
      long made = folders.create(fid, name, folderType, properties);
      return new Created(new FolderView(mailbox, made), false);
    } catch (MapiException e) {
      FolderNode others = index.tree().child(fid, name);
      if (openExisting && others != null && e.code().equals(ErrorCode.COLLIDING_NAMES)) {
        return new Created(new FolderView(mailbox, others.fid()), true);
      }
      throw e;
    }
  }

  @Override
  public boolean deleteFolder(Fid subfolder, Removal how) {
    boolean complete = folders.delete(fid, counter(subfolder), how);
    mailbox.ruleEngine().settleNow();
    return complete;
  }

  @Override
  public boolean moveFolder(Fid subfolder, Fid to, String newName) {
    boolean complete = folders.move(fid, counter(subfolder), counter(to), newName);
    mailbox.ruleEngine().settleNow();
    return complete;
  }

  @Override
  public boolean copyFolder(Fid subfolder, Fid to, String newName, boolean recursive) {
    return folders.copy(fid, counter(subfolder), counter(to), newName, recursive);
  }

  @Override
  public boolean empty(Removal how, boolean associated) {
    index.tree().get(fid);
    return folders.empty(fid, how, associated);
  }

  @Override
  public List<Mid> moveMessages(List<Mid> mids, Fid to) {
    return outcome(mids, some -> transfers.move(fid, some, counter(to)));
  }

  @Override
  public List<Mid> copyMessages(List<Mid> mids, Fid to) {
    return outcome(mids, some -> transfers.copy(fid, some, counter(to)));
  }

  @Override
  public List<Mid> deleteMessages(List<Mid> mids, Removal how) {
    return transfers.delete(fid, counters(mids), how).stream().map(index.ids()::mid).toList();
  }

  @Override
  public RowSource deletedContents(Associated associated) {
    return mailbox.searches().rows(index.deleted(fid, associated));
  }

  private static long counter(Fid folder) {
    return MailboxIndex.counterOf(folder.value());
  }

  /** Those that failed; ids that cannot be of this mailbox do. */
  private List<Mid> outcome(List<Mid> mids, Function<List<Long>, List<Long>> work) {
    List<Mid> failed =
        new ArrayList<>(mids.stream().filter(mid -> mid.replid() != MailboxIds.REPLID).toList());
    work.apply(counters(mids)).forEach(mid -> failed.add(index.ids().mid(mid)));
    return failed;
  }

  @Override
  public void search(SearchRequest request) {
    mailbox.searches().set(fid, request);
  }

  @Override
  public SearchStatus search() {
    return mailbox.searches().status(fid);
  }

  @Override
  public List<Mid> setRead(List<Mid> mids, boolean read) {
    return setRead(mids, read, Receipt.CANCEL);
  }

  @Override
  public List<Mid> setRead(List<Mid> mids, boolean read, Receipt receipt) {
    Optional<List<Long>> some = mids.isEmpty() ? Optional.empty() : Optional.of(counters(mids));
    List<Mid> missing = missing(mids);
    List<Long> refused =
        isSearchFolder()
            ? new LinkedMessages(mailbox, fid).setRead(some, read, receipt)
            : mailbox.sync().reading().setRead(fid, some, read, receipt);
    return Stream.concat(refused.stream().map(index.ids()::mid), missing.stream()).toList();
  }

  /** The messages that are not in this folder. */
  private List<Mid> missing(List<Mid> mids) {
    if (mids.isEmpty()) {
      return List.of();
    }
    List<Long> wanted = counters(mids);
    Set<Long> here =
        isSearchFolder()
            ? Set.copyOf(index.links().of(fid, wanted))
            : index.stored(wanted).stream()
                .filter(row -> row.fid() == fid && row.deletion() == null)
                .map(ItemRow::mid)
                .collect(Collectors.toSet());
    return mids.stream()
        .filter(mid -> mid.replid() != MailboxIds.REPLID || !here.contains(mid.counter()))
        .toList();
  }

  @Override
  public List<Mid> receipts(List<Mid> mids, Receipt what) {
    Optional<List<Long>> some = mids.isEmpty() ? Optional.empty() : Optional.of(counters(mids));
    if (isSearchFolder()) {
      new LinkedMessages(mailbox, fid).receipts(some, what);
    } else {
      mailbox.sync().reading().receipts(fid, some, what);
    }
    return missing(mids);
  }

  @Override
  public List<Mid> deleteTelling(List<Mid> mids, Removal how) {
    return mailbox.sync().reading().deleteTelling(counters(mids), () -> deleteMessages(mids, how));
  }

  private boolean isSearchFolder() {
    return index.tree().get(fid).record().type() == FolderRecord.SEARCH;
  }

  @Override
  public int setStatus(Mid mid, int status, int mask) {
    List<Long> wanted = counters(List.of(mid));
    boolean shown = isSearchFolder() && !index.links().of(fid, wanted).isEmpty();
    return index.change(change -> {
      ItemRow row =
          change.byMid(wanted).stream()
              .filter(r -> (shown || r.fid() == fid) && r.deletion() == null)
              .findFirst()
              .orElseThrow(() -> new MapiException(ErrorCode.NOT_FOUND, "no message here"));
      int before = row.status();
      int after = (before & ~mask) | (status & mask);
      if (after != before) {
        change.replace(Map.of(row, row.withStatus(after)));
      }
      return before;
    });
  }

  @Override
  public RowSource rules() {
    index.tree().get(fid);
    return mailbox.ruleEngine().table(fid);
  }

  @Override
  public void modifyRules(boolean replace, List<RuleChange> changes) {
    mailbox.rules().modify(fid, replace, changes);
    mailbox.ruleEngine().changed(fid);
  }

  /** The counters of ids; ids that cannot be of this mailbox are left out. */
  private static List<Long> counters(List<Mid> mids) {
    return mids.stream()
        .filter(mid -> mid.replid() == MailboxIds.REPLID)
        .map(Mid::counter)
        .toList();
  }
}
