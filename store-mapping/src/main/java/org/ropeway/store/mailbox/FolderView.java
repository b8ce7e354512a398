package org.ropeway.store.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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
import org.ropeway.codec.data.PropertyType;
import org.ropeway.codec.data.PropertyValue;
import org.ropeway.codec.property.PidTag;
import org.ropeway.ox.OxException;
import org.ropeway.store.Associated;
import org.ropeway.store.Danger;
import org.ropeway.store.Folder;
import org.ropeway.store.FolderPermission;
import org.ropeway.store.FolderRights;
import org.ropeway.store.MapiException;
import org.ropeway.store.Receipt;
import org.ropeway.store.Removal;
import org.ropeway.store.RuleChange;
import org.ropeway.store.SearchRequest;
import org.ropeway.store.SearchStatus;
import org.ropeway.store.StoreLimits;
import org.ropeway.store.guard.Dangers;
import org.ropeway.store.ids.MailboxIds;
import org.ropeway.store.index.Change;
import org.ropeway.store.index.FolderNode;
import org.ropeway.store.index.FolderRecord;
import org.ropeway.store.index.FolderRow;
import org.ropeway.store.index.ItemRow;
import org.ropeway.store.index.MailboxIndex;
import org.ropeway.store.property.EncodedBag;
import org.ropeway.store.property.PropertyBag;
import org.ropeway.store.table.RowSource;

/** A folder as one session sees it. */
final class FolderView implements Folder {
  /** PidTagFolderWebViewInfo: the page a client shows instead of the folder. */
  private static final int WEB_VIEW = 0x36DF;

  private final LiveMailbox mailbox;
  private final MailboxIndex index;
  private final StoreLimits.Local limits;
  private final Transfers transfers;
  private final FolderChanges folders;
  private final FolderPermissions permissions;
  private final long fid;
  private volatile @Nullable FolderRow seen;

  FolderView(LiveMailbox mailbox, long fid) {
    this.mailbox = mailbox;
    this.index = mailbox.index();
    this.limits = mailbox.limits().local();
    this.transfers = new Transfers(mailbox);
    this.folders = new FolderChanges(mailbox);
    this.permissions = new FolderPermissions(mailbox);
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
    index.tree().get(fid).record().require(FolderRights.FOLDER_OWNER);
    ErrorCode renamed = renameAtOx(values);
    return change(values, PropertyValue::tag, (record, value) -> with(record, value, renamed));
  }

  @Override
  public List<PropertyProblem> deleteProperties(List<PropertyTag> tags) {
    index.tree().get(fid).record().require(FolderRights.FOLDER_OWNER);
    return change(
        tags,
        tag -> tag,
        (record, tag) -> {
          if (tag.id() == PidTag.DISPLAY_NAME.id()) {
            throw new MapiException(ErrorCode.ACCESS_DENIED, "a folder without a name");
          }
          return record.withProperties(record.properties().toBuilder().remove(tag).build());
        });
  }

  /** Works through a list; what one element throws is its problem alone. */
  private <T> List<PropertyProblem> change(
      List<T> elements,
      Function<T, PropertyTag> tagOf,
      BiFunction<FolderRecord, T, FolderRecord> step) {
    return index.change(change -> {
      List<PropertyProblem> problems = new ArrayList<>();
      FolderRecord[] record = {change.tree().get(fid).record()};
      for (int i = 0; i < elements.size(); i++) {
        PropertyTag tag = tagOf.apply(elements.get(i));
        try {
          if (FolderRow.isComputed(tag.id())) {
            throw new MapiException(ErrorCode.COMPUTED_VALUE, "computed " + tag);
          }
          record[0] = checked(change, step.apply(record[0], elements.get(i)));
        } catch (MapiException e) {
          problems.add(new PropertyProblem(i, tag, e.code()));
        }
      }
      change.updateFolder(fid, before -> record[0]);
      return problems;
    });
  }

  /** Gives a folder of OX its new name there; what came of it. */
  private ErrorCode renameAtOx(List<PropertyValue> values) {
    FolderRecord record = index.tree().get(fid).record();
    for (PropertyValue value : values) {
      if (value.tag().id() == PidTag.DISPLAY_NAME.id()
          && value.value() instanceof String name
          && !name.isBlank()
          && !name.equals(record.name())
          && record.oxUuid() != null
          && record.role() == null) {
        return renameAtOx(record, name);
      }
    }
    return ErrorCode.SUCCESS;
  }

  private ErrorCode renameAtOx(FolderRecord record, String name) {
    FolderNode sibling = index.tree().child(record.parent(), name);
    if (sibling != null && sibling.fid() != fid) {
      return ErrorCode.COLLIDING_NAMES;
    }
    try {
      folders.rename(record, name);
      mailbox.ruleEngine().settleNow();
      return ErrorCode.SUCCESS;
    } catch (MapiException e) {
      return e.code();
    } catch (OxException.AccessDenied e) {
      return ErrorCode.ACCESS_DENIED;
    }
  }

  private FolderRecord with(FolderRecord record, PropertyValue value, ErrorCode renamed) {
    PropertyTag tag = value.tag();
    if (tag.id() == PidTag.DISPLAY_NAME.id()) {
      return renamed(record, value.value(), renamed);
    }
    if (!tag.hasKnownType()
        || tag.isMultivalueInstance()
        || tag.type() == PropertyType.UNSPECIFIED
        || tag.type() == PropertyType.ERROR) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "a property without a value " + tag);
    }
    if (tag.id() == WEB_VIEW && !limits.allowed().contains(Danger.HOME_PAGES)) {
      throw Dangers.refused(Danger.HOME_PAGES);
    }
    return record.withProperties(record.properties().toBuilder().put(tag, value.value()).build());
  }

  private static FolderRecord renamed(FolderRecord record, Object name, ErrorCode atOx) {
    if (!(name instanceof String text) || text.isBlank()) {
      throw new MapiException(ErrorCode.INVALID_PARAMETER, "a folder's name must be a string");
    }
    if (record.name().equals(text)) {
      return record;
    }
    if (record.role() != null) {
      throw new MapiException(ErrorCode.ACCESS_DENIED, "renaming a special folder");
    }
    if (record.oxUuid() != null) {
      throw new MapiException(
          atOx.equals(ErrorCode.SUCCESS) ? ErrorCode.INVALID_PARAMETER : atOx,
          "OX gave it another name, or none");
    }
    return record.withName(text);
  }

  private FolderRecord checked(Change change, FolderRecord next) {
    FolderNode sibling = change.tree().child(next.parent(), next.name());
    if (sibling != null
        && sibling.fid() != fid
        && !change.tree().get(fid).record().name().equalsIgnoreCase(next.name())) {
      throw new MapiException(ErrorCode.COLLIDING_NAMES, "another folder has the name");
    }
    if (EncodedBag.of(next.properties()).bytes().length > limits.propertyBytes()) {
      throw new MapiException(ErrorCode.QUOTA_EXCEEDED, "too many properties of a folder");
    }
    return next;
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
